import { expect, it } from 'vitest';
import { Problem } from '$lib/api';
import { faultsByField, faultSummary } from './faults';

it('puts the server’s faults at their fields, however the path is written', () => {
	const problem = new Problem(422, '', '', [
		{ path: 'title', what: 'För långt.', mend: 'Korta.' },
		{ path: '/questionnaires/0', what: 'Finns inte.' },
		{ path: 'other', what: 'Okänt.' }
	]);
	expect(faultsByField(problem, ['title', 'questionnaires'])).toEqual({ title: 'För långt. Korta.', questionnaires: 'Finns inte.' });
});

it('sums up in the order of the fields, with the way to each', () => {
	expect(faultSummary({ email: 'B', name: 'A' }, ['name', 'email'], 'x-')).toEqual([
		{ text: 'A', href: '#x-name' },
		{ text: 'B', href: '#x-email' }
	]);
});
