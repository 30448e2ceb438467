import type { Answer, GivenAnswer } from '$lib/api';

/** What a person can put in an answer. */
export type Content = Omit<Answer, 'item'>;

const parts = ['value', 'values', 'text', 'missing', 'comment'] as const;

/** An answer as it is sent: what was given, and nothing of who gave it and when. */
export function plainAnswer(item: string, from: Content): Answer {
	const given = parts.map((part) => [part, from[part]] as const).filter(([, content]) => !empty(content));
	return { item, ...Object.fromEntries(given) };
}

/** Whether two answers say the same, whoever gave them. */
export function sameContent(one: Content | undefined, other: Content | undefined): boolean {
	return JSON.stringify(plainAnswer('', one ?? {})) === JSON.stringify(plainAnswer('', other ?? {}));
}

/** The newest that has happened to an item: the answer that stands, or the one beside it. */
export function newest(given: GivenAnswer): Omit<GivenAnswer, 'item' | 'other'> {
	return given.other && given.other.revision > given.revision ? given.other : given;
}

const empty = (content: unknown) => content === undefined || content === '' || (Array.isArray(content) && content.length === 0);
