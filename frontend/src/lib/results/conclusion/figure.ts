import type { Conclusion } from '$lib/api';
import { derivationHref, type Place } from '$lib/figures/links';
import { number, percent } from '$lib/i18n';
import { t } from './texts';

export type Figure = Conclusion['figures'][number];

/** A value of one of the conclusion's figures, as it is read. */
export const write = ({ id, of }: Figure, x: number): string =>
	id === 'median-score' ? percent(x / 100) : id === 'cost-per-resident' ? t('kronor', { n: Math.round(x) }) : t('count', { n: x, total: of ?? 0 });

/** One organisation's own value of a figure. */
export const writeOwn = (figure: Figure, x: number): string => (figure.id === 'important-and-weak' ? number(x) : write(figure, x));

/** Where one organisation's own value of a figure is worked out; how many capabilities are weak is counted, not derived. */
export const ownFigureHref = (place: Place, { id, questionnaire }: Figure, code: string): string | undefined =>
	id === 'important-and-weak' ? undefined : derivationHref(place, questionnaire, code, id === 'cost-per-resident' ? id : undefined);
