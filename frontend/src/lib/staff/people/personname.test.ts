import { expect, it } from 'vitest';
import { personName } from './personname';

const role = { sv: 'It-chef', en: 'IT manager' };

it.each([
	[{ id: 7, name: 'Kim Holm', email: 'kim@tanum.example', role }, 'Kim Holm'],
	[{ id: 7, name: ' ', email: 'kim@tanum.example', role }, 'kim@tanum.example'],
	[{ id: 7, name: '', email: '', role }, 'it-chef utan namn (respondent 7)'],
	[{ id: 7 }, 'respondent 7 utan namn']
])('%j is called %s', (somebody, name) => expect(personName(somebody)).toBe(name));
