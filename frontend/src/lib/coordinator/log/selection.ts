import type { AuditQuery } from '$lib/api';

/** What narrows the log. What is not there narrows nothing. */
export type LogSelection = Pick<AuditQuery, 'search' | 'round' | 'actor' | 'group' | 'from' | 'to' | 'object'>;

export const actors = ['staff', 'respondent', 'token', 'operator', 'directory', 'plan'] as const;
export const groups = ['signing-in', 'access', 'round', 'people', 'letters', 'answers', 'figures', 'results', 'personal-data'] as const;

// As it is said in an address, which a coordinator may send to another, and what may be said there.
const fields: [keyof LogSelection, string, (value: string) => boolean][] = [
	['search', 'sok', (value) => value.length <= 100],
	['round', 'matomgang', (value) => /^[1-9]\d{0,8}$/.test(value)],
	['actor', 'vem', (value) => (actors as readonly string[]).includes(value)],
	['group', 'vad', (value) => (groups as readonly string[]).includes(value)],
	['from', 'fran', isDay],
	['to', 'till', isDay],
	['object', 'galler', (value) => value.length <= 100]
];

function isDay(value: string): boolean {
	const at = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(value) && value.length === 10;
}

/** What an address narrows to. What there is none of narrows nothing. */
export function selectionIn(query: URLSearchParams): LogSelection {
	const selection: Record<string, string | number> = {};
	for (const [field, word, may] of fields) {
		const value = query.get(word)?.trim();
		if (value && may(value)) selection[field] = field === 'round' ? Number(value) : value;
	}
	return selection;
}

/** The page of the log that an address is of, from 1. */
export function pageIn(query: URLSearchParams): number {
	const page = Number(query.get('sida'));
	return Number.isInteger(page) && page > 0 ? page : 1;
}

/** What is after the path in the address of a log that is narrowed so. */
export function logQuery(selection: LogSelection, page = 1): string {
	const query = new URLSearchParams();
	for (const [field, word] of fields) if (selection[field]) query.set(word, String(selection[field]));
	if (page > 1) query.set('sida', String(page));
	return `?${query}`;
}

/** Where the file is of a log that is narrowed so. */
export function fileAddress(selection: LogSelection): string {
	const query = new URLSearchParams(Object.entries(selection).map(([field, value]) => [field, String(value)])).toString();
	return `/api/v1/audit-entries/export${query && `?${query}`}`;
}
