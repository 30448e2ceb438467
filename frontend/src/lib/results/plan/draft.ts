import type { PlannedAction, ActionChange, ActionProposal, NewAction } from '$lib/api';

export const fields = ['what', 'aim', 'subject', 'from', 'to', 'responsible', 'teacher', 'due', 'status'] as const;
export type Field = (typeof fields)[number];

/** An action as it stands in the form: every field a text, empty for none. */
export type Draft = Record<Field, string>;

export const subjectKey = (subject: PlannedAction['subject']) => (subject ? `${subject.questionnaire}/${subject.id}` : '');

function subjectOf(key: string) {
	const slash = key.indexOf('/');
	return { questionnaire: key.slice(0, Math.max(slash, 0)), id: key.slice(slash + 1) };
}

export function draftOf(action?: Partial<PlannedAction>): Draft {
	const { what = '', aim = '', subject, from, to, responsible = '', teacher = '', due = '', status = 'planned' } = action ?? {};
	return { what, aim, subject: subjectKey(subject), from: String(from ?? ''), to: String(to ?? ''), responsible, teacher, due, status };
}

export const draftFrom = ({ why, what, subject, from, to, teacher }: ActionProposal) =>
	draftOf({ what, aim: why, subject, from, to, teacher });

export const changed = (base: Draft, mine: Draft): Field[] => fields.filter((field) => base[field] !== mine[field]);

/** What is sent of an action that is new. */
export function whole(draft: Draft, proposal?: string): NewAction {
	const { what, aim, subject, from, to, responsible, teacher, due } = draft;
	return {
		...{ what, aim, responsible, teacher, proposal, status: draft.status as PlannedAction['status'] },
		...(subject && { subject: subjectOf(subject) }),
		...(from && { from: Number(from) }),
		...(to && { to: Number(to) }),
		...(due && { due })
	};
}

/** What is sent of a change: what was changed, and nothing else. */
export function difference(base: Draft, mine: Draft, revision: number): ActionChange {
	const sent: Record<string, unknown> = { revision };
	for (const field of changed(base, mine)) {
		const value = mine[field];
		if (field === 'subject') sent[field] = subjectOf(value);
		else if (field === 'from' || field === 'to') sent[field] = value ? Number(value) : null;
		else sent[field] = field === 'due' ? value || null : value;
	}
	return sent as ActionChange;
}

/** Two have changed the same action: what only they changed is taken in, and what both changed stays as I wrote it. */
export function merge(base: Draft, mine: Draft, theirs: Draft) {
	const own = changed(base, mine);
	const taken = changed(base, theirs).filter((field) => !own.includes(field));
	const both = changed(mine, theirs).filter((field) => own.includes(field) && base[field] !== theirs[field]);
	const draft = { ...mine };
	for (const field of taken) draft[field] = theirs[field];
	return { draft, taken, both };
}
