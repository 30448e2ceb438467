import type { NewRound } from '$lib/api';
import type { Faults } from '$lib/staff/faults';
import { t } from './texts';

export const fields = ['title', 'organiser', 'contact', 'closes', 'questionnaires'] as const;

/** What is missing of a round before anything is sent, so that nobody waits to hear it. */
export function lacking(round: NewRound): Faults<keyof NewRound> {
	const faults: Faults<keyof NewRound> = {};
	if (!round.title.trim()) faults.title = t('needTitle');
	if (!round.organiser.trim()) faults.organiser = t('needOrganiser');
	if (!round.contact.trim()) faults.contact = t('needContact');
	if (!round.closes) faults.closes = t('needCloses');
	if (round.questionnaires.length === 0) faults.questionnaires = t('needQuestionnaires');
	return faults;
}
