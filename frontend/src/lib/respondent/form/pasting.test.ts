import { describe, expect, it } from 'vitest';
import type { Item } from '$lib/api';
import { readColumn } from './pasting';

const item = (id: string, more: object = {}) => ({ id, type: 'number', text: { sv: id }, min: 0, unit: 'SEK', ...more }) as unknown as Item;
const items = [item('a'), item('b'), item('c', { unit: undefined, max: 100 })];
const ids = (text: string) => {
	const got = readColumn(text, items);
	return Array.isArray(got) ? got.map(({ item, value }) => `${item.id}=${value}`).join(' ') : got;
};

describe('a pasted column', () => {
	it.each([
		['4 000 000\r\n8 000 000\r\n12\r\n', 'a=4000000 b=8000000 c=12'],
		['4 000\t8 tkr\t12', 'a=4000 b=8000 c=12'],
		['4\n\n12', 'a=4 c=12'],
		['4\n-\n12\n\n', 'a=4 c=12'],
		['\t4\n\t8', 'a=4 b=8'],
		['12 000 :-\nkr 8 000:-\n', 'a=12000 b=8000'],
		['4 000 kr\r\n8´000 kr', 'a=4000 b=8000'],
		['\ufeff4 000\n\u200b8 000\u200b', 'a=4000 b=8000'],
		['1,2 mkr\n12 t kr\n12', 'a=1200000 b=12000 c=12'],
		['4\u00a0000\n8\u202f000', 'a=4000 b=8000'],
		['4000,00\n(0)', 'a=4000 b=0'],
		['4\r8\r12', 'a=4 b=8 c=12']
	])('fills %j in order', (text, want) => expect(ids(text)).toBe(want));

	it.each(['48 000', '48 000\r\n', ''])('is left to the field where it is the one cell %j', (text) => expect(ids(text)).toBeUndefined());

	it.each([
		['1\n2\n3\n4', /4 värden.*3 fält/],
		['a\t1\nb\t2', /en enda kolumn/],
		['Belopp\n4', /Rad 1.*inget tal/],
		['4\n12.500', /Rad 2.*12 500|Rad 2.*12\s500/],
		['4\n-5', /Rad 2.*Minst 0/],
		['4\n12 500,50', /Rad 2.*hela kronor: 12.501/],
		['4\n4000008000001', /Rad 2.*Högst 100.000.000.000/],
		['4\n8\n101', /Rad 3.*Högst 100/],
		['4\n8\n2 tkr', /Rad 3.*inget tal/],
		['4\nca 500', /Rad 2.*”ca 500” är inget tal/],
		['4\n500 kr/år', /Rad 2.*inget tal/],
		['4\n½ mkr', /Rad 2.*inget tal/],
		['4\n4 000 000 8 000 000', /Rad 2.*inget tal/],
		['4\n5 €', /Rad 2.*inget tal/]
	])('is refused whole: %j', (text, want) => expect(ids(text)).toMatch(want));
});
