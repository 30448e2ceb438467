/** What a chart's height follows from, at a width: rows that each take as much, or an area with its shape. */
const shapes: Record<string, (width: number, rows: number) => number> = {
	ranking: rowsHigh,
	'cost-per-resident': rowsHigh,
	profile: rowsHigh,
	levels: keyedRowsHigh,
	change: keyedRowsHigh,
	'net-by-year': rowsHigh,
	'net-by-party': rowsHigh,
	'four-types': (width) => Math.max(0.7 * width + 146, 446),
	'importance-performance': (width) => Math.max(0.6 * width + 235, 545),
	'cost-maturity': (width) => Math.max(0.7 * width + 96, 375)
};

// A name stands beside its line where there is room, and above it where there is not; the key takes a line or more.
function rowsHigh(width: number, rows: number): number {
	return width < 400 ? 43 * rows + 102 : 26 * rows + (width < 600 ? 82 : 79);
}

// The same with a key of several lines.
function keyedRowsHigh(width: number, rows: number): number {
	return width < 340 ? 43 * rows + 138 : 26 * rows + 120;
}

/** The height to keep for a chart that has not come yet: never less than it takes, so that nothing moves when it does. */
export const heightToKeep = (chart: string, width: number, rows: number): number | undefined => {
	const height = shapes[chart]?.(width, rows);
	return height === undefined ? undefined : Math.ceil(height);
};
