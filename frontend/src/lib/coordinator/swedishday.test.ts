import { expect, it } from 'vitest';
import { dayOf, endOfDay } from './swedishday';

it.each([
	['2027-01-31', '2027-01-31T22:59:59Z'],
	['2027-06-30', '2027-06-30T21:59:59Z'],
	['2027-03-28', '2027-03-28T21:59:59Z'], // summer time begins
	['2027-10-31', '2027-10-31T22:59:59Z'] // and ends
])('the last second of %s in Sweden', (day, instant) => expect(endOfDay(day)).toBe(instant));

it('the day of a deadline is the Swedish one', () => {
	for (const day of ['2027-01-31', '2027-07-01']) expect(dayOf(endOfDay(day))).toBe(day);
});
