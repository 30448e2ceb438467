import type { Answer, Item, Section } from '$lib/api';

/** An answer as the page has it: given, or one that counts and may not be shown here. */
export type Known = Answer & { covered?: boolean };
export type Answers = Record<string, Known>;

/** Whether the answers so far let an item be asked: the same rule as the server's. */
export function isShown(item: Item, answers: Answers): boolean {
	if (!item.showIf) return true;
	const value = answers[item.showIf.item]?.value;
	return value !== undefined && item.showIf.equals.includes(value);
}

/** Whether the respondent has dealt with an item; a don't-know is an answer, a comment alone is not. */
export function answered(answer: Known | undefined): boolean {
	if (!answer) return false;
	return !!answer.covered || answer.value !== undefined || !!answer.values?.length || !!answer.text || !!answer.missing;
}

export interface Count {
	asked: number;
	answered: number;
}

/** A free text that need not be written is never missing: the same rule as the server's. */
const voluntary = (item: Item) => item.type === 'text' && !item.required;

/** The questions that are counted: those that are asked, but for free texts that are left empty. */
export const asked = (sections: Section[], answers: Answers): Item[] =>
	sections.flatMap((section) => section.items).filter((item) => isShown(item, answers) && (!voluntary(item) || answered(answers[item.id])));

export function count(sections: Section[], answers: Answers): Count {
	const all = asked(sections, answers);
	return { asked: all.length, answered: all.filter((item) => answered(answers[item.id])).length };
}

export function unanswered(section: Section, answers: Answers): Item[] {
	return section.items.filter((item) => isShown(item, answers) && !voluntary(item) && !answered(answers[item.id]));
}
