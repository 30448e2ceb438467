import { expect, it } from 'vitest';
import { fields, lacking } from './faults';

it('names every empty field that must be filled', () => {
	const faults = lacking({ title: ' ', organiser: '', contact: '', closes: '', questionnaires: [] });
	expect(Object.keys(faults)).toEqual(fields.filter((field) => field !== 'eraseOn'));
});
