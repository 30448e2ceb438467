import type { Matrix } from '$lib/api';

/** Whom an act is about: those asked of a questionnaire, in some organisations. What is left out is everybody; an empty list is nobody, and the server says so. */
export interface Selection {
	questionnaire?: string;
	organisations?: string[];
	respondents?: number[];
}

/** The selection as it stands in an address, so that a page can be opened again and gone back from. */
export function address(path: string, { questionnaire, organisations, respondents }: Selection): string {
	const query = new URLSearchParams();
	if (questionnaire) query.set('formular', questionnaire);
	if (organisations) query.set('organisationer', organisations.join(','));
	if (respondents) query.set('personer', respondents.join(','));
	const text = query.toString();
	return text ? `${path}?${text}` : path;
}

export function selected(query: URLSearchParams): Selection {
	const listed = (word: string) => query.get(word)?.split(',').filter(Boolean);
	return { questionnaire: query.get('formular') ?? undefined, organisations: listed('organisationer'), respondents: listed('personer')?.map(Number).filter(Number.isInteger) };
}

const done: Matrix['rows'][number]['cells'][number]['state'][] = ['complete', 'not-invited'];

/** The organisations that lack something: of the questionnaire in a column, or of any. */
export function missingOrganisations(matrix: Matrix, column?: number): string[] {
	return matrix.rows
		.filter(({ cells }) => cells.some(({ state }, n) => (column === undefined || n === column) && !done.includes(state)))
		.map(({ code }) => code);
}
