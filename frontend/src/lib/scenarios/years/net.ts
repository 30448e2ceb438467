import type { Years } from './words';

/** The net of years in a row, and what they come to so far. */
export interface NetYears {
	firstYear: number;
	years: { net: number; cumulative: number }[];
}

/** An organisation's part of a scenario's years. */
export function partyYears({ firstYear }: Years, net: number[]): NetYears {
	let cumulative = 0;
	return { firstYear, years: net.map((one) => ({ net: one, cumulative: (cumulative += one) })) };
}

/** The least and the greatest that charts show, zero among them. */
export function extent(all: NetYears[]): readonly [number, number] {
	const values = all.flatMap(({ years }) => years.flatMap(({ net, cumulative }) => [net, cumulative]));
	return [Math.min(0, ...values), Math.max(0, ...values)];
}
