import { describe, expect, it } from 'vitest';
import type { GivenAnswer } from '$lib/api';
import { changedSince, merge, newsOf, type Response } from './merge';

const nobody: Response = { revision: 0, given: {} };
const bo = { name: 'Bo Ek', me: false };
const me = { name: 'Åsa Öberg', me: true };
const at = '2026-11-23T13:32:00Z';
const given = (item: string, value: number | undefined, revision: number, by = me): GivenAnswer => ({ item, value, revision, at, by });
const beside = (one: GivenAnswer, value: number | undefined, revision: number, by = bo): GivenAnswer => ({
	...one,
	other: { value, revision, at, by }
});
const after = (...answers: GivenAnswer[]) => merge(nobody, { revision: Math.max(...answers.map((one) => one.revision)), answers });

describe('merging', () => {
	it('takes in what is new and leaves the rest', () => {
		const first = after(given('a', 1, 1), given('b', 1, 2));
		const then = merge(first, { revision: 3, answers: [given('b', 4, 3, bo)] });
		expect(then.revision).toBe(3);
		expect(then.given.a).toBe(first.given.a);
		expect(then.given.b).toMatchObject({ value: 4, by: bo });
	});

	it('does not let an answer that arrives late undo a newer one', () => {
		const then = merge(after(given('a', 2, 7)), { revision: 6, answers: [given('a', 1, 6)] });
		expect(then.revision).toBe(7);
		expect(then.given.a!.value).toBe(2);
	});

	it('sees that an answer has come beside one that stands', () => {
		const then = merge(after(given('a', 1, 1)), { revision: 2, answers: [beside(given('a', 1, 1), 3, 2)] });
		expect(then.given.a!.other).toMatchObject({ value: 3, by: bo });
	});

	it('sees that it is settled, and does not bring the other back', () => {
		const contested = beside(given('a', 1, 1), 3, 2);
		const settled = merge(after(contested), { revision: 3, answers: [given('a', 3, 3)] });
		expect(settled.given.a!.other).toBeUndefined();
		expect(merge(settled, { revision: 2, answers: [contested] }).given.a!.other).toBeUndefined();
	});

	it('gives the same answers where nothing has changed, so that nothing is drawn anew', () => {
		const first = after(given('a', 1, 1));
		expect(merge(first, { revision: 1, answers: [given('a', 1, 1)] }).given).toBe(first.given);
	});
});

describe('what has changed', () => {
	it('is told from a revision on, the latest last, with what stands beside', () => {
		const response = after(given('a', 1, 4), beside(given('b', 1, 1), 3, 9), given('c', 1, 2), given('d', 1, 5));
		expect(changedSince(response, 3).map((one) => one.item)).toEqual(['a', 'd', 'b']);
		expect(changedSince(response, 9)).toEqual([]);
	});
});

describe('news', () => {
	it('counts what each of the others has done, and nothing of one’s own', () => {
		const eva = { name: 'Eva Ek', me: false };
		const all = [given('a', 0, 1, bo), given('b', undefined, 2, bo), given('c', 2, 3), given('d', 2, 4, eva), given('e', 2, 5, bo)];
		expect(newsOf(all)).toEqual([
			{ name: 'Bo Ek', answered: 2, cleared: 1 },
			{ name: 'Eva Ek', answered: 1, cleared: 0 }
		]);
	});

	it('takes a comment for an answer, as something was written', () => {
		expect(newsOf([{ ...given('a', undefined, 1, bo), comment: 'Se länk' }])).toEqual([{ name: 'Bo Ek', answered: 1, cleared: 0 }]);
	});

	it('is the newer of two answers that stand beside each other', () => {
		expect(newsOf([beside(given('a', 1, 1, bo), 2, 2, me)])).toEqual([]);
		expect(newsOf([beside(given('a', 1, 1, me), 2, 2, bo)])).toEqual([{ name: 'Bo Ek', answered: 1, cleared: 0 }]);
		expect(newsOf([beside(given('a', 1, 3, bo), 2, 2, me)])).toEqual([{ name: 'Bo Ek', answered: 1, cleared: 0 }]);
	});
});
