import { t } from './texts';

const known = [
	'no-answers',
	'too-few',
	'coverage',
	'too-few-organisations',
	'shared-items',
	'exempt',
	'no-total',
	'no-population',
	'no-users',
	'no-workplaces',
	'no-staff',
	'no-members',
	'no-joint-body',
	'not-stated',
	'other-scope',
	'other-year',
	'no-price-index',
	'no-costs',
	'no-weight',
	'no-rate',
	'several-rates',
	'no-outlay',
	'not-within-the-time'
] as const;

/** Why a figure is absent, in words. */
export function reason(id: string | undefined): string {
	const found = known.find((one) => one === id);
	return found ? t(`reason.${found}`) : t('reason.other');
}
