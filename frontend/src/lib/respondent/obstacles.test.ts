import { expect, it } from 'vitest';
import type { Item, Section } from '$lib/api';
import { obstacles } from './obstacles';

const item = (id: string, showIf?: Item['showIf']): Item => ({
	id,
	text: { sv: id } as Item['text'],
	type: 'number',
	required: false,
	evidence: false,
	showIf
});
const hidden = { item: 'a', equals: [9] };
const sections: Section[] = [
	{ id: 's1', title: { sv: 's1' } as Section['title'], items: [item('a'), item('b'), item('c', hidden)] },
	{ id: 's2', title: { sv: 's2' } as Section['title'], items: [item('d', hidden), item('e')] }
];
const marks = (contested: string[], drafts: string[], refused: string[] = []) => ({
	contested: (id: string) => contested.includes(id),
	draft: (id: string) => drafts.includes(id),
	refused: new Map(refused.map((id) => [id, { what: 'För stort.' }]))
});
const found = (...given: Parameters<typeof marks>) =>
	obstacles(sections, {}, marks(...given)).map(({ section, item, kind }) => `${section.id} ${item.id} ${kind}`);

it('lists what stands in the way in the order of the form', () => {
	expect(found(['e'], ['a'], ['b'])).toEqual(['s1 a notNumber', 's1 b refused', 's2 e contested']);
	expect(obstacles(sections, {}, marks([], [], ['b']))[0]!.fault).toEqual({ what: 'För stort.' });
	expect(found([], [])).toEqual([]);
});

it('leaves out what is not asked, but not a choice that the server waits for', () => {
	expect(found(['c'], ['d'], ['d'])).toEqual(['s1 c contested']);
});

it('names an item once', () => expect(found(['a'], ['a'], ['a'])).toEqual(['s1 a contested']));
