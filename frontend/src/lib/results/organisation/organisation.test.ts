import { describe, expect, it } from 'vitest';
import type { Comparison, ResultDocument } from '$lib/api';
import { bodiesOf, byImportance, changesOf, lessons, exchangePartner } from './organisation';
import { quadrantOf } from '../quadrant';

const document = {
	organisations: {
		'1435': { asked: 1, answered: 1 },
		'1486': { asked: 1, answered: 1, priorities: [{ capability: 'F-09', gap: 2, priority: 1, teachers: [{ organisation: '1435', level: 4, back: 0 }] }] },
		'1488': { asked: 1, answered: 1, priorities: [{ capability: 'F-09', gap: 2, priority: 1, teachers: [{ organisation: '1486', level: 4, back: 0 }] }] }
	},
	exchange: {
		pairs: [
			{ a: '1421', b: '1435', value: 3, aToB: ['F-01'], bToA: ['F-03', 'F-02', 'F-04'] },
			{ a: '1435', b: '1486', value: 2, aToB: ['F-02'], bToA: [] },
			{ a: '1486', b: '1488', value: 2, aToB: ['F-05'], bToA: [] },
			{ a: '1435', b: '1488', value: 1, aToB: [], bToA: ['F-07'] }
		],
		matching: [{ a: '1421', b: '1435', value: 3, aToB: [], bToA: [] }],
		total: 3
	}
} as unknown as ResultDocument;

describe('what an organisation can teach', () => {
	it('comes from the pairs and from whom others could learn of', () =>
		expect(lessons(document, '1435')).toEqual([
			{ code: '1421', teach: ['F-02', 'F-03', 'F-04'], learn: ['F-01'] },
			{ code: '1486', teach: ['F-02', 'F-09'], learn: [] }
		]));
	it('is nothing where there is no exchange', () => expect(lessons({ organisations: {} } as ResultDocument, '1435')).toEqual([]));
	it('has a partner on either side of the pair', () => {
		expect(exchangePartner(document, '1435')).toBe('1421');
		expect(exchangePartner(document, '1421')).toBe('1435');
		expect(exchangePartner(document, '1488')).toBeUndefined();
	});
});

it.each([
	[0.5, 2.5, 'start'],
	[0.5, 3, 'keep'],
	[0.49, 0, 'wait'],
	[0.49, 4, 'rest']
] as const)('importance %d at level %d: %s', (importance, level, want) => expect(quadrantOf(importance, level)).toBe(want));

it('lists what is ranked and has a level, by rank', () => {
	const chapter = {
		document: { capabilities: { a: { rank: 2, importance: 0.4 }, b: { rank: 1, importance: 0.5 }, c: { rank: 3 }, d: {} } },
		questionnaire: { sections: [{ items: ['a', 'b', 'c', 'd'].map((id) => ({ id })) }] }
	} as unknown as Parameters<typeof byImportance>[0];
	const rows = byImportance(chapter, { a: { value: 3 }, b: { value: 1 }, d: { value: 2 } });
	expect(rows.map(({ id, quadrant }) => [id, quadrant])).toEqual([['b', 'start'], ['a', 'rest']]);
});

it('finds the changes of one questionnaire and organisation', () => {
	const changes = [{ questionnaire: { id: 'mognad' }, organisations: { '1435': { '': { change: 4 } } } }];
	expect(changesOf({ changes } as unknown as Comparison, 'mognad', '1435')).toEqual({ '': { change: 4 } });
	expect(changesOf({} as Comparison, 'mognad', '1435')).toBeUndefined();
});

it('knows a member’s joint body', () => {
	const body = { code: 'SML', name: 'SML-IT', kind: 'joint-body' as const, members: ['1427'] };
	expect(bodiesOf([body], '1427')).toEqual([body]);
	expect(bodiesOf([body], '1435')).toEqual([]);
});
