import type { Conclusion } from '$lib/api';
import { percent } from '$lib/i18n';
import { t } from './texts';

export type Figure = Conclusion['figures'][number];

/** A value of one of the conclusion's figures, as it is read. */
export const write = ({ id, of }: Figure, x: number): string =>
	id === 'median-score' ? percent(x / 100) : id === 'cost-per-resident' ? t('kronor', { n: Math.round(x) }) : t('count', { n: x, total: of ?? 0 });
