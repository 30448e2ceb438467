import { regionLoad } from '$lib/results/frame/load';

export const load = regionLoad(async () => ({}));
