import { allLoad } from '$lib/results/frame/load';

export const load = allLoad();
