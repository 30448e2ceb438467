import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import write from 'write-excel-file/node';

export const columns = ['organisation', 'namn', 'e-post', 'roll'] as const;

export interface Person {
	organisation: string;
	name: string;
	email: string;
	role: string;
}

/** The fifteen organisations of the region, as the file that comes with Mogna has them. */
export function fyrbodal(): string[][] {
	const file = readFileSync(join(import.meta.dirname, '../../configs/demo/fyrbodal.csv'), 'utf8');
	return file.trim().split('\n').map((line) => line.split(','));
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One workbook with two sheets, as a coordinator would have it: codes as text, the number of residents as a number. */
export async function workbook(name: string, people: Person[]) {
	const [head = [], ...organisations] = fyrbodal();
	const residents = head.indexOf('population');
	const listed = organisations.map((row) => row.map((cell, n) => (n === residents && cell ? Number(cell) : cell || null)));
	const rows = people.map((one) => [one.organisation, one.name, one.email, one.role]);
	const buffer = await write([
		{ sheet: 'Organisationer', data: [head, ...listed] },
		{ sheet: 'Respondenter', data: [[...columns], ...rows] }
	]).toBuffer();
	return { name, mimeType: type, buffer };
}
