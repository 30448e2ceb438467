import { expect, it } from 'vitest';
import type { Conclusion } from '$lib/api';
import { ownMenu, ownPageOfAnchor } from './menu';

const materials = [
	{ id: 'digital-mognad', kind: 'maturity', title: { sv: 'Digital mognad' } },
	{ id: 'formagor-2030', kind: 'capability', title: { sv: 'Förmågor' } },
	{ id: 'viktning-2030', kind: 'importance', title: { sv: 'Viktning' } }
];
const conclusion = { materials } as unknown as Conclusion;
const at = (anchor: string) => ownPageOfAnchor(conclusion, { round: 1, snapshot: 2 }, '1435', anchor);

it('leads an address of the long page on to the page that tells of it now', () => {
	const own = '/matomgangar/1/resultat/1435/sida';
	expect(at('#digital-mognad')).toBe(`${own}/mognad/digital-mognad?publicering=2`);
	expect(at('#vikt')).toBe(`${own}/vikt/viktning-2030?publicering=2`);
	expect(at('#samtal')).toBe(`${own}/sakerhet?publicering=2`);
	expect(at('#handlingsplan')).toBe(`${own}/gora?publicering=2#handlingsplan`);
	expect(at('#main')).toBeUndefined();
});

it('leaves out what a round has nothing of', () => {
	const named = (all: unknown, plans: boolean) => ownMenu(all as Conclusion, { round: 1 }, '1435', plans).flatMap(({ entries }) => entries.map(({ here }) => here));
	expect(named(conclusion, false)).toEqual(['conclusion', 'actions', 'certainty', 'maturity', 'capability', 'importance', 'basis']);
	expect(named({ materials: [] }, false)).toEqual(['conclusion', 'certainty', 'basis']);
	expect(named({ materials: materials.slice(2) }, true)).toEqual(['conclusion', 'actions', 'certainty', 'basis']);
});
