import { placeOf } from '$lib/figures/links';
import { regionFigure } from '$lib/results/derivation/load';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async ({ params, url }) => {
	const place = placeOf(params.round, url);
	const [questionnaire, construct] = [params.questionnaire!, url.searchParams.get('omrade') ?? undefined];
	return { place, questionnaire, construct, resource: await Resource.loaded(() => regionFigure(place, questionnaire, construct)) };
});
