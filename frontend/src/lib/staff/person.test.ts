import { expect, it } from 'vitest';
import { lackingPerson } from './person';

it.each([
	['', '', ['name', 'email']],
	['Eva Ek', 'eva.ek', ['email']],
	['Eva Ek', 'eva @tanum.se', ['email']],
	[' ', 'eva@tanum.se', ['name']],
	['Eva Ek', ' eva@tanum.se ', []]
])('a person called %j with the address %j lacks %j', (name, email, fields) => {
	expect(Object.keys(lackingPerson({ name, email }))).toEqual(fields);
});
