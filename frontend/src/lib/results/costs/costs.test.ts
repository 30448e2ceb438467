import { describe, expect, it } from 'vitest';
import { classAmount, reconciled, costSheet, shadeStep, unreconciled, type Own, type Payer } from './costs';

const pools = (amounts: Record<string, number>, reconciled = true) => ({
	total: 100,
	divisions: { pools: { reconciled, difference: reconciled ? 0 : 40, amounts: Object.fromEntries(Object.entries(amounts).map(([id, x]) => [id, { amount: x, share: x / 100 }])) } }
});
const payer = (own: Own, population: number | undefined = 20): Payer => ({ code: '1', name: 'Ett', kind: 'municipality', population, own });

describe('what an organisation is compared by', () => {
	it('is its costs with its parts of joint bodies’', () => {
		const one = payer({ reported: pools({ people: 60 }), allocated: pools({ people: 80 }), keyFigures: { 'cost-per-resident': { value: 5 } } });
		expect(costSheet(one)).toEqual({ costs: one.own!.allocated, partial: false });
		expect([classAmount(one, 'pools', 'people', 'kronor'), classAmount(one, 'pools', 'people', 'share'), classAmount(one, 'pools', 'people', 'resident')]).toEqual([80, 0.8, 4]);
	});

	it('is its own where a part is not known, and then nothing is told for each resident', () => {
		const one = payer({ reported: pools({ people: 60 }), allocatedReason: 'no-joint-body', keyFigures: { 'cost-per-resident': { reason: 'no-joint-body' } } });
		expect(costSheet(one).partial).toBe(true);
		expect([classAmount(one, 'pools', 'people', 'kronor'), classAmount(one, 'pools', 'people', 'resident'), classAmount(one, 'pools', 'hardware', 'kronor')]).toEqual([60, undefined, undefined]);
	});
});

it('names the divisions that don’t agree with the total', () => {
	expect(unreconciled({ reported: pools({ people: 60 }, false) })).toEqual([{ id: 'pools', difference: 40 }]);
	expect([reconciled({ reported: pools({}) }), reconciled({ reported: pools({}, false) })]).toEqual([true, false]);
});

it('takes five equal steps up to the greatest', () => {
	expect([0, 19, 20, 60, 99, 100].map((x) => shadeStep(x, 100))).toEqual([0, 0, 1, 3, 4, 4]);
	expect(shadeStep(0, 0)).toBe(0);
});
