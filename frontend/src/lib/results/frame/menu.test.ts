import { expect, it } from 'vitest';
import type { Conclusion } from '$lib/api';
import { pageOfAnchor } from './menu';

const materials = [
	{ id: 'digital-mognad', kind: 'maturity', title: { sv: 'Digital mognad' }, types: true },
	{ id: 'formagor-2030', kind: 'capability', title: { sv: 'Förmågor' }, exchange: true },
	{ id: 'it-ekonomi', kind: 'economy', title: { sv: 'It-ekonomi' } }
];
const conclusion = { materials } as unknown as Conclusion;
const at = (anchor: string) => pageOfAnchor(conclusion, { round: 1, own: '1435' }, anchor);

it('leads an address of the long page on to the page that tells of it now, with the own municipality', () => {
	const region = '/matomgangar/1/resultat/regionen';
	expect(at('#underlag')).toBe(`${region}/underlag?kommun=1435`);
	expect(at('#ladda-ner')).toBe(`${region}/underlag?kommun=1435`);
	expect(at('#digital-mognad')).toBe(`${region}/mognad/digital-mognad?kommun=1435`);
	expect(at('#utbyte-formagor-2030')).toBe(`${region}/utbyte/formagor-2030?kommun=1435`);
	expect(at('#it-ekonomi')).toBe(`${region}/ekonomi/it-ekonomi?kommun=1435`);
	expect(at('#risker')).toBe(`${region}/risker?kommun=1435`);
	expect(at('#scenarier')).toBe('/matomgangar/1/resultat/scenarier?kommun=1435');
});
it('leaves an anchor that nothing was at', () => {
	expect(at('#main')).toBeUndefined();
});
