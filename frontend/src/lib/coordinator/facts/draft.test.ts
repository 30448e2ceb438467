import { expect, test } from 'vitest';
import { draftOf, facts, missingFields } from './draft';

const tanum = draftOf({ code: '1435', name: 'Tanum', kind: 'municipality', population: 12865, version: 'a', corrections: [] });

test('a new population needs its day and its source, an old one without them does not', () => {
	expect(Object.keys(missingFields({ ...tanum, name: 'Tanums kommun' }, tanum, 'Fel namn'))).toEqual([]);
	expect(Object.keys(missingFields({ ...tanum, population: '12 990' }, tanum, ' '))).toEqual(['populationDate', 'source', 'reason']);
	expect(Object.keys(missingFields({ ...tanum, population: 'tolv' }, tanum, undefined))).toContain('population');
	expect(Object.keys(missingFields({ ...tanum, population: '12,5' }, tanum, undefined))).toContain('population');
	expect(Object.keys(missingFields({ ...tanum, kind: 'joint-body' }, tanum, undefined))).toEqual(['members']);
});

test('what is not known is not sent', () => {
	expect(facts({ ...tanum, population: '', source: 'SCB' }, 'a', undefined)).toEqual({ version: 'a', kind: 'municipality', name: 'Tanum' });
	expect(facts({ ...tanum, population: '12 990', populationDate: '2025-12-31', source: ' SCB ', members: ['1486'] }, 'a', 'Fel år')).toEqual({
		version: 'a',
		kind: 'municipality',
		name: 'Tanum',
		population: 12990,
		populationDate: '2025-12-31',
		source: 'SCB',
		reason: 'Fel år'
	});
});
