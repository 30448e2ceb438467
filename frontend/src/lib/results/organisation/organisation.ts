import type { Comparison, OrganisationResult, ResultDocument } from '$lib/api';
import { quadrantOf } from '../quadrant';
import { allItems, type Chapter } from '../report';

type Changes = NonNullable<Comparison['changes']>[number];
export type Change = Changes['organisations'][string][string];

/** What has changed for an organisation since the earlier round, by construct; the total has no name. */
export function changesOf(comparison: Comparison, questionnaire: string, code: string): Record<string, Change> | undefined {
	return comparison.changes?.find((one) => one.questionnaire.id === questionnaire)?.organisations[code];
}

export interface Lesson {
	code: string;
	/** Ids of the capabilities. */
	teach: string[];
	learn: string[];
}

/** Whom an organisation can teach what, and what it can learn in return: those with the most to learn from it first. */
export function lessons(document: ResultDocument, code: string): Lesson[] {
	const all = new Map<string, { teach: Set<string>; learn: Set<string> }>();
	const of = (other: string) => all.get(other) ?? all.set(other, { teach: new Set(), learn: new Set() }).get(other)!;
	for (const { a, b, aToB, bToA } of document.exchange?.pairs ?? []) {
		if (a !== code && b !== code) continue;
		const { teach, learn } = of(a === code ? b : a);
		for (const id of a === code ? aToB : bToA) teach.add(id);
		for (const id of a === code ? bToA : aToB) learn.add(id);
	}
	for (const [other, { priorities }] of Object.entries(document.organisations)) {
		for (const { capability, teachers } of priorities ?? []) {
			if (teachers?.some(({ organisation }) => organisation === code)) of(other).teach.add(capability);
		}
	}
	return [...all]
		.map(([other, { teach, learn }]) => ({ code: other, teach: [...teach].sort(), learn: [...learn].sort() }))
		.filter(({ teach }) => teach.length > 0)
		.sort((one, two) => two.teach.length - one.teach.length || one.code.localeCompare(two.code));
}

/** Whom the region's exchange pairs an organisation with. */
export function exchangePartner(document: ResultDocument, code: string): string | undefined {
	const pair = document.exchange?.matching.find(({ a, b }) => a === code || b === code);
	return pair && (pair.a === code ? pair.b : pair.a);
}

/** The capabilities that raters have ranked and the organisation has a level in, the most important first. */
export function byImportance(importance: Chapter, levels: NonNullable<OrganisationResult['levels']>) {
	const figures = importance.document.capabilities ?? {};
	const ranked = allItems(importance.questionnaire).filter(({ id }) => figures[id]?.rank !== undefined);
	return ranked
		.filter(({ id }) => levels[id])
		.map(({ id }) => {
			const { rank, importance: weight } = figures[id]!;
			return { id, rank: rank!, weight, level: levels[id]!.value, quadrant: quadrantOf(weight ?? 0, levels[id]!.value) };
		})
		.sort((a, b) => a.rank - b.rank);
}

/** The joint bodies that an organisation is a member of. */
export const bodiesOf = <T extends { members?: string[] }>(organisations: T[], code: string): T[] =>
	organisations.filter(({ members }) => members?.includes(code));

/** A page's title within another: an abbreviation at its head stays as it is. */
export const partOf = (title: string) => (/^\p{Lu}{2}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1));
