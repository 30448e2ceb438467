import type { Answer, Section } from '$lib/api';
import { same } from './answer';
import { shown, type Answers } from './progress';

export const byItem = (answers: Answer[]): Answers => Object.fromEntries(answers.map((answer) => [answer.item, answer]));

/** Whether the answers differ from those that were handed in. An answer that isn't asked any more is not handed in. */
export function differs(sections: Section[], submitted: Answers, now: Answers): boolean {
	return sections
		.flatMap((section) => section.items)
		.some((item) => !same(submitted[item.id], shown(item, now) ? now[item.id] : undefined));
}
