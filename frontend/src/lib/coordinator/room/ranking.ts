import type { LiveRatings } from '$lib/api';

export type Rating = LiveRatings['capabilities'][number];
export type Rated = Rating & Required<Pick<Rating, 'importance' | 'rank' | 'spread'>>;

const told = (rating: Rating): rating is Rated => rating.importance !== undefined && rating.rank !== undefined && rating.spread !== undefined;

/** Those that enough have rated, the most important first. */
export const ranked = (ratings: Rating[]): Rated[] => ratings.filter(told).sort((a, b) => a.rank - b.rank || a.item.localeCompare(b.item));

/** Those that the room sees most differently. */
export const disputed = (ratings: Rating[], most = 5): Rated[] =>
	ratings
		.filter(told)
		.filter((one) => one.spread > 0)
		.sort((a, b) => b.spread - a.spread || a.rank - b.rank)
		.slice(0, most);

/** How strong an agreement Kendall's W is, after Schmidt (1997): 0.3 weak, 0.5 moderate, 0.7 strong. */
export function agreement(w: number): 'none' | 'weak' | 'moderate' | 'strong' {
	if (w >= 0.7) return 'strong';
	if (w >= 0.5) return 'moderate';
	return w >= 0.3 ? 'weak' : 'none';
}
