import { redirect } from '@sveltejs/kit';
import { api, Problem } from '$lib/api';

/** What a link is for, where it can still be used. Looking changes nothing. Those who answer have a page of their own. */
export const load = async ({ params }) => {
	const preview = await api.previewLink(params.token).catch((cause) => {
		const problem = Problem.of(cause);
		if (problem.passing) throw problem;
	});
	if (preview?.purpose === 'respondent' || preview?.purpose === 'open') redirect(307, `/svara/${params.token}`);
	return { purpose: preview?.purpose };
};
