import type { Workshop } from '$lib/api';
import { readAmount } from '$lib/numeral';

export type Counts = Record<string, string>;
type Participation = Workshop['participation'];

/** The numbers without a role, by organisation, as they stand in the fields. */
export function counts(participation: Participation): Counts {
	return Object.fromEntries(participation.filter(({ role }) => !role).map(({ organisation, people }) => [organisation, String(people)]));
}

/** What the fields say, with what has a role and so no field of its own. Empty fields and zeros are nobody. */
export function participation(fields: Counts, before: Participation = []): Participation {
	const plain = Object.entries(fields)
		.map(([organisation, people]) => ({ organisation, people: readAmount(people, false)?.value ?? 0 }))
		.filter(({ people }) => people > 0);
	return [...plain, ...before.filter(({ role }) => role)];
}

/** The organisations whose field says no whole number of people, and something. */
export function invalidCounts(fields: Counts): string[] {
	return Object.entries(fields).flatMap(([organisation, people]) => {
		const got = readAmount(people, false);
		return got?.empty || (got?.value !== undefined && Number.isInteger(got.value) && got.value >= 0) ? [] : [organisation];
	});
}

/** How many took part, and from how many organisations. */
export function sum(list: Participation): { n: number; organisations: number } {
	return { n: list.reduce((n, { people }) => n + people, 0), organisations: new Set(list.map(({ organisation }) => organisation)).size };
}
