import { expect, it } from 'vitest';
import { chosenCodes, chosenGroup, counties, groupParameter, shownCodes } from './group';

const all = [
	{ code: '1435', name: 'Tanum', kind: 'municipality' as const, county: 'Västra Götalands län', group: 'C9', population: 12_865 },
	{ code: '1488', name: 'Trollhättan', kind: 'municipality' as const, county: 'Västra Götalands län', population: 59_000 },
	{ code: '0180', name: 'Stockholm', kind: 'municipality' as const, county: 'Stockholms län', population: 984_000 },
	{ code: 'SML-IT', name: 'SML-IT', kind: 'joint-body' as const }
];
const shown = (group?: string, own?: string) => [...(shownCodes(all, group, own) ?? ['all'])];

it('shows those of a county, of a size or those chosen, and the own with them', () => {
	expect(shown('lan.Stockholms län', '1435')).toEqual(['1435', '0180']);
	expect(shown('liten')).toEqual(['1435']);
	expect(shown('skr.C9', '0180')).toEqual(['1435', '0180']);
	expect(shown('stor')).toEqual(['1488', '0180']);
	expect(shown('valda.1488.SML-IT')).toEqual(['1488', 'SML-IT']);
});
it('shows all where nothing is chosen, and where the address says something unknown', () => {
	for (const group of [undefined, '', 'valda.', 'okänd', 'skr.X9']) expect(shown(group, '1435'), group).toEqual(['all']);
});
it('writes what is chosen as it reads it', () => {
	expect(chosenCodes(chosenGroup(['1435', 'SML-IT']))).toEqual(['1435', 'SML-IT']);
	expect(chosenGroup([])).toBeUndefined();
	expect(counties(all)).toEqual(['Stockholms län', 'Västra Götalands län']);
});
it('names a group as the API does, and none that the address has wrong', () => {
	const named = { liten: 'size.small', mellan: 'size.medium', stor: 'size.large', 'skr.C9': 'skr.C9', 'lan.Stockholms län': 'county.Stockholms län', 'valda.1488.SML-IT': 'chosen.1488.SML-IT' };
	for (const [group, want] of Object.entries(named)) expect(groupParameter(group)).toBe(want);
	for (const group of [undefined, '', 'valda.', 'okänd', 'skr.X9']) expect(groupParameter(group), group).toBeUndefined();
});
