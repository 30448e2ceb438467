import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { language } from '$lib/i18n';
import { readAmount, ambiguousNumber, readShare } from './amount';
import { read } from './read';
import { writeNumber } from './write';

interface Case {
	text: string;
	value?: number;
	either?: [number, number];
	unit?: string;
	empty?: boolean;
	none?: boolean;
}
// The table that the rule for files is held to as well.
const cases = JSON.parse(readFileSync(new URL('../../../../internal/numeral/testdata/numbers.json', import.meta.url), 'utf8')) as Case[];

vi.stubGlobal('document', { documentElement: {} });
afterEach(() => language.choose('sv'));

describe.each(['sv', 'en'] as const)('a number on a page in %s', (lang) => {
	it.each(cases)('$text', ({ text, value, either, unit, empty }) => {
		language.choose(lang);
		const got = read(text);
		if (empty) expect(got).toEqual({ kind: 'empty' });
		else if (value !== undefined) expect(got).toMatchObject({ kind: 'number', value, ...(unit && { unit: { name: unit } }) });
		else if (either) expect(got).toMatchObject({ kind: 'either', values: either, ...(unit && { unit: { name: unit } }) });
		else expect(got).toBeUndefined();
	});
	it.each([0, 2025, 2750, 12500, -3_000_000, 1_234_567.5, 0.125, 12.125, 1234.567, 98765.25, 3.5, 12_345_678.123456])('is read back as it was: %s', (value) => {
		language.choose(lang);
		expect(read(writeNumber(value))).toMatchObject({ kind: 'number', value });
	});
});

it('says kronor of amounts alone', () => {
	expect(readAmount('48 000 tkr', true)).toEqual({ value: 48_000_000, stated: true });
	expect(readAmount('48 000 kr', true)).toEqual({ value: 48_000, stated: false });
	expect(readAmount('2 tkr', false)).toBeUndefined();
	expect(readAmount('2,75 tusen', false)).toEqual({ value: 2750, stated: true });
});

it('asks which of two it is', () => {
	expect(ambiguousNumber('2.750', readAmount('2.750', false))).toBe('”2.750” kan läsas som 2750 eller som 2,75. Skriv 2750 eller 2,75.');
	expect(ambiguousNumber('2750', readAmount('2750', false))).toBeUndefined();
});

it.each([
	['33,3', 33.3],
	['1 200', 1200],
	['25 %', 25],
	['0', 0],
	['-1', undefined],
	['en tredjedel', undefined],
	['33,333', undefined]
])('reads the share “%s”', (written, value) => expect(readShare(written)?.value).toBe(value));
