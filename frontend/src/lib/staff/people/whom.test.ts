import { describe, expect, it } from 'vitest';
import type { Cell, Matrix } from '$lib/api';
import { address, missingOrganisations, selected } from './whom';

describe('a selection in an address', () => {
	it.each([
		[{}, '/x'],
		[{ questionnaire: 'digital-mognad' }, '/x?formular=digital-mognad'],
		[{ organisations: ['1435', 'SML-IT'] }, '/x?organisationer=1435%2CSML-IT'],
		[{ organisations: [] }, '/x?organisationer='],
		[{ questionnaire: 'a', organisations: ['1'] }, '/x?formular=a&organisationer=1']
	])('%j is %s, and back', (selection, text) => {
		expect(address('/x', selection)).toBe(text);
		expect(selected(new URL(text, 'http://x').searchParams)).toEqual({ questionnaire: undefined, organisations: undefined, ...selection });
	});
});

describe('what is missing', () => {
	const row = (code: string, ...states: Cell['state'][]): Matrix['rows'][number] => ({
		code,
		name: code,
		kind: 'municipality',
		closes: '',
		extended: false,
		cells: states.map((state) => ({ state, invited: 1, started: 0, submitted: 0 }))
	});
	const matrix: Matrix = {
		summary: [],
		questionnaires: [],
		rows: [row('a', 'complete', 'answered'), row('b', 'not-invited', 'complete'), row('c', 'invited', 'started')]
	};

	it('in one column', () => expect(missingOrganisations(matrix, 0)).toEqual(['c']));
	it('in another', () => expect(missingOrganisations(matrix, 1)).toEqual(['a', 'c']));
	it('in any', () => expect(missingOrganisations(matrix)).toEqual(['a', 'c']));
});
