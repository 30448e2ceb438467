import type { Score } from '$lib/api';
import { number } from '$lib/i18n';
import { t } from './texts';

/** Between which places among so many municipalities. */
export interface Places {
	low: number;
	high: number;
	of: number;
}

/** Those that a score may have by itself, for a page about one organisation. */
export const ownPlaces = (score: Score | undefined, of = 0): Places | undefined => score?.rank && { low: score.rank.low, high: score.rank.high, of };

/** Those that it may have where all municipalities' places hold at once, for any list of them. */
export const listPlaces = (score: Score | undefined, of = 0): Places | undefined =>
	score?.rank && { low: score.rank.allLow, high: score.rank.allHigh, of };

/** "3–9 av 14", or "3 av 14" where no other place is possible. */
export const placesText = ({ low, high, of }: Places): string =>
	t('placeOf', { places: low === high ? number(low) : `${number(low)}–${number(high)}`, n: number(of) });

/** Whether it can't be told apart from any other. */
export const anyPlace = ({ low, high, of }: Places): boolean => low === 1 && high === of && of > 1;
