import type { OrganisationResult } from '$lib/api';
import { t } from './texts';

const known = ['no-answers', 'too-few', 'coverage', 'exempt'] as const;

/** Whether any score of an organisation can be shown. */
export const hasScore = (result: OrganisationResult | undefined) =>
	[result?.total, ...Object.values(result?.constructs ?? {})].some((one) => one?.score !== undefined);

/** Why an organisation has no result of a questionnaire, as a sentence; nothing where it has one. */
export function noResultReason(result: OrganisationResult | undefined, there: boolean): string | undefined {
	if (there) return undefined;
	if (!result || (result.asked === 0 && !result.reason)) return t('notAsked');
	const reason = result.reason ?? (result.answered === 0 ? 'no-answers' : undefined);
	const found = known.find((one) => one === reason);
	return found ? t(`why.${found}`) : t('why.other');
}
