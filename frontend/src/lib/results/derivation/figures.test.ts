import { expect, it } from 'vitest';
import type { OrganisationResult } from '$lib/api';
import type { Chapter, Organisation } from '../report';
import { figuresInOrder } from './figures';

const organisation = (code: string, kind: Organisation['kind'] = 'municipality'): Organisation => ({ code, name: code, kind });
const chapter = (kind: string, organisations: Record<string, OrganisationResult>) => ({ questionnaire: { kind }, document: { organisations } }) as unknown as Chapter;

it('a median is made of the municipalities’ scores, in order; the others stand beside with why', () => {
	const scores = { a: { score: 60 }, b: { score: 40 }, c: { suppressed: true, reason: 'too-few' }, d: { score: 50 } };
	const of = chapter('maturity', Object.fromEntries(Object.entries(scores).map(([code, total]) => [code, { asked: 3, answered: 3, total }])));
	const { counted, notCounted } = figuresInOrder(of, [organisation('a'), organisation('b'), organisation('c'), organisation('d', 'joint-body')]);
	expect(counted.map(({ organisation, value }) => [organisation.code, value])).toEqual([['b', 40], ['a', 60]]);
	expect(notCounted.map(({ code, value, why }) => [code, value, why])).toEqual([['c', undefined, 'för få eller för lika svar'], ['d', 50, 'inget svar']]);
});

it('an inherited level counts, and says from whom', () => {
	const of = chapter('capability', { a: { asked: 1, answered: 0, levels: { F: { value: 2, inheritedFrom: 'd' } } }, b: { asked: 1, answered: 0 } });
	const { counted, notCounted } = figuresInOrder(of, [organisation('a'), organisation('b')], 'F');
	expect(counted).toMatchObject([{ value: 2, from: 'd' }]);
	expect(notCounted.map(({ why }) => why)).toEqual(['inget svar']);
});
