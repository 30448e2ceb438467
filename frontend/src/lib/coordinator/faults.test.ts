import { expect, it } from 'vitest';
import { Problem } from '$lib/api';
import { lacking, refused } from './faults';

it('names every empty field', () => {
	const faults = lacking({ title: ' ', organiser: '', contact: '', closes: '', questionnaires: [] });
	expect(Object.keys(faults)).toEqual(['title', 'organiser', 'contact', 'closes', 'questionnaires']);
});

it('puts the server’s faults at their fields, however the path is written', () => {
	const problem = new Problem(422, '', '', [
		{ path: 'title', what: 'För långt.', mend: 'Korta.' },
		{ path: '/questionnaires/0', what: 'Finns inte.' },
		{ path: 'other', what: 'Okänt.' }
	]);
	expect(refused(problem)).toEqual({ title: 'För långt. Korta.', questionnaires: 'Finns inte.' });
});
