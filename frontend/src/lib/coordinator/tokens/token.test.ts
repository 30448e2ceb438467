import { expect, it } from 'vitest';
import { fields, missingFields } from './token';

it('names every empty field', () =>
	expect(Object.keys(missingFields({ name: ' ', owner: '', expires: '' }))).toEqual(fields));
it('has nothing to say of one that is whole', () =>
	expect(missingFields({ name: 'Portalen', owner: 'Kansliet', scope: 'status', expires: '2027-01-31' })).toEqual({}));
