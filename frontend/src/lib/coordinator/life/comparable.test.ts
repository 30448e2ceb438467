import { expect, test } from 'vitest';
import type { Round } from '$lib/api';
import { comparable } from './comparable';

const round = (id: number, closes: string, of: Partial<Round> = {}) =>
	({ id, closes, status: 'closed', questionnaires: ['digital-mognad'], earlierRoundId: 0, ...of }) as Round;

test('a round is compared with one that ended before it and asks the same', () => {
	const now = round(9, '2027-01-31T22:59:59Z', { status: 'open' });
	const before = '2026-01-31T22:59:59Z';
	const others = [
		now,
		round(1, before),
		round(2, before, { status: 'archived' }),
		round(3, before, { status: 'open' }),
		round(4, before, { status: 'draft' }),
		round(5, '2027-02-28T22:59:59Z'),
		round(6, before, { questionnaires: ['it-ekonomi'] })
	];
	expect(comparable(now, others).map((one) => one.id)).toEqual([1, 2]);
	expect(comparable({ ...now, earlierRoundId: 3 }, others).map((one) => one.id)).toEqual([1, 2, 3]);
});
