import { describe, expect, it } from 'vitest';
import type { Derivation } from '$lib/api';
import { meanCalculation, countedParts, itemMean, itemTerms, meanOf, middlePlaces, optionPoints, roleTerms } from './calculation';

const part = (weight: number, score: Derivation['score']): Derivation => ({ rule: 'children', weight, counts: true, score });
const item = (n: number, counts?: number[], reverse = false) => ({
	item: 'i',
	weight: 1,
	reverse,
	asked: n,
	...(counts ? { n, unknown: 0, notApplicable: 0, unanswered: 0, counts: counts.map((n, place) => ({ value: place + 1, n })) } : { suppressed: true })
});

describe('a calculation as on paper', () => {
	it('divides by how many there are where all weigh the same', () =>
		expect(meanCalculation([{ value: 41.464, weight: 2 }, { value: 42.325, weight: 2 }], '41,9')).toBe('(41,46 + 42,33) / 2 = 41,9'));
	it('tells the weights where they differ', () =>
		expect(meanCalculation([{ value: 50, weight: 1 }, { value: 20, weight: 0.5 }], '40,0')).toBe('(1 × 50,00 + 0,5 × 20,00) / (1 + 0,5) = 40,0'));
	it('tells whole figures whole', () => expect(meanCalculation([{ value: 50, weight: 1 }, { value: 20, weight: 1 }], '35,0', 0)).toBe('(50 + 20) / 2 = 35,0'));
	it('is of the weighted mean', () => expect(meanOf([{ value: 50, weight: 1 }, { value: 20, weight: 0.5 }])).toBe(40));
});

describe('the parts of a score', () => {
	it('are those that weigh something and have a score', () =>
		expect(countedParts([part(1, { score: 10 }), part(0, { score: 90 }), part(2, { score: 40 }), part(1, { reason: 'coverage' })])).toEqual({
			terms: [{ value: 10, weight: 1 }, { value: 40, weight: 2 }],
			hidden: 0
		}));
	it('are said to be hidden where they are', () => expect(countedParts([part(1, { score: 10 }), part(1, { suppressed: true, reason: 'too-few' })]).hidden).toBe(1));
	it('that weigh nothing hide nothing', () => expect(countedParts([part(0, { suppressed: true })]).hidden).toBe(0));
});

describe('the roles’ means', () => {
	it('make a score where all are shown', () =>
		expect(roleTerms([{ role: 'it-chef', weight: 2, n: 3, mean: 50 }, { role: 'ekonom', weight: 0, n: 1 }])).toEqual([{ value: 50, weight: 2 }]));
	it('do not where one is hidden', () =>
		expect(roleTerms([{ role: 'it-chef', weight: 1, n: 3, mean: 50 }, { role: 'ekonom', weight: 1, n: 1 }])).toBeUndefined());
});

describe('points', () => {
	const scale = [1, 2, 3, 4, 5].map((value) => ({ value }));
	it('go from 0 to 100 over the scale', () => expect(scale.map(({ value }) => optionPoints(value, scale))).toEqual([0, 25, 50, 75, 100]));
	it('are counted from the other end of a reversed question', () => expect(optionPoints(2, scale, true)).toBe(75));
	it('make an item’s mean', () => {
		expect(itemMean(item(4, [1, 0, 0, 0, 3]))).toBe(75);
		expect(itemMean(item(4, [1, 0, 0, 0, 3], true))).toBe(25);
	});
	it('make no mean of counts that are hidden, or of nobody', () => expect([itemMean(item(2)), itemMean(item(0, [0, 0]))]).toEqual([undefined, undefined]));
});

describe('the items’ means make the score', () => {
	const pooled = (items: Derivation['items'], n: number): Derivation => ({ rule: 'pooled', weight: 1, counts: true, score: { score: 50, n }, items });
	it('where everybody has answered all', () =>
		expect(itemTerms(pooled([item(2, [0, 2, 0]), item(2, [2, 0, 0])], 2))).toEqual([{ value: 50, weight: 1 }, { value: 0, weight: 1 }]));
	it('not where somebody has left one out', () => expect(itemTerms(pooled([item(2, [0, 2, 0]), item(1, [1, 0, 0])], 2))).toBeUndefined());
	it('not where what was answered is hidden', () => expect(itemTerms(pooled([item(2), item(2)], 2))).toBeUndefined());
	it('not by role', () => expect(itemTerms({ ...pooled([item(2, [0, 2, 0])], 2), rule: 'by-role' })).toBeUndefined());
});

it('the middle is one, or two', () => expect([0, 1, 2, 5, 8].map(middlePlaces)).toEqual([[], [0], [0, 1], [2], [3, 4]]));
