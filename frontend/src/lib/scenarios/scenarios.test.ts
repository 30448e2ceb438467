import { describe, expect, test } from 'vitest';
import { draftOf, faultsAt, missingFields, measureOf, parseKronor } from './draft';
import { targetOf } from './context';
import { mergedNotes } from './notes';

describe('a measure that is being written', () => {
	test('comes back as it was read', () => {
		const measure = {
			title: 'Delad tjänst',
			capabilities: ['F-01'],
			organisations: ['1435', '1486'],
			toLevel: 3,
			shared: true,
			yearlyCost: 1_234_567,
			yearlySaving: 0,
			key: 'agreed' as const,
			shares: [
				{ organisation: '1435', weight: 33.3 },
				{ organisation: '1486', weight: 66.7 }
			]
		};
		expect(measureOf(draftOf(measure))).toEqual(measure);
	});

	test('sends no key where nothing is split', () => {
		expect(measureOf({ ...draftOf(), toLevel: 2, cost: '1', shared: false, key: 'agreed' })).not.toHaveProperty('key');
	});

	test('says what is missing', () => {
		expect(Object.keys(missingFields(draftOf()))).toEqual(['capabilities', 'organisations', 'toLevel', 'yearlyCost']);
		expect(missingFields({ ...draftOf(), shared: true, key: 'agreed', organisations: ['1435'], shares: { '1435': 'x' } })).toHaveProperty('shares');
	});

	test.each([
		['900 000', 900_000],
		['900\u00a0000 kr', 900_000],
		['1.234.567', 1_234_567],
		['0', 0],
		['33,5', undefined],
		['1.500', undefined],
		['-5', undefined],
		['', undefined],
		['mycket', undefined]
	])('reads %s', (written, kronor) => expect(parseKronor(written)).toBe(kronor));

	test('is told the faults about itself alone', () => {
		const errors = [
			{ path: 'measures/1/key', what: 'Folkmängd saknas.', mend: 'Välj lika delar.' },
			{ path: 'measures/0/toLevel', what: 'Fel nivå.' },
			{ path: 'measures/1/shares/0', what: 'Negativ.' }
		];
		expect(faultsAt(errors, 1)).toEqual({ key: 'Folkmängd saknas. Välj lika delar.', shares: 'Negativ.' });
	});
});

test('an organisation’s own target goes before a capability’s', () => {
	const targets = { capabilities: { 'F-01': 4 }, organisations: { '1435': 2 } };
	expect([targetOf(targets, '1435', 'F-01'), targetOf(targets, '1486', 'F-01'), targetOf(undefined, '1486', 'F-02')]).toEqual([2, 4, 3]);
});

test('notes that say the same are one', () => {
	const notes = ['F-01', 'F-02'].map((capability) => ({ code: 'reached' as const, measure: 1, capability, organisations: ['1435'] }));
	expect(mergedNotes([...notes, { ...notes[0]!, organisations: ['1486'] }])).toEqual([
		{ code: 'reached', measure: 1, capabilities: ['F-01', 'F-02'], organisations: ['1435'] },
		{ code: 'reached', measure: 1, capabilities: ['F-01'], organisations: ['1486'] }
	]);
});
