import { expect, it } from 'vitest';
import { readDays } from './days';

it.each([
	['7, 3, 1', [7, 3, 1]],
	[' 7 3;1 ', [7, 3, 1]],
	['', []],
	['sju', undefined],
	['7,5 och 3', undefined],
	['-1', undefined],
	['1000', undefined]
])('%j is %j', (text, days) => expect(readDays(text)).toEqual(days));
