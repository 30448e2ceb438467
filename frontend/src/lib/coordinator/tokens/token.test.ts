import { expect, it } from 'vitest';
import { fields, lacking } from './token';

it('names every empty field', () =>
	expect(Object.keys(lacking({ name: ' ', owner: '', expires: '' }))).toEqual(fields));
it('has nothing to say of one that is whole', () =>
	expect(lacking({ name: 'Portalen', owner: 'Kansliet', scope: 'status', expires: '2027-01-31' })).toEqual({}));
