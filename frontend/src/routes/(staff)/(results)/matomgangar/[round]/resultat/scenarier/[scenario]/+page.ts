import { api } from '$lib/api';
import { placeOf } from '$lib/figures/links';
import { figures } from '$lib/scenarios/figures';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';
import { scenarioCalls } from '$lib/scenarios/calls';

export const load = staffLoad(async ({ params, url }) => {
	const { round: id, snapshot } = placeOf(params.round, url);
	const scenario = Number(params.scenario);
	const figure = figures.find((one) => one === url.searchParams.get('siffra')) ?? 'attainment-after';
	const organisation = url.searchParams.get('organisation') ?? undefined;
	const get = () => Promise.all([scenarioCalls.getScenarioDerivation(id, scenario, { figure, organisation, snapshot }), api.getResults(id, snapshot), api.getCodebook(id)]);
	return { id, scenario, figure, organisation, snapshot, resource: await Resource.loaded(get) };
});
