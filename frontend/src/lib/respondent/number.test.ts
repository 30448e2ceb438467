import { describe, expect, it } from 'vitest';
import { parseNumber, writeNumber } from './number';

describe('parseNumber', () => {
	it.each([
		['1 234,5', 1234.5],
		['1\u00a0234\u202f567', 1234567],
		['1234.5', 1234.5],
		['1.234.567,5', 1234567.5],
		['−3', -3],
		[' 0 ', 0],
		['2025', 2025]
	])('reads %s', (written, value) => expect(parseNumber(written)).toBe(value));

	it.each(['', 'abc', '12 kr', '1,2,3', '--1', '1e5'])('refuses “%s”', (written) =>
		expect(parseNumber(written)).toBeUndefined()
	);
});

describe('writeNumber', () => {
	it('groups in the Swedish way, but leaves a year whole', () => {
		expect(writeNumber(1234567.5)).toBe('1\u00a0234\u00a0567,5');
		expect(writeNumber(2025)).toBe('2025');
	});
	it('is read back as it was', () => expect(parseNumber(writeNumber(98765.25))).toBe(98765.25));
});
