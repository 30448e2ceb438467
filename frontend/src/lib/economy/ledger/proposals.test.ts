import { expect, it } from 'vitest';
import { sorted, sumsOf, type Group } from './proposals';

const group = (account: string, pool: string, sum: number, more: Partial<Group> = {}): Group => ({
	account, name: '', pool, proposed: pool, why: '', moved: false, sum, count: 1, rows: [], ...more
});
const groups = [group('50', 'internal-labor', 5), group('64', 'hardware', -2, { doubt: '?' }), group('65', 'other', 1), group('16', 'none', 9), group('01', 'unallocated', 3), group('68', 'telecom', 4, { doubt: '?', moved: true })];

it('sums the pools as the accounts lie now', () => {
	expect(Object.fromEntries(sumsOf(groups, { '64': 'software', '50': 'none', '16': 'other' }))).toEqual({ software: -2, other: 10, unallocated: 3, telecom: 4 });
});

it('puts first what has to be looked through, the largest first', () => {
	const { doubtful, sure, outside } = sorted(groups);
	expect([doubtful, sure, outside].map((list) => list.map(({ account }) => account))).toEqual([['01', '64'], ['50', '68', '65'], ['16']]);
});
