import type { Comparison, Construct, Item, Option, OrganisationResult, Questionnaire, ResultDocument } from '$lib/api';
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
export function constructColumns(constructs: Construct[]): { construct: Construct; root: boolean }[] {
	return constructs.flatMap((root) => [
		{ construct: root, root: true },
		...(root.children ?? []).map((construct) => ({ construct, root: false }))
	]);
}

/** All constructs, parents before what is in them. */
export function flatConstructs(constructs: Construct[]): Construct[] {
	return constructs.flatMap((one) => [one, ...flatConstructs(one.children ?? [])]);
}

export const constructOf = ({ constructs }: Questionnaire, id: string) => flatConstructs(constructs).find((one) => one.id === id);

export function allItems(questionnaire: Questionnaire): Item[] {
	return questionnaire.sections.flatMap((section) => section.items);
}

export const optionsOf = ({ scales }: Questionnaire, { scale, options }: Item): Option[] => (scale ? scales[scale]?.options : options) ?? [];

/** The names of the levels, by value: the labels of the scale that the capabilities are answered on. */
export function levelNames(questionnaire: Questionnaire): { value: number; name: string }[] {
	const scale = questionnaire.scales[allItems(questionnaire).find((item) => item.scale)?.scale ?? ''];
	return (scale?.options ?? []).map(({ value, label }) => ({ value, name: say(label) }));
}

/** The chapter about a questionnaire, which a page's load has found there. */
export const chapterOf = (chapters: Chapter[], id: string): Chapter => chapters.find(({ questionnaire }) => questionnaire.id === id)!;

export const chapterOfKind = (chapters: Chapter[], kind: Questionnaire['kind']): Chapter | undefined => chapters.find(({ questionnaire }) => questionnaire.kind === kind);

export function resultOf(document: ResultDocument, organisation: { code: string }): OrganisationResult | undefined {
	return document.organisations[organisation.code];
}

/** Which shade of the scale a level has: five shades over as many levels as there are. */
export function levelShade(value: number, of: { value: number }[]): number {
	const place = of.findIndex((level) => level.value === value);
	return of.length > 1 ? Math.round((place / (of.length - 1)) * 4) : 4;
}

/** The same shades over scores: one for each twenty, of the score as it is shown. */
export const scoreShade = (score: number): number => Math.min(4, Math.max(0, Math.floor(Math.round(score) / 20)));

/** A chapter's heading: what it is about, and the questionnaire's title where that doesn't say so itself. */
export const chapterTitle = (about: string, title: string) => (title.toLowerCase().startsWith(about.toLowerCase()) ? title : `${about}: ${title}`);

/** A score as it may be shown, or a dash. */
export const valueOrDash = (value: number | undefined, write: (value: number) => string): string => (value === undefined ? '–' : write(value));
