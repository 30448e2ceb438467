import { conclusionLoad } from '$lib/results/frame/load';

export const load = conclusionLoad();
