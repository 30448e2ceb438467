import { createContext } from 'svelte';
import type { Me } from '$lib/api';

/** Whoever is signed in, for the pages inside StaffArea. */
export const [getMe, setMe] = createContext<() => Me>();
