import { error } from '@sveltejs/kit';
import { pageAt } from '$lib/results/chapters/pages';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
	const page = pageAt(event.params.page, !!event.params.questionnaire);
	if (!page) error(404);
	return { component: page.component, given: await page.load(event) };
};
