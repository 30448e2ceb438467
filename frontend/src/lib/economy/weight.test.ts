import { expect, it } from 'vitest';
import { parseWeight } from './weight';

it.each([
	['33,3', 33.3],
	['1 200', 1200],
	['25 %', 25],
	['0', 0],
	['', undefined],
	['-1', undefined],
	['en tredjedel', undefined]
])('reads “%s”', (written, weight) => expect(parseWeight(written)).toBe(weight));
