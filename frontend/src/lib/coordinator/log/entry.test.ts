import { expect, it } from 'vitest';
import { act, called } from './entry';

const staff = new Map([[2, 'Kim Holm']]);

it.each([
	['operator', 'den som driver tjänsten'],
	['directory', 'inloggningstjänsten'],
	['audit-log', 'händelseloggen'],
	['staff/2', 'Kim Holm'],
	['staff/3', 'medarbetare 3'],
	['round/12', 'mätomgång 12'],
	['snapshot/1', 'snapshot/1']
])('%s is called %s', (thing, name) => expect(called(thing, staff)).toBe(name));

it('has words for acts, and leaves others as they are', () => {
	expect(act('sign-in')).toBe('loggade in');
	expect(act('publish')).toBe('publish');
});
