import { expect, it } from 'vitest';
import { agreement, disputed, ranked, type Rating } from './ranking';

const ratings: Rating[] = [
	{ item: 'F-01', importance: 0.5, rank: 2.5, spread: 0.2, n: 9 },
	{ item: 'F-02', importance: 0.9, rank: 1, spread: 0, n: 9 },
	{ item: 'F-03', n: 0 },
	{ item: 'F-04', importance: 0.5, rank: 2.5, spread: 0.4, n: 9 }
];

it('ranks those that can be told', () => expect(ranked(ratings).map((one) => one.item)).toEqual(['F-02', 'F-01', 'F-04']));
it('finds what the room sees differently', () => expect(disputed(ratings).map((one) => one.item)).toEqual(['F-04', 'F-01']));
it('stops at as many as asked for', () => expect(disputed(ratings, 1)).toHaveLength(1));
it('names the agreement', () => expect([0, 0.29, 0.3, 0.5, 0.7, 1].map(agreement)).toEqual(['none', 'none', 'weak', 'moderate', 'strong', 'strong']));
