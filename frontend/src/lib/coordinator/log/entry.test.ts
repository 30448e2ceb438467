import { expect, it } from 'vitest';
import { actionText, objectName, detailText } from './entry';

const staff = new Map([[2, 'Kim Holm']]);

it.each([
	['operator', 'den som driver tjänsten'],
	['directory', 'inloggningstjänsten'],
	['audit-log', 'händelseloggen'],
	['staff/2', 'Kim Holm'],
	['staff/3', 'användare 3'],
	['round/12', 'mätomgång 12'],
	['snapshot/1', 'snapshot/1']
])('%s is called %s', (thing, name) => expect(objectName(thing, staff)).toBe(name));

it('has words for acts, and leaves others as they are', () => {
	expect(actionText('sign-in')).toBe('loggade in');
	expect(actionText('publish')).toBe('publicerade resultatet för');
	expect(actionText('from-a-later-version')).toBe('from-a-later-version');
});

it.each([
	['[status archived]', 'arkiverad'],
	['[closes 2026-11-30T22:59:59Z letters texts]', 'sista svarsdag 30 november 2026 kl. 23.59, mejltexter och påminnelser, namn, ansvarig organisation eller kontakt'],
	['reminder, 12 letters', 'påminnelse, mejl: 12'],
	['8 organisations, 40 respondents', 'organisationer: 8, respondenter: 40'],
	['to respondent/7', 'till respondent 7'],
	['1435 action/3', '1435, åtgärd 3'],
	['scenario/2', 'scenario 2'],
	['snapshot 1 of data version 12', 'publicering 1 av dataversion 12'],
	['snapshot 2 of data version 13 Tanums folkmängd var fel, nu rättad', 'publicering 2 av dataversion 13: Tanums folkmängd var fel, nu rättad'],
	['Digital motor, hösten', 'Digital motor, hösten'],
	['', '']
])('a detail %s says %s', (detail, words) => expect(detailText(detail).replaceAll('\u00a0', ' ')).toBe(words));
