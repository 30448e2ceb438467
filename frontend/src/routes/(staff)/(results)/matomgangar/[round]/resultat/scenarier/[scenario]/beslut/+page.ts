import { api } from '$lib/api';
import { roundOf } from '$lib/figures/links';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';
import { scenarioCalls } from '$lib/scenarios/calls';

export const load = staffLoad(async ({ params, url }) => {
	const place = roundOf(params.round, url);
	const id = Number(params.scenario);
	const resource = await Resource.loaded(() => Promise.all([api.getResults(place.round, place.snapshot), api.getCodebook(place.round)]));
	// What was published is as it was published; a draft is as it is now.
	const told = place.snapshot ? resource.value[0].scenarios?.find((one) => one.id === id) : undefined;
	return { place, resource, scenario: told ?? (await scenarioCalls.getScenario(place.round, id)) };
});
