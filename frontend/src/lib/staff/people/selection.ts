import type { RespondentQuery } from '$lib/api';

/** What narrows a list of people. What is not there narrows nothing. */
export type PeopleSelection = Pick<RespondentQuery, 'search' | 'organisation' | 'role' | 'questionnaire' | 'state'>;

export const states = ['missing', 'not-started', 'started', 'submitted', 'wrong-person'] as const;

// As it is said in an address, which a coordinator may send to another.
const words: [keyof PeopleSelection, string][] = [
	['search', 'sok'],
	['organisation', 'organisation'],
	['role', 'roll'],
	['questionnaire', 'formular'],
	['state', 'lage']
];

/** What an address narrows to. A state that there is none of narrows nothing. */
export function selectionIn(query: URLSearchParams): PeopleSelection {
	const selection: Record<string, string> = {};
	for (const [field, word] of words) {
		const value = query.get(word)?.trim();
		if (value && (field !== 'state' || (states as readonly string[]).includes(value))) selection[field] = value;
	}
	return selection;
}

/** The page of the list that an address is of, from 1. */
export function pageIn(query: URLSearchParams): number {
	const page = Number(query.get('sida'));
	return Number.isInteger(page) && page > 0 ? page : 1;
}

/** The address of a list that is narrowed so. */
export function peopleAddress(path: string, selection: PeopleSelection, page = 1): string {
	const query = new URLSearchParams();
	for (const [field, word] of words) {
		const value = selection[field]?.trim();
		if (value) query.set(word, value);
	}
	if (page > 1) query.set('sida', String(page));
	const text = query.toString();
	return text ? `${path}?${text}` : path;
}
