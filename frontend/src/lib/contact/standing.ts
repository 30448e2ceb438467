import type { Cell } from '$lib/api';
import { t } from './texts';

/** Where the organisation stands with one questionnaire, in words. */
export function standing({ state, invited, started, submitted }: Cell): string {
	const counts = { started, submitted };
	switch (state) {
		case 'not-invited':
			return t('notAsked');
		case 'exempt':
			return t('exempt');
		case 'invited':
			return t.count('notStarted', invited);
		case 'started':
			return t.count('started', invited, counts);
		case 'answered':
			return t.count('answered', invited, counts);
		case 'complete':
			return t.count('complete', invited, counts);
	}
}
