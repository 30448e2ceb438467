import { api } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';
import { scenarioCalls } from '$lib/scenarios/calls';

export const load = staffLoad(async ({ params }) => {
	const id = Number(params.round);
	const [resource, kept] = await Promise.all([
		Resource.loaded(() => Promise.all([api.getResults(id), api.getCodebook(id), api.getRound(id)])),
		Resource.loaded(() => scenarioCalls.getScenario(id, Number(params.scenario)))
	]);
	return { id, resource, kept };
});
