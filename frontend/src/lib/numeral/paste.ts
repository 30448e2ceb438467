import { t } from './texts';

/** The cells of what is pasted or dropped, by rows, as spreadsheets copy them. */
export function cellsOf(text: string): string[][] {
	const rows = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
	return rows.map((row) => row.split('\t').map((cell) => cell.trim()));
}

/** What is pasted or dropped into a field. */
export const pastedText = (event: ClipboardEvent | DragEvent) =>
	('clipboardData' in event ? event.clipboardData : (event as DragEvent).dataTransfer)?.getData('text/plain') ?? '';

/** Keeps several cells out of a field for one number, where a browser would make one number of them. Tells why. */
export function oneCell(event: ClipboardEvent | DragEvent): string | undefined {
	const rows = cellsOf(pastedText(event));
	if (rows.length < 2 && (rows[0]?.length ?? 0) < 2) return undefined;
	event.preventDefault();
	return t('severalCells');
}
