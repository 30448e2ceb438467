import { say } from '$lib/i18n';
import type { Sum } from './sums';
import { t } from './texts';

/** What lacks of the total, or is too much. */
export function differenceOf({ difference = 0 }: Sum): string {
	if (difference === 0) return t('agrees');
	return difference > 0 ? t('lacking', { n: difference }) : t('tooMuch', { n: -difference });
}

/** A division's sum against the total, in words. */
export function sumInWords(sum: Sum, scope: string): string {
	if (sum.total === undefined && sum.section.items.some(({ purpose }) => purpose)) return t('sumUnknown', { sum: sum.sum });
	if (sum.total === undefined) return t('sumAlone', { sum: sum.sum, section: scope });
	return t('sumOf', { sum: sum.sum, total: sum.total, difference: differenceOf(sum) });
}

export const nameOf = (sum: Sum) => say(sum.section.title);
