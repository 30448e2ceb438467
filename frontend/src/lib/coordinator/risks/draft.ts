import type { Risk } from '$lib/api';
import type { Faults } from '$lib/ui';
import { t } from './texts';

export const fields = ['threat', 'vulnerability', 'consequence', 'likelihood', 'impact', 'action', 'owner', 'status'] as const;
export type Field = (typeof fields)[number];
export const statuses = ['open', 'accepted', 'closed', 'withdrawn'] as const;

/** A risk as it is being written. */
export interface Draft {
	threat: string;
	vulnerability: string;
	consequence: string;
	likelihood?: number;
	impact?: number;
	action: string;
	owner: string;
	status: Risk['status'];
	note: string;
}

export function draftOf(risk?: Risk): Draft {
	const { threat = '', vulnerability = '', consequence = '', likelihood, impact, action = '', owner = '', status = 'open' } = risk ?? {};
	return { threat, vulnerability, consequence, likelihood, impact, action, owner, status, note: '' };
}

/** What is missing before anything is sent. */
export function missingFields(draft: Draft): Faults<Field> {
	const faults: Faults<Field> = {};
	if (!draft.threat.trim()) faults.threat = t('needThreat');
	if (!draft.consequence.trim()) faults.consequence = t('needConsequence');
	if (!draft.likelihood) faults.likelihood = t('needLikelihood');
	if (!draft.impact) faults.impact = t('needImpact');
	return faults;
}
