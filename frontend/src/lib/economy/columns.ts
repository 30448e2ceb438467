import type { FigureImport } from '$lib/api';

type Column = FigureImport['columns'][number];

/** Of each sheet, and each use there, the columns that there are to choose from where one has to be, or can be, chosen. */
export function choices(columns: Column[]): Column[][] {
	const open = columns.filter(({ choosable }) => choosable);
	const group = ({ source, use }: Column) => `${use} ${source}`;
	return [...new Set(open.map(group))].map((one) => open.filter((column) => group(column) === one));
}

/** What is chosen once a column is: it, and what is read of other sheets and for other use. */
export function chosenIn(columns: Column[], chosen: Column): string[] {
	const others = choices(columns).flatMap((sheet) => sheet.filter(({ source, use, read }) => read && (source !== chosen.source || use !== chosen.use)));
	return [...others.map(({ id }) => id), chosen.id];
}
