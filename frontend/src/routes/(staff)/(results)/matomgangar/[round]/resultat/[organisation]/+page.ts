import { api } from '$lib/api';
import { placeOf } from '$lib/figures/links';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async ({ params, url }) => {
	const place = placeOf(params.round, url);
	const { round, snapshot } = place;
	const get = () => Promise.all([api.getResults(round, snapshot), api.getCodebook(round), api.getSummary(round, snapshot)]);
	return { place, code: params.organisation!, resource: await Resource.loaded(get) };
});
