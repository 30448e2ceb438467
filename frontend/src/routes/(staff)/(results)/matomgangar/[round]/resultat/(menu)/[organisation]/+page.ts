import { ownLoad } from '$lib/results/organisation/load';

export const load = ownLoad(async () => ({}));
