import type { TokenScope } from '$lib/api';
import type { Faults } from '$lib/ui';
import { t } from './texts';

export const scopes: TokenScope[] = ['status', 'results'];
export const fields = ['name', 'owner', 'scope', 'expires'] as const;

export interface Draft {
	name: string;
	owner: string;
	scope?: TokenScope;
	/** The last day, as a date field has it. */
	expires: string;
}

/** What is missing of a token about to be made. */
export function missingFields(draft: Draft): Faults<(typeof fields)[number]> {
	const faults: Faults<(typeof fields)[number]> = {};
	if (!draft.name.trim()) faults.name = t('needName');
	if (!draft.owner.trim()) faults.owner = t('needOwner');
	if (!draft.scope) faults.scope = t('needScope');
	if (!draft.expires) faults.expires = t('needExpires');
	return faults;
}
