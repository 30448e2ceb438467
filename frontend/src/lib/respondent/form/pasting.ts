import type { Item } from '$lib/api';
import { readAmount, cellsOf, ambiguousNumber, writeNumber } from '$lib/numeral';
import { say } from '$lib/i18n';
import { t } from './texts';

export interface Filled {
	item: Item;
	value: number;
}

/** Whether an item asks for kronor. */
export const isMoney = (item: Item) => item.unit === 'SEK';

/**
 * Reads a pasted column, or row, into a field and those below it. Undefined where it is one cell, a text where it can't be, and
 * then nothing is filled in. An empty cell leaves its field as it is.
 */
export function readColumn(text: string, items: Item[]): Filled[] | string | undefined {
	const rows = cellsOf(text);
	if (rows.length === 1 && rows[0]!.length === 1) return undefined;
	const used = rows[0]!.map((_, n) => n).filter((n) => rows.some((row) => row[n]));
	if (rows.length > 1 && (used.length > 1 || rows.some((row) => row.length !== rows[0]!.length))) return t('pastedBlock');
	const cells = rows.length > 1 ? rows.map((row) => row[used[0] ?? 0] ?? '') : rows[0]!;
	while (cells[cells.length - 1] === '') cells.pop();
	if (cells.length > items.length) return t('pastedTooMany', { cells: cells.length, fields: items.length });
	const filled: Filled[] = [];
	for (const [n, cell] of cells.entries()) {
		const item = items[n]!;
		const got = readAmount(cell, isMoney(item));
		const fault = ambiguousNumber(cell, got) ?? (got ? outside(item, got.value) : t('pastedNoNumber', { cell }));
		if (fault) return t('pastedFault', { n: n + 1, question: say(item.text), fault });
		if (got?.value !== undefined) filled.push({ item, value: got.value });
	}
	return filled;
}

/** More than the whole budget of any Swedish municipality; the server holds amounts to the same. */
const mostKronor = 100_000_000_000;

function outside(item: Item, value: number | undefined): string | undefined {
	if (value === undefined) return undefined;
	if (isMoney(item) && !Number.isInteger(value)) return t('wholeKronor', { value: writeNumber(Math.round(value)) });
	const { min, max = isMoney(item) ? mostKronor : undefined } = item;
	if (min !== undefined && value < min) return t('atLeast', { min: writeNumber(min) });
	return max !== undefined && value > max ? t('atMost', { max: writeNumber(max) }) : undefined;
}
