import { describe, expect, it } from 'vitest';
import { pageIn, peopleAddress, selectionIn } from './selection';

const read = (address: string) => new URL(address, 'https://example.se').searchParams;

describe('whom a list of people shows', () => {
	it('is the same read from its address', () => {
		const selection = { search: 'Åsa Öberg', organisation: '1435', role: 'it-chef', questionnaire: 'digital-mognad', state: 'missing' } as const;
		const address = peopleAddress('/personer', selection, 3);
		expect(selectionIn(read(address))).toEqual(selection);
		expect(pageIn(read(address))).toBe(3);
	});
	it('is everybody where nothing is chosen', () => {
		expect(peopleAddress('/personer', { search: ' ', organisation: undefined })).toBe('/personer');
		expect(selectionIn(read('/personer?sok=&organisation=%20&lage=okand'))).toEqual({});
	});
	it.each(['', '0', '-1', '1.5', 'x'])('begins at the first page where the address says ”%s”', (page) => expect(pageIn(read(`/personer?sida=${page}`))).toBe(1));
});
