import type { Place } from '$lib/figures/links';
import { sorted } from '../tables/order.svelte';
import type { Party } from './group';

/** What a reader has chosen to see of a page: the address that its links keep, the own organisation, and the codes that tables show. */
export interface View {
	place: Place;
	own?: Party;
	shown?: Set<string>;
}

/** The organisations that a table shows, in alphabetical order. */
export function visible<T extends { code: string; name: string }>({ shown }: View, all: T[]): T[] {
	return sorted(all.filter(({ code }) => !shown || shown.has(code)), ({ name }) => name, 'ascending');
}
