import { api, Problem } from '$lib/api';
import type { Place } from '$lib/figures/links';
import { chapters as chaptersOf } from '../report';

/** What IT costs in the region is told by. */
export async function regionCosts({ round, snapshot }: Place, id: string) {
	const [comparison, codebook, summary] = await Promise.all([api.getResults(round, snapshot), api.getCodebook(round), api.getSummary(round, snapshot)]);
	const chapters = chaptersOf(comparison, codebook);
	const chapter = chapters.find(({ questionnaire }) => questionnaire.id === id && questionnaire.kind === 'economy');
	if (!chapter) throw Problem.from(404, undefined);
	return { comparison, summary, chapter, maturity: chapters.find(({ questionnaire }) => questionnaire.kind === 'maturity') };
}
