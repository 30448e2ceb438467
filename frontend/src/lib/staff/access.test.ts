import { describe, expect, it } from 'vitest';
import type { StaffRole } from '$lib/api';
import { hasResults, mayOpen, roundPage, startPage } from './access';

const roles: StaffRole[] = ['coordinator', 'contact', 'reader'];

describe('a page opens for', () => {
	it.each([
		['/matomgangar', ['coordinator', 'reader']],
		['/matomgangar/', ['coordinator', 'reader']],
		['/matomgangar/ny', ['coordinator']],
		['/matomgangar/3', ['coordinator']],
		['/matomgangar/3/forbered', ['coordinator']],
		['/matomgangar/3/resultat', ['coordinator', 'contact', 'reader']],
		['/matomgangar/3/resultat/1435', ['coordinator', 'contact', 'reader']],
		['/matomgangar/3/resultatet', ['coordinator']],
		['/matomgangar/3/resultat/1435/digital-mognad', ['coordinator', 'contact', 'reader']],
		['/personal', ['coordinator']],
		['/personal/nycklar', ['coordinator']],
		['/handelselogg', ['coordinator']],
		['/kommun', ['contact']],
		['/kommun/3', ['contact']],
		['/', roles]
	])('%s: %j', (path, allowed) => expect(roles.filter((role) => mayOpen(role, path))).toEqual(allowed));
});

it.each(roles)('a %s comes from the results to a page that they may open', (role) => expect(mayOpen(role, roundPage[role](3))).toBe(true));

it.each(roles)('a %s may open the page they begin at', (role) => expect(mayOpen(role, startPage[role])).toBe(true));

it.each([
	['draft', false],
	['open', false],
	['closed', true],
	['published', true],
	['archived', true]
] as const)('others than the coordinator read the results of a round that is %s: %s', (status, read) => expect(hasResults(status)).toBe(read));
