import { api, Problem } from '$lib/api';
import type { Place } from '$lib/figures/links';
import { chapters } from '../report';

const noSuch = () => Problem.from(404, undefined);

/** What an organisation's figure is explained by. */
export async function organisationFigure({ round, snapshot }: Place, questionnaireId: string, code: string, construct?: string) {
	const [comparison, codebook, derivation] = await Promise.all([
		api.getResults(round, snapshot),
		api.getCodebook(round),
		api.getDerivation(round, questionnaireId, code, construct, snapshot)
	]);
	const questionnaire = codebook.find(({ id }) => id === questionnaireId);
	if (!questionnaire) throw noSuch();
	return { comparison, questionnaire, derivation };
}

/** What a figure of all together is explained by. What matters is asked of all, and told alike of each. */
export async function regionFigure({ round, snapshot }: Place, questionnaireId: string, construct?: string) {
	const [comparison, codebook] = await Promise.all([api.getResults(round, snapshot), api.getCodebook(round)]);
	const chapter = chapters(comparison, codebook).find(({ questionnaire }) => questionnaire.id === questionnaireId);
	const [one] = comparison.organisations;
	if (!chapter || !one) throw noSuch();
	const rated = chapter.questionnaire.kind === 'importance';
	const ratings = rated ? await api.getDerivation(round, questionnaireId, one.code, construct, snapshot) : undefined;
	return { comparison, chapter, ratings };
}
