import { describe, expect, it } from 'vitest';
import { plain, same } from './answer';

const given = { item: 'a', value: 0, comment: '', revision: 3, at: '2026-11-23T13:32:00Z', by: { name: 'Bo Ek', me: false } };

it('sends what was given, and nothing of who gave it', () => {
	expect(plain('a', given)).toEqual({ item: 'a', value: 0 });
	expect(plain('b', { values: [], text: '' })).toEqual({ item: 'b' });
	expect(plain('b', { missing: 'unknown', comment: 'Se länk' })).toEqual({ item: 'b', missing: 'unknown', comment: 'Se länk' });
});

describe('two answers', () => {
	it('are the same whoever gave them, and whatever is empty in them', () => {
		expect(same(given, { value: 0 })).toBe(true);
		expect(same({ text: '' }, undefined)).toBe(true);
		expect(same({ comment: 'x', value: 1 }, { value: 1, comment: 'x' })).toBe(true);
	});
	it('are not the same where a zero stands against nothing, or the comments differ', () => {
		expect(same({ value: 0 }, {})).toBe(false);
		expect(same({ value: 1, comment: 'x' }, { value: 1 })).toBe(false);
		expect(same({ values: [1, 2] }, { values: [1] })).toBe(false);
	});
});
