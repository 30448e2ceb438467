import type { NewRound } from '$lib/api';
import type { Faults } from '$lib/ui';
import { t } from './texts';

export const fields = ['title', 'organiser', 'contact', 'closes', 'eraseOn', 'questionnaires'] as const;

/** What is missing of a round before anything is sent, so that nobody waits to hear it. */
export function missingFields(round: Omit<NewRound, 'openLink'>): Faults<(typeof fields)[number]> {
	const faults: Faults<(typeof fields)[number]> = {};
	if (!round.title.trim()) faults.title = t('needTitle');
	if (!round.organiser.trim()) faults.organiser = t('needOrganiser');
	if (!round.contact.trim()) faults.contact = t('needContact');
	if (!round.closes) faults.closes = t('needCloses');
	if (round.questionnaires.length === 0) faults.questionnaires = t('needQuestionnaires');
	return faults;
}
