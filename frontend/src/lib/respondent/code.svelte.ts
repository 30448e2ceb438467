import type { Session } from '$lib/api';

/** The codes that have been given on this page, by respondent. They are kept nowhere: whoever opens the page next is not shown them. */
let given = $state.raw<Readonly<Record<number, string>>>({});

/** Takes the code of whoever has just begun. */
export function keepCode(session: Session): Session {
	const fresh = session.respondents.flatMap(({ id, code }) => (code ? [[id, code] as const] : []));
	if (fresh.length > 0) given = { ...given, ...Object.fromEntries(fresh) };
	return session;
}

export const codeOf = (respondent: number): string | undefined => given[respondent];

export function forgetCode(respondent: number) {
	given = Object.fromEntries(Object.entries(given).filter(([id]) => Number(id) !== respondent));
}
