import { expect, it } from 'vitest';
import { missingPersonFields } from './person';

it.each([
	['', '', ['name', 'email']],
	['Eva Ek', 'eva.ek', ['email']],
	['Eva Ek', 'eva @tanum.se', ['email']],
	[' ', 'eva@tanum.se', ['name']],
	['Eva Ek', ' eva@tanum.se ', []]
])('a person called %j with the address %j lacks %j', (name, email, fields) => {
	expect(Object.keys(missingPersonFields({ name, email }))).toEqual(fields);
});
