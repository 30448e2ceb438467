import type { Direction } from './order.svelte';

/** A column of a table that is sorted by its headings. */
export interface Column<T> {
	id: string;
	text: string;
	/** What its cells are sorted by; a column without it is not. */
	value?: (row: T) => number | string | undefined;
	/** It holds names, which begin with A; numbers begin with the greatest. */
	name?: boolean;
	number?: boolean;
	/** The way that it sorts the first time, where it is another. */
	first?: Direction;
}
