import { api } from '$lib/api';
import { placeOf } from '$lib/figures/links';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async ({ params, url }) => {
	const { round: id, snapshot } = placeOf(params.round, url);
	return { id, snapshot, resource: await Resource.loaded(() => Promise.all([api.getResults(id, snapshot), api.getCodebook(id)])) };
});
