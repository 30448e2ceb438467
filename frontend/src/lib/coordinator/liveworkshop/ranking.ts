import type { LiveRatings } from '$lib/api';

export type Rating = LiveRatings['capabilities'][number];
/** With how many share the place. */
export type Rated = RankedRating & { tied: number };
type RankedRating = Rating & Required<Pick<Rating, 'importance' | 'rank'>>;

const isRanked = (rating: Rating): rating is RankedRating => rating.importance !== undefined && rating.rank !== undefined;

/** Those that enough have rated, the most important first. */
export function ranked(ratings: Rating[]): Rated[] {
	const all = ratings.filter(isRanked);
	return all
		.map((one) => ({ ...one, tied: all.filter(({ rank }) => rank === one.rank).length }))
		.sort((a, b) => a.rank - b.rank || a.item.localeCompare(b.item));
}

/** How strong an agreement Kendall's W is, after Schmidt (1997): 0.3 weak, 0.5 moderate, 0.7 strong. */
export function agreement(w: number): 'none' | 'weak' | 'moderate' | 'strong' {
	if (w >= 0.7) return 'strong';
	if (w >= 0.5) return 'moderate';
	return w >= 0.3 ? 'weak' : 'none';
}
