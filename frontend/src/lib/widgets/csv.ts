import { saveFile } from './savefile';

/** Has the browser save rows as a file, made here: nothing is sent anywhere. */
export const saveCsv = (name: string, rows: string[][]) => saveFile({ name: `${name}.csv`, content: new Blob([csv(rows)], { type: 'text/csv;charset=utf-8' }) });

/**
 * Rows as a CSV file that Swedish Excel opens as it is: a byte order mark, semicolons, CRLF. A cell that a spreadsheet
 * would run as a formula gets an apostrophe before it.
 */
export function csv(rows: string[][]): string {
	return '\ufeff' + rows.map((row) => row.map(cell).join(';') + '\r\n').join('');
}

function cell(text: string): string {
	const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
