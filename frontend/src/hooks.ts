import type { Reroute } from '@sveltejs/kit';
import { withoutRemains } from '$lib/api/linktoken';

/** A personal link leads where it should, whatever came with it out of a letter. */
export const reroute: Reroute = ({ url }) => withoutRemains(url.pathname);
