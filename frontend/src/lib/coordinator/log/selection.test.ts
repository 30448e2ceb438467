import { expect, it } from 'vitest';
import { fileAddress, logQuery, pageIn, selectionIn } from './selection';

const selection = { search: 'Åsa & Co', round: 12, actor: 'staff', group: 'signing-in', from: '2026-11-01', to: '2026-11-30', object: 'staff/2' } as const;

it('says all in the address, and reads it back', () => {
	const query = new URLSearchParams(logQuery(selection, 3));
	expect(selectionIn(query)).toEqual(selection);
	expect(pageIn(query)).toBe(3);
});

it.each(['?vem=nobody', '?vad=everything', '?matomgang=x', '?matomgang=0', '?fran=2026-13-01', '?fran=2026-02-30', '?till=tomorrow', '?sok=+', `?sok=${'x'.repeat(101)}`])('%s narrows nothing', (text) =>
	expect(selectionIn(new URLSearchParams(text))).toEqual({})
);

it.each(['', '?sida=0', '?sida=x', '?sida=1.5'])('%s is the first page', (text) => expect(pageIn(new URLSearchParams(text))).toBe(1));

it('has the same in the file', () => {
	expect(Object.fromEntries(new URL(fileAddress(selection), 'http://x').searchParams)).toEqual({ ...selection, round: '12' });
	expect(fileAddress({})).toBe('/api/v1/audit-entries/export');
});
