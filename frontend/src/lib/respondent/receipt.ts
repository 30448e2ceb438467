import type { Answer, Section } from '$lib/api';
import { sameContent } from './answer';
import { isShown, type Answers } from './progress';

export const byItem = (answers: Answer[], covered: string[] = []): Answers =>
	Object.fromEntries([...covered.map((item) => ({ item, covered: true })), ...answers].map((answer) => [answer.item, answer]));

/** Whether the answers differ from those that were handed in. An answer that isn't asked any more is not handed in. */
export function differs(sections: Section[], submitted: Answers, now: Answers): boolean {
	return sections
		.flatMap((section) => section.items)
		.filter((item) => !submitted[item.id]?.covered && !now[item.id]?.covered)
		.some((item) => !sameContent(submitted[item.id], isShown(item, now) ? now[item.id] : undefined));
}
