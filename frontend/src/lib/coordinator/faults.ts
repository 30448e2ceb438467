import type { NewRound, Problem } from '$lib/api';
import { t } from './texts';

export type Field = keyof NewRound;
export type Faults = Partial<Record<Field, string>>;

export const fields: Field[] = ['title', 'organiser', 'contact', 'closes', 'questionnaires'];

/** What is missing before anything is sent, so that nobody waits to hear it. */
export function lacking(round: NewRound): Faults {
	const faults: Faults = {};
	if (!round.title.trim()) faults.title = t('needTitle');
	if (!round.organiser.trim()) faults.organiser = t('needOrganiser');
	if (!round.contact.trim()) faults.contact = t('needContact');
	if (!round.closes) faults.closes = t('needCloses');
	if (round.questionnaires.length === 0) faults.questionnaires = t('needQuestionnaires');
	return faults;
}

/** The server's faults, each at its field ("/title", "questionnaires/0"). */
export function refused(problem: Problem): Faults {
	const faults: Faults = {};
	for (const { path = '', what, mend } of problem.errors) {
		const field = fields.find((name) => path.replace(/^\//, '').split(/[/.[]/)[0] === name);
		if (field) faults[field] = [what, mend].filter(Boolean).join(' ');
	}
	return faults;
}
