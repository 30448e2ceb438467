import type { Comparison, Construct, Item, OrganisationResult, Questionnaire, ResultDocument } from '$lib/api';
import { say } from '$lib/i18n';

/** A document of results with the questionnaire that says what its ids mean. */
export interface Chapter {
	document: ResultDocument;
	questionnaire: Questionnaire;
}

export type Organisation = Comparison['organisations'][number];

export function chapters(comparison: Comparison, codebook: Questionnaire[]): Chapter[] {
	return comparison.documents.flatMap((document) => {
		const questionnaire = codebook.find((one) => one.id === document.questionnaire.id);
		return questionnaire ? [{ document, questionnaire }] : [];
	});
}

/** Dimensions with their categories, and nothing below: as much as one table can carry. */
export function columns(constructs: Construct[]): { construct: Construct; root: boolean }[] {
	return constructs.flatMap((root) => [
		{ construct: root, root: true },
		...(root.children ?? []).map((construct) => ({ construct, root: false }))
	]);
}

export function items(questionnaire: Questionnaire): Item[] {
	return questionnaire.sections.flatMap((section) => section.items);
}

/** The names of the levels, by value: the labels of the scale that the capabilities are answered on. */
export function levels(questionnaire: Questionnaire): { value: number; name: string }[] {
	const scale = questionnaire.scales[items(questionnaire).find((item) => item.scale)?.scale ?? ''];
	return (scale?.options ?? []).map(({ value, label }) => ({ value, name: say(label) }));
}

export function result(document: ResultDocument, organisation: Organisation): OrganisationResult | undefined {
	return document.organisations[organisation.code];
}

/** Which shade of the scale a level has: five shades over as many levels as there are. */
export function shade(value: number, of: { value: number }[]): number {
	const place = of.findIndex((level) => level.value === value);
	return of.length > 1 ? Math.round((place / (of.length - 1)) * 4) : 4;
}
