import { describe, expect, it } from 'vitest';
import { plainAnswer, sameContent } from './answer';

const given = { item: 'a', value: 0, comment: '', revision: 3, at: '2026-11-23T13:32:00Z', by: { name: 'Bo Ek', me: false } };

it('sends what was given, and nothing of who gave it', () => {
	expect(plainAnswer('a', given)).toEqual({ item: 'a', value: 0 });
	expect(plainAnswer('b', { values: [], text: '' })).toEqual({ item: 'b' });
	expect(plainAnswer('b', { missing: 'unknown', comment: 'Se länk' })).toEqual({ item: 'b', missing: 'unknown', comment: 'Se länk' });
});

describe('two answers', () => {
	it('are the same whoever gave them, and whatever is empty in them', () => {
		expect(sameContent(given, { value: 0 })).toBe(true);
		expect(sameContent({ text: '' }, undefined)).toBe(true);
		expect(sameContent({ comment: 'x', value: 1 }, { value: 1, comment: 'x' })).toBe(true);
	});
	it('are not the same where a zero stands against nothing, or the comments differ', () => {
		expect(sameContent({ value: 0 }, {})).toBe(false);
		expect(sameContent({ value: 1, comment: 'x' }, { value: 1 })).toBe(false);
		expect(sameContent({ values: [1, 2] }, { values: [1] })).toBe(false);
	});
});
