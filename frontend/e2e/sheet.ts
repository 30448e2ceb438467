import read from 'read-excel-file/node';

type Value = Awaited<ReturnType<typeof read>>[number]['data'][number][number];

/** A workbook keeps fifteen digits, so that 1e-14 of a figure may be lost. */
function sameFigure(value: unknown, figure: number | string | null): boolean {
	if (typeof value === 'number' && typeof figure === 'number') return Math.abs(value - figure) <= 1e-14 * Math.abs(figure);
	return value === figure;
}

/** A sheet as it was read back. It remembers which of its numbers have been held against something, and what did not fit. */
export class Sheet {
	readonly #held = new Set<string>();
	readonly #wrong: string[] = [];

	constructor(
		readonly name: string,
		private readonly cells: Value[][]
	) {}

	at(row: number, column: number): Value {
		return this.cells[row]?.[column] ?? null;
	}

	row(number: number): Value[] {
		return this.cells[number] ?? [];
	}

	get height() {
		return this.cells.length;
	}

	/** The first row with a text in a column. */
	find(text: string | number, column: number, from = 0): number {
		const place = this.cells.findIndex((row, n) => n >= from && row[column] === text);
		if (place < 0) throw new Error(`${this.name}: no row of ${text}`);
		return place;
	}

	/** The row of headings, by some of them. */
	heads(titles: string[]): number {
		const place = this.cells.findIndex((row) => titles.every((title) => row.includes(title)));
		if (place < 0) throw new Error(`${this.name}: no row with the headings ${titles.join(', ')}`);
		return place;
	}

	/** Holds a cell against what it should have: a number to the digits that a workbook keeps, or words where there is no figure. */
	holds(row: number, column: number, figure: number | string | null | undefined, what: string) {
		const value = this.at(row, column);
		const fits = figure === undefined ? typeof value === 'string' && value !== '' : sameFigure(value, figure);
		if (!fits) this.#wrong.push(`${this.#place(row, column)}: ${value}, not ${figure === undefined ? 'words' : figure} (${what})`);
		this.#held.add(this.#place(row, column));
	}

	/** What did not fit, and the numbers that nobody has held against anything. */
	get faults(): string[] {
		const numbers = this.cells.flatMap((row, r) =>
			row.flatMap((value, c) => (typeof value === 'number' ? [this.#place(r, c)] : []))
		);
		return [...this.#wrong, ...numbers.filter((one) => !this.#held.has(one)).map((one) => `${one}: a number out of nowhere`)];
	}

	#place(row: number, column: number): string {
		return `${this.name}, row ${row + 1}, column ${column + 1}`;
	}
}

export type Book = Map<string, Sheet>;

export async function openBook(path: string): Promise<Book> {
	const sheets = await read(path);
	return new Map(sheets.map(({ sheet, data }) => [sheet, new Sheet(sheet, data)]));
}
