import { describe, expect, test } from 'vitest';
import { draftOf, faultsAt, missingFields, measureOf, parseKronor } from './draft';
import { targetOf } from './context';
import { mergedNotes } from './notes';
import { newBenefit, planFaults, planOf, readRate, termsOf } from './years/plan';

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

	test('comes back with its years, ranges, benefits and decision', () => {
		const measure = {
			...measureOf({ ...draftOf(), capabilities: ['F-01'], organisations: ['1435'], toLevel: 3, cost: '1 500 000', saving: '3 500 000', shared: true }),
			oneOff: 6_000_000,
			startYear: 2028,
			years: 4,
			ramp: 5,
			savingOwner: '1435',
			ranges: { oneOff: { low: 5_000_000, high: 8_000_000 } },
			benefits: [
				{ kind: 'time' as const, hours: 1200 },
				{ kind: 'quality' as const, text: 'Säkrare drift', owner: '1435', value: 50_000, range: { low: 0, high: 60_000 }, asMoney: true }
			],
			risks: [3, 6],
			cooperation: 'agreement' as const,
			decisionLevel: 'council' as const,
			financing: 'Driftbudgeten',
			responsible: 'It-chefen'
		};
		expect(measureOf(draftOf(measure))).toEqual(measure);
		expect(planFaults(planOf(measure))).toEqual({});
		expect(measureOf({ ...draftOf(measure), shared: false })).not.toHaveProperty('savingOwner');
	});

	test('says what in a plan cannot be read', () => {
		const plan = planOf();
		const faulty = { ...plan, oneOff: 'mycket', startYear: 'i år', years: '-1', ramp: '2,5', ranges: { ...plan.ranges, yearlyCost: { low: '1', high: '' } }, benefits: [newBenefit()] };
		expect(Object.keys(planFaults(faulty)).sort()).toEqual(['benefits', 'oneOff', 'ramp', 'ranges', 'startYear', 'years']);
		expect([readRate(''), readRate('2,5'), readRate('2,5 %'), readRate('x')]).toEqual([undefined, 2.5, 2.5, NaN]);
	});

	test('a scenario keeps its terms, and a rate only where it was chosen', () => {
		const years = { firstYear: 2027, horizon: 5, interest: 2.5, years: [], total: { low: 0, likely: 0, high: 0 }, presentValue: { low: 0, likely: 0, high: 0 } };
		const scenario = { id: 1, position: 1, revision: 1, title: 'A', inReport: false, measures: [], organisations: [], region: { levels: 0, attainment: {}, gap: {}, amounts: {}, costPerResident: {} }, zero: 'Som i dag' };
		expect(termsOf({ ...scenario, years })).toEqual({ zero: 'Som i dag', firstYear: 2027, horizon: 5, interest: 2.5 });
		expect(termsOf({ ...scenario, years: { ...years, interestYear: 2025 } })).toEqual({ zero: 'Som i dag', firstYear: 2027, horizon: 5 });
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
