import type { Item, Section } from '$lib/api';
import type { Chapter } from '../report';

/** A capability over the region: what its row in the heat table can be sorted by. */
export interface Capability {
	item: Item;
	area: Section;
	importance?: number;
	median?: number;
	spread?: number;
}

/** The capabilities in the order of the questionnaire, area by area. Importance comes from the chapter that rates it. */
export function capabilities({ document, questionnaire }: Chapter, rated?: Chapter): Capability[] {
	return questionnaire.sections.flatMap((area) =>
		area.items.map((item) => {
			const { median, distribution } = document.capabilities?.[item.id] ?? {};
			return {
				item,
				area,
				importance: rated?.document.capabilities?.[item.id]?.importance,
				median,
				// Where the levels are too few to compare they have no spread either.
				spread: median === undefined ? undefined : deviation(distribution ?? [])
			};
		})
	);
}

/** The standard deviation of levels that are all there are: √(Σn(x − x̄)²/Σn). */
export function deviation(counts: { value: number; n: number }[]): number | undefined {
	const all = counts.reduce((sum, { n }) => sum + n, 0);
	if (all === 0) return undefined;
	const mean = counts.reduce((sum, { value, n }) => sum + n * value, 0) / all;
	return Math.sqrt(counts.reduce((sum, { value, n }) => sum + n * (value - mean) ** 2, 0) / all);
}
