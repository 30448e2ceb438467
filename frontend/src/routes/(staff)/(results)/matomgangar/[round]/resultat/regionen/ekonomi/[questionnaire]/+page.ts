import { placeOf } from '$lib/figures/links';
import { regionCosts } from '$lib/results/costs/load';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async ({ params, url }) => {
	const place = placeOf(params.round, url);
	const questionnaire = params.questionnaire!;
	return { place, questionnaire, resource: await Resource.loaded(() => regionCosts(place, questionnaire)) };
});
