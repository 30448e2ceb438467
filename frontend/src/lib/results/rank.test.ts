import { expect, it } from 'vitest';
import { anyPlace, listPlaces, ownPlaces, placesText } from './rank';

const score = { score: 57, rank: { low: 3, high: 5, allLow: 2, allHigh: 9 } };

it('goes by the places that hold at once in a list, and by its own on a page about one', () => {
	expect(placesText(listPlaces(score, 14)!)).toBe('2–9\u00a0av\u00a014');
	expect(placesText(ownPlaces(score, 14)!)).toBe('3–5\u00a0av\u00a014');
	expect(placesText({ low: 4, high: 4, of: 14 })).toBe('4\u00a0av\u00a014');
});

it('has no place where none was worked out', () => {
	expect(listPlaces({ score: 57 }, 14)).toBeUndefined();
	expect(ownPlaces(undefined, 14)).toBeUndefined();
});

it('tells what can be any place from what can be nearly any', () => {
	expect(anyPlace({ low: 1, high: 14, of: 14 })).toBe(true);
	expect(
		[
			{ low: 1, high: 13, of: 14 },
			{ low: 2, high: 14, of: 14 },
			{ low: 1, high: 1, of: 1 }
		].some(anyPlace)
	).toBe(false);
});
