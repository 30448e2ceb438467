import type { Questionnaire } from '$lib/api';
import { say } from '$lib/i18n';
import { constructOf, allItems } from '../report';
import { costTitle } from './cost';
import { t } from './texts';

/** What a figure is of: a construct, a capability, or the total. */
export function titleOf(questionnaire: Questionnaire, construct?: string): string {
	if (questionnaire.kind === 'economy') return costTitle(questionnaire, construct);
	if (!construct) return t('total');
	const item = allItems(questionnaire).find(({ id }) => id === construct);
	return say(constructOf(questionnaire, construct)?.title ?? item?.text) || construct;
}
