import { expect, test } from 'vitest';
import { counts, participation, sum } from './participation';

const before = [
	{ organisation: '1435', people: 7 },
	{ organisation: '1486', role: 'it-chef', people: 1 }
];

test('the fields hold the numbers that have no role', () => {
	expect(counts(before)).toEqual({ '1435': '7' });
});

test('what has a role is kept when the fields are saved, and nobody is nobody', () => {
	expect(participation({ '1435': '8', '1421': '', '1430': '0' }, before)).toEqual([{ organisation: '1435', people: 8 }, before[1]]);
});

test('organisations are counted once', () => {
	expect(sum([...before, { organisation: '1435', role: 'ekonom', people: 2 }])).toEqual({ n: 10, organisations: 2 });
});
