import { expect, it } from 'vitest';
import { lacking } from './invite';

const eva = { name: 'Eva Ek', email: 'eva@tanum.se', role: 'it-chef', organisation: '' };

it('needs a role, and an organisation of who invites for several', () => {
	expect(lacking(eva, false)).toEqual({});
	expect(Object.keys(lacking(eva, true))).toEqual(['organisation']);
	expect(lacking({ ...eva, organisation: '1435' }, true)).toEqual({});
	expect(Object.keys(lacking({ name: '', email: '', role: '', organisation: '' }, true))).toEqual(['name', 'email', 'role', 'organisation']);
});
