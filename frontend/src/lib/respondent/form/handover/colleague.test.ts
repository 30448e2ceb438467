import { expect, it, vi } from 'vitest';
import { faultsOf } from './colleague';

vi.stubGlobal('document', { documentElement: {} });

it('names what is missing at its field', () => {
	expect(Object.keys(faultsOf({ name: ' ', email: '' }))).toEqual(['name', 'email']);
	expect(faultsOf({ name: 'Eva Ek', email: 'eva.ek' })).toEqual({
		email: 'Skriv en hel e-postadress, till exempel namn@kommun.se.'
	});
});

it('takes an address with space around it', () => {
	expect(faultsOf({ name: 'Eva Ek', email: ' eva.ek@tanum.example ' })).toEqual({});
});
