import { expect, it } from 'vitest';
import type { Cell } from '$lib/api';
import { standing } from './standing';

it.each<[Cell['state'], number, number, number, string]>([
	['not-invited', 0, 0, 0, 'Ingen hos er är inbjuden.'],
	['invited', 1, 0, 0, 'Inte påbörjat.'],
	['invited', 4, 0, 0, 'Ingen av 4 har börjat.'],
	['started', 1, 1, 0, 'Påbörjat, men inte inskickat.'],
	['started', 4, 2, 0, '2 av 4 har börjat. Ingen har skickat in än.'],
	['answered', 4, 3, 2, '2 av 4 har skickat in.'],
	['complete', 1, 1, 1, 'Klart: svaret är inskickat.'],
	['complete', 4, 3, 3, 'Klart: 3 av 4 har skickat in.']
])('%s, %i asked, %i started, %i submitted', (state, invited, started, submitted, said) =>
	expect(standing({ state, invited, started, submitted })).toBe(said)
);
