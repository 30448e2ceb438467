import { expect, it } from 'vitest';
import type { Item, Section } from '$lib/api';
import { byItem, differs } from './receipt';

const item = (id: string, showIf?: Item['showIf']): Item => ({
	id,
	text: { sv: id } as Item['text'],
	type: 'scale',
	required: false,
	evidence: true,
	showIf
});
const sections: Section[] = [
	{ id: 's', title: { sv: 's' } as Section['title'], items: [item('a'), item('b', { item: 'a', equals: [1] })] }
];
const submitted = byItem([{ item: 'a', value: 0 }]);

it('is the same where the same stands, whoever gave it again', () => {
	expect(differs(sections, submitted, byItem([{ item: 'a', value: 0, comment: '' }]))).toBe(false);
});

it('differs where an answer was changed, cleared, added or commented on', () => {
	expect(differs(sections, submitted, byItem([{ item: 'a', value: 2 }]))).toBe(true);
	expect(differs(sections, submitted, byItem([{ item: 'a' }]))).toBe(true);
	expect(differs(sections, byItem([]), submitted)).toBe(true);
	expect(differs(sections, submitted, byItem([{ item: 'a', value: 0, comment: 'Se länk' }]))).toBe(true);
});

it('does not look at what is not asked', () => {
	expect(differs(sections, submitted, byItem([{ item: 'a', value: 0 }, { item: 'b', value: 3 }]))).toBe(false);
});
