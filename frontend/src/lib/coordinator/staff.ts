import { api, type Matrix, type StaffRole } from '$lib/api';
import { missingPersonFields } from '$lib/staff/person';
import type { Faults } from '$lib/ui';
import { t } from './texts';

export const roles: StaffRole[] = ['coordinator', 'contact', 'reader'];
export const fields = ['name', 'email', 'role', 'organisation'] as const;

export type Field = (typeof fields)[number];

export interface Draft {
	name: string;
	email: string;
	role?: StaffRole;
	organisation: string;
}

/** What is missing of somebody about to be added. Only a contact has an organisation. */
export function missingFields(draft: Draft): Faults<Field> {
	const faults: Faults<Field> = missingPersonFields(draft);
	if (!draft.role) faults.role = t('needRole');
	if (draft.role === 'contact' && !draft.organisation) faults.organisation = t('needOrganisation');
	return faults;
}

/** Somebody as the server is told: only a contact has an organisation. */
export function sent({ name, email, role, organisation }: Draft) {
	return { name: name.trim(), email: email.trim(), role, organisation: role === 'contact' ? organisation : undefined };
}

/** The names of organisations by code, in Swedish alphabetical order. There is no list of them all: each round has its own. */
export function organisations(matrices: Matrix[]): Map<string, string> {
	// A name from an earlier round gives way to one from a later, and the later come first.
	const rows = matrices.flatMap((matrix) => matrix.rows).reverse();
	const names = new Map(rows.map(({ code, name }) => [code, name]));
	return new Map([...names].sort(([, a], [, b]) => a.localeCompare(b, 'sv')));
}

const latest = 5;

/** The organisations of the latest rounds. */
export async function knownOrganisations(): Promise<Map<string, string>> {
	const { items } = await api.listRounds();
	return organisations(await Promise.all(items.slice(0, latest).map((round) => api.getMatrix(round.id))));
}
