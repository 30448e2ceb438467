import { expect } from '@playwright/test';
import type { Document, Questionnaire } from './results';
import type { Book, Sheet } from './sheet';

/** What a row has in the columns that are looked at: undefined is words in a figure's stead, null an empty cell. */
export type Row = (number | string | null | undefined)[];

export interface About {
	codes: string[];
	document: Document;
	questionnaire: Questionnaire;
}

/** Holds the rows of a sheet against those that it should have: no sheet where there are none. */
export function list(book: Book, name: string, columns: string[], rows: Row[]): Sheet[] {
	const sheet = book.get(name);
	expect(!!sheet, `${name} is there if it has rows`).toBe(rows.length > 0);
	if (!sheet) return [];
	const head = sheet.heads(columns);
	const places = columns.map((title) => sheet.row(head).indexOf(title));
	expect(sheet.height - head - 1, `rows of ${name}`).toBe(rows.length);
	rows.forEach((row, n) => row.forEach((value, k) => sheet.holds(head + 1 + n, places[k]!, value, columns[k]!)));
	return [sheet];
}
