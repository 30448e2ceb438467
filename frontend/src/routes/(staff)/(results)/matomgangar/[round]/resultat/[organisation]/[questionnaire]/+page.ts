import { placeOf } from '$lib/figures/links';
import { organisationFigure } from '$lib/results/derivation/load';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async ({ params, url }) => {
	const place = placeOf(params.round, url);
	const [organisation, questionnaire, construct] = [params.organisation!, params.questionnaire!, url.searchParams.get('omrade') ?? undefined];
	const resource = await Resource.loaded(() => organisationFigure(place, questionnaire, organisation, construct));
	return { place, organisation, questionnaire, construct, resource };
});
