import type { Item, Section } from '$lib/api';
import type { Chapter } from '../report';

/** A capability over the region: what its row in the heat table can be sorted by. */
export interface Capability {
	item: Item;
	area: Section;
	importance?: number;
	median?: number;
	deviation?: number;
}

/** The capabilities in the order of the questionnaire, area by area. Importance comes from the chapter that rates it. */
export function capabilities({ document, questionnaire }: Chapter, rated?: Chapter): Capability[] {
	return questionnaire.sections.flatMap((area) =>
		area.items.map((item) => {
			const { median, deviation } = document.capabilities?.[item.id] ?? {};
			return { item, area, importance: rated?.document.capabilities?.[item.id]?.importance, median, deviation };
		})
	);
}
