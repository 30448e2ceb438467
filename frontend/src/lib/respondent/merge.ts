import type { GivenAnswer, Standing } from '$lib/api';
import { newest, sameContent } from './answer';

/** A response as this page knows it: every answer the server has told of, and the revision that it had then. */
export interface Response {
	readonly revision: number;
	readonly given: Readonly<Record<string, GivenAnswer>>;
}

/** Takes in what the server tells. Answers may arrive in another order than they were sent, so the newer one stays. */
export function merge(response: Response, { revision, answers }: Pick<Standing, 'revision' | 'answers'>): Response {
	const news = answers.filter((answer) => isNews(response, answer));
	return {
		revision: Math.max(response.revision, revision),
		given: news.length > 0 ? { ...response.given, ...Object.fromEntries(news.map((one) => [one.item, one])) } : response.given
	};
}

function isNews(response: Response, answer: GivenAnswer): boolean {
	const known = response.given[answer.item];
	return !known || newest(answer).revision > newest(known).revision;
}

/** The answers that have changed after a revision, the latest last. */
export function changedSince(response: Response, revision: number): GivenAnswer[] {
	return Object.values(response.given)
		.filter((answer) => newest(answer).revision > revision)
		.sort((a, b) => newest(a).revision - newest(b).revision);
}

/** What somebody else has done to the answers. */
export interface News {
	name: string;
	answered: number;
	cleared: number;
}

/** Sums up what others have done, person by person. */
export function newsOf(changed: GivenAnswer[]): News[] {
	const people = new Map<string, News>();
	for (const { by, ...content } of changed.map(newest)) {
		if (by.me) continue;
		const person = people.get(by.name) ?? { name: by.name, answered: 0, cleared: 0 };
		const gave = !sameContent(content, undefined);
		people.set(by.name, { ...person, answered: person.answered + (gave ? 1 : 0), cleared: person.cleared + (gave ? 0 : 1) });
	}
	return [...people.values()];
}
