import { expect, it } from 'vitest';
import { deviation } from './capabilities';

it('levels spread as far as their standard deviation', () => {
	// 0, 2, 2, 4: mean 2, squares 4 + 0 + 0 + 4.
	expect(deviation([{ value: 0, n: 1 }, { value: 2, n: 2 }, { value: 4, n: 1 }])).toBeCloseTo(Math.SQRT2, 12);
	expect(deviation([{ value: 3, n: 5 }])).toBe(0);
	expect(deviation([{ value: 0, n: 0 }])).toBeUndefined();
});
