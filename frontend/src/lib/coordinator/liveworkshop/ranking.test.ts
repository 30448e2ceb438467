import { expect, it } from 'vitest';
import { places } from '$lib/figures/places';
import { agreement, ranked, type Rating } from './ranking';

const ratings: Rating[] = [
	{ item: 'F-01', importance: 0.5, rank: 2.5, n: 9 },
	{ item: 'F-02', importance: 0.9, rank: 1, n: 9 },
	{ item: 'F-03', n: 0 },
	{ item: 'F-04', importance: 0.5, rank: 2.5, n: 9 }
];

it('ranks those that can be told', () => expect(ranked(ratings).map((one) => one.item)).toEqual(['F-02', 'F-01', 'F-04']));
it('tells places that are shared as the results do', () => expect(ranked(ratings).map((one) => places(one.rank, one.tied))).toEqual(['1', 'delad 2:a', 'delad 2:a']));
it('names the agreement', () => expect([0, 0.29, 0.3, 0.5, 0.7, 1].map(agreement)).toEqual(['none', 'none', 'weak', 'moderate', 'strong', 'strong']));
