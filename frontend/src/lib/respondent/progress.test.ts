import { describe, expect, it } from 'vitest';
import type { Item, Section } from '$lib/api';
import { answered, count, isShown, unanswered } from './progress';

const item = (id: string, showIf?: Item['showIf']): Item => ({
	id,
	text: { sv: id } as Item['text'],
	type: 'scale',
	required: false,
	evidence: false,
	showIf
});

describe('shown', () => {
	const asked = item('b', { item: 'a', equals: [0, 2] });

	it('asks an item without a condition', () => expect(isShown(item('a'), {})).toBe(true));
	it('hides an item whose condition is unanswered', () => expect(isShown(asked, {})).toBe(false));
	it('asks where the value is one of those named, 0 too', () => {
		expect(isShown(asked, { a: { item: 'a', value: 0 } })).toBe(true);
		expect(isShown(asked, { a: { item: 'a', value: 2 } })).toBe(true);
	});
	it('hides where the value is another, or a don’t-know', () => {
		expect(isShown(asked, { a: { item: 'a', value: 1 } })).toBe(false);
		expect(isShown(asked, { a: { item: 'a', missing: 'unknown' } })).toBe(false);
	});
});

describe('answered', () => {
	it('takes a zero and a don’t-know for answers', () => {
		expect(answered({ item: 'a', value: 0 })).toBe(true);
		expect(answered({ item: 'a', missing: 'unknown' })).toBe(true);
	});
	it('takes no comment, empty text or empty choice for one', () => {
		expect(answered({ item: 'a', comment: 'Se länk' })).toBe(false);
		expect(answered({ item: 'a', text: '' })).toBe(false);
		expect(answered({ item: 'a', values: [] })).toBe(false);
		expect(answered(undefined)).toBe(false);
	});
});

it('counts what is asked, not what is hidden', () => {
	const section: Section = { id: 's', title: { sv: 's' } as Section['title'], items: [item('a'), item('b', { item: 'a', equals: [1] })] };
	expect(count([section], {})).toEqual({ asked: 1, answered: 0 });
	expect(count([section], { a: { item: 'a', value: 1 } })).toEqual({ asked: 2, answered: 1 });
	expect(unanswered(section, { a: { item: 'a', value: 1 } }).map((one) => one.id)).toEqual(['b']);
});

it('never misses a free text that need not be written', () => {
	const text: Item = { ...item('t'), type: 'text' };
	const section: Section = { id: 's', title: { sv: 's' } as Section['title'], items: [item('a'), text] };
	expect(count([section], {})).toEqual({ asked: 1, answered: 0 });
	expect(count([section], { t: { item: 't', text: 'Färre system' } })).toEqual({ asked: 2, answered: 1 });
	expect(unanswered(section, {}).map((one) => one.id)).toEqual(['a']);
	expect(count([{ ...section, items: [{ ...text, required: true }] }], {})).toEqual({ asked: 1, answered: 0 });
});
