import { expect, it } from 'vitest';
import { missingFields } from './invite';

const eva = { name: 'Eva Ek', email: 'eva@tanum.se', role: 'it-chef', organisation: '' };

it('needs a role, and an organisation of who invites for several', () => {
	expect(missingFields(eva, false)).toEqual({});
	expect(Object.keys(missingFields(eva, true))).toEqual(['organisation']);
	expect(missingFields({ ...eva, organisation: '1435' }, true)).toEqual({});
	expect(Object.keys(missingFields({ name: '', email: '', role: '', organisation: '' }, true))).toEqual(['name', 'email', 'role', 'organisation']);
});
