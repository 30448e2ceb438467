import { error } from '@sveltejs/kit';
import { ownPageAt } from '$lib/results/organisation/pages';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
	const page = ownPageAt(event.params.page, !!event.params.questionnaire);
	if (!page) error(404);
	return { component: page.component, given: await page.load(event) };
};
