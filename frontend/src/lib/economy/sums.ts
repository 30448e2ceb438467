import type { Answer, Item, Section } from '$lib/api';

/** One way of dividing the total, or what was spent: what it comes to, and how it differs from that. Amounts are in kronor. */
export interface Sum {
	section: Section;
	sum: number;
	/** How many of its items have an amount. */
	given: number;
	total?: number;
	/** The total less the sum. */
	difference?: number;
	/** Where what can't be placed goes. */
	rest?: Item;
}

type Answers = Readonly<Record<string, Pick<Answer, 'value'> | undefined>>;

const tag = (item: Item) => item.pool ?? item.tower ?? item.purpose ?? item.centre;

/** The sums of the sections that divide the total, in order. */
export function sumsOf(sections: Section[], answers: Answers): Sum[] {
	const all = sections.flatMap(({ items }) => items);
	const value = (of: string) => all.filter(({ measure }) => measure === of).map(({ id }) => answers[id]?.value)[0];
	const total = value('total');
	const spends = all.some(({ measure }) => measure === 'investment');
	return sections
		.filter(({ items }) => items.some(tag))
		.map((section) => sumOf(section, spends && section.items.some(({ purpose }) => purpose) ? expenditure(all, answers, total, value('investment')) : total, answers));
}

/** What was spent: the total less the capital cost plus the investment. It is not known before the pools are. */
function expenditure(items: Item[], answers: Answers, total?: number, investment?: number): number | undefined {
	if (total === undefined || investment === undefined || !items.some(({ id, pool }) => pool && answers[id]?.value !== undefined)) return undefined;
	return total + investment - items.reduce((sum, { id, capital }) => sum + (capital ? (answers[id]?.value ?? 0) : 0), 0);
}

function sumOf(section: Section, total: number | undefined, answers: Answers): Sum {
	const amounts = section.items.filter(tag).flatMap(({ id }) => answers[id]?.value ?? []);
	const sum = amounts.reduce((all, one) => all + one, 0);
	return {
		section,
		sum,
		given: amounts.length,
		total,
		difference: total === undefined ? undefined : total - sum,
		rest: section.items.find((item) => tag(item) === 'unallocated')
	};
}

/** What the rest would be if it took what is lacking. */
export function filled({ rest, difference, given }: Sum, answers: Answers): number | undefined {
	return rest && given > 0 && difference && difference > 0 ? (answers[rest.id]?.value ?? 0) + difference : undefined;
}
