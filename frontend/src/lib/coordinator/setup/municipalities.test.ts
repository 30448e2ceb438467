import { expect, test } from 'vitest';
import { counties, matching } from './municipalities';

const all = [
	{ code: '1486', name: 'Strömstad', county: 'Västra Götalands län' },
	{ code: '1401', name: 'Härryda', county: 'Västra Götalands län' },
	{ code: '0980', name: 'Gotland', county: 'Gotlands län' },
	{ code: '1273', name: 'Osby', county: 'Skåne län' },
	{ code: '1292', name: 'Ängelholm', county: 'Skåne län' }
];

test('counties stand once, in Swedish order', () => {
	expect(counties(all)).toEqual(['Gotlands län', 'Skåne län', 'Västra Götalands län']);
});

test('a whole county, by name', () => {
	expect(matching(all, 'Skåne län', '').map(({ name }) => name)).toEqual(['Osby', 'Ängelholm']);
});

test('a part of a name whatever the case, or the beginning of a code', () => {
	expect(matching(all, '', 'STRÖM').map(({ code }) => code)).toEqual(['1486']);
	expect(matching(all, '', '14').map(({ name }) => name)).toEqual(['Härryda', 'Strömstad']);
	expect(matching(all, 'Skåne län', 'ström')).toEqual([]);
});
