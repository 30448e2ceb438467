import { describe, expect, it } from 'vitest';
import type { Section } from '$lib/api';
import { filled, sumsOf } from './sums';

const item = (id: string, tags: object) => ({ id, type: 'number', text: { sv: id }, ...tags });
const sections = [
	{ id: 'scope', title: { sv: '' }, items: [item('total', { measure: 'total' }), item('users', { measure: 'users' })] },
	{ id: 'pools', title: { sv: '' }, items: [item('staff', { pool: 'internal-labor' }), item('rest', { pool: 'unallocated' })] }
] as unknown as Section[];
const answers = (values: Record<string, number>) => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));

describe('sumsOf', () => {
	it('holds each division against the total', () => {
		const [sum, ...others] = sumsOf(sections, answers({ total: 100, users: 7, staff: 60, rest: 15 }));
		expect(others).toEqual([]);
		expect(sum).toMatchObject({ sum: 75, given: 2, total: 100, difference: 25 });
	});
	it('knows no difference from a total that is not given', () => {
		const [sum] = sumsOf(sections, answers({ staff: 60 }));
		expect(sum).toMatchObject({ sum: 60, given: 1, total: undefined, difference: undefined });
	});
});

describe('filled', () => {
	const of = (values: Record<string, number>) => filled(sumsOf(sections, answers(values))[0]!, answers(values));
	it('adds what is lacking to what stands there', () => expect(of({ total: 100, staff: 60, rest: 15 })).toBe(40));
	it('has nothing to add where nothing is lacking', () => expect(of({ total: 75, staff: 60, rest: 15 })).toBeUndefined());
	it('takes nothing away', () => expect(of({ total: 70, staff: 60, rest: 15 })).toBeUndefined());
	it('waits for a first amount', () => expect(of({ total: 100 })).toBeUndefined());
});
