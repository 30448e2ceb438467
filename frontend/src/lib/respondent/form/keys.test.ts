import { expect, it } from 'vitest';
import { optionKeys } from './keys';

const of = (...values: number[]) => optionKeys(values.map((value) => ({ value })));

it('chooses an option by its own digit, so that level 0 has key 0', () => {
	expect(of(1, 2, 3, 4, 5)).toEqual(['1', '2', '3', '4', '5']);
	expect(of(0, 1, 2, 3, 4)).toEqual(['0', '1', '2', '3', '4']);
});

it('chooses by place where values are no digits, and leaves those out that no key reaches', () => {
	expect(of(0.5, 10, 20)).toEqual(['1', '2', '3']);
	expect(of(...Array.from({ length: 11 }, (_, n) => n * 10)).slice(8)).toEqual(['9', undefined, undefined]);
});
