import { expect, it } from 'vitest';
import { at, bandOf, register, type Weighed } from './risk';

const risk = (number: number, likelihood: number, impact: number, status: Weighed['status'] = 'open'): Weighed => ({
	number,
	threat: '',
	consequence: '',
	likelihood,
	impact,
	value: likelihood * impact,
	band: bandOf(likelihood * impact),
	status
});

it('puts values in bands', () => expect([1, 4, 5, 9, 10, 12, 15, 25].map(bandOf)).toEqual(['low', 'low', 'moderate', 'moderate', 'high', 'high', 'very-high', 'very-high']));

it('reads the highest first, and not what was entered by mistake', () => {
	const list = [risk(1, 2, 2), risk(2, 5, 5), risk(3, 5, 5, 'withdrawn'), risk(4, 4, 1)];
	expect(register(list).map((one) => one.number)).toEqual([2, 1, 4]);
});

it('finds what stands in a cell', () => {
	const list = [risk(2, 3, 4), risk(1, 3, 4), risk(3, 4, 3)];
	expect(at(list, 3, 4).map((one) => one.number)).toEqual([1, 2]);
});
