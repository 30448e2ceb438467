import { describe, expect, it } from 'vitest';
import type { Matrix } from '$lib/api';
import { missingFields, organisations } from './staff';

describe('somebody about to be added', () => {
	const kim = { name: 'Kim Holm', email: 'kim.holm@tanum.example', organisation: '' };

	it('needs a name, an address and a role', () =>
		expect(Object.keys(missingFields({ name: '', email: '', organisation: '' }))).toEqual(['name', 'email', 'role']));
	it('needs an organisation as a contact', () => {
		expect(Object.keys(missingFields({ ...kim, role: 'contact' }))).toEqual(['organisation']);
		expect(missingFields({ ...kim, role: 'contact', organisation: '1435' })).toEqual({});
	});
	it('needs none in the other roles', () => {
		expect(missingFields({ ...kim, role: 'coordinator' })).toEqual({});
		expect(missingFields({ ...kim, role: 'reader' })).toEqual({});
	});
});

describe('the organisations of several rounds', () => {
	const matrix = (...names: [string, string][]): Matrix => ({
		summary: [],
		questionnaires: [],
		rows: names.map(([code, name]) => ({ code, name, kind: 'municipality', closes: '', extended: false, cells: [] }))
	});

	it('come once each, by name as Swedish sorts, with the name of the latest round', () => {
		const both = organisations([matrix(['1492', 'Åmål'], ['1435', 'Tanum']), matrix(['1435', 'Tanums kommun'], ['1421', 'Orust'])]);
		expect([...both]).toEqual([
			['1421', 'Orust'],
			['1435', 'Tanum'],
			['1492', 'Åmål']
		]);
	});
	it('are none where there is no round', () => expect(organisations([]).size).toBe(0));
});
