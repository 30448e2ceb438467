/** Names of places are Swedish in every language. */
const swedish = new Intl.Collator('sv');

export type Direction = 'ascending' | 'descending';

/** What a table's rows are sorted by, as its headings say it. */
export class Order<K extends string> {
	by: K;
	direction: Direction;

	constructor(by: K, direction: Direction = 'ascending') {
		this.by = $state(by);
		this.direction = $state(direction);
	}

	/** Sorts by a column; a second time, the other way round. Numbers begin with the greatest. */
	choose(by: K, first: Direction) {
		this.direction = this.by !== by ? first : this.direction === 'ascending' ? 'descending' : 'ascending';
		this.by = by;
	}

	of = (by: K) => (this.by === by ? this.direction : undefined);
}

/** In order by a value. Rows without one come last whichever way; equal ones stay as they stood. */
export function sorted<T>(rows: T[], value: (row: T) => number | string | undefined, direction: Direction): T[] {
	const sign = direction === 'ascending' ? 1 : -1;
	return rows
		.map((row) => ({ row, x: value(row) }))
		.sort((a, b) => {
			if (a.x === undefined || b.x === undefined) return Number(a.x === undefined) - Number(b.x === undefined);
			const less = typeof a.x === 'number' && typeof b.x === 'number' ? a.x - b.x : swedish.compare(String(a.x), String(b.x));
			return sign * less;
		})
		.map(({ row }) => row);
}
