import { missingPersonFields } from './person';
import type { Faults } from '$lib/ui';
import { t } from './texts';

export const roles = ['kommundirektor', 'forvaltningschef', 'enhetschef', 'systemforvaltare', 'it-chef', 'e-samordnare', 'projektdeltagare', 'ekonom'] as const;
export const fields = ['name', 'email', 'role', 'organisation'] as const;

/** What is missing of somebody about to be invited. Only who invites for several organisations says which. */
export function missingFields(
	draft: { name: string; email: string; role: string; organisation: string },
	several: boolean
): Faults<(typeof fields)[number]> {
	const faults: Faults<(typeof fields)[number]> = missingPersonFields(draft);
	if (!draft.role) faults.role = t('needRole');
	if (several && !draft.organisation) faults.organisation = t('needOrganisation');
	return faults;
}
