import { expect, it } from 'vitest';
import type { Matrix } from '$lib/api';
import { deadlines } from './deadlines';

const row = (code: string, closes: string): Matrix['rows'][number] => ({ code, name: code.toUpperCase(), kind: 'municipality', closes, extended: false, cells: [] });
const matrix: Matrix = { summary: [], questionnaires: [], rows: [row('a', '2027-02-07'), row('b', '2027-01-31'), row('c', '2027-01-31')] };

it('parts those with more time from the others', () =>
	expect(deadlines(matrix)).toEqual([
		{ closes: '2027-01-31', names: ['B', 'C'] },
		{ closes: '2027-02-07', names: ['A'] }
	]));
it('is about the chosen ones', () => expect(deadlines(matrix, ['c'])).toEqual([{ closes: '2027-01-31', names: ['C'] }]));
