import type { FigureImport } from '$lib/api';

type Column = FigureImport['columns'][number];

/** The sheets of which a column has to be, or can be, chosen, with those that there are to choose from. */
export function choices(columns: Column[]): Column[][] {
	const open = columns.filter(({ choosable }) => choosable);
	return [...new Set(open.map(({ source }) => source))].map((source) => open.filter((one) => one.source === source));
}

/** What is chosen once a column is: it, and what is read of the other sheets. */
export function chosenIn(columns: Column[], chosen: Column): string[] {
	const others = choices(columns).flatMap((sheet) => sheet.filter(({ source, read }) => read && source !== chosen.source));
	return [...others.map(({ id }) => id), chosen.id];
}
