import { api } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';
import { scenarioCalls } from '$lib/scenarios/calls';

export const load = staffLoad(async ({ params }) => {
	const id = Number(params.round);
	return { id, resource: await Resource.loaded(() => Promise.all([api.getRound(id), scenarioCalls.listScenarios(id), scenarioCalls.getTargets(id), api.getResults(id), api.getCodebook(id)])) };
});
