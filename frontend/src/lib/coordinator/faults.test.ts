import { expect, it } from 'vitest';
import { fields, missingFields } from './faults';

it('names every empty field that must be filled', () => {
	const faults = missingFields({ title: ' ', organiser: '', contact: '', closes: '', questionnaires: [] });
	expect(Object.keys(faults)).toEqual(fields.filter((field) => field !== 'eraseOn'));
});
