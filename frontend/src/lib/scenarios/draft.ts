import type { Fault, Measure } from '$lib/api';
import { readAmount, ambiguousNumber, readShare, writeNumber } from '$lib/numeral';
import type { Faults } from '$lib/ui';
import { planFaults, planFields, planned, planOf, type Plan } from './years/plan';
import { t } from './texts';

export const fields = ['title', 'capabilities', 'organisations', 'toLevel', 'yearlyCost', 'yearlySaving', 'key', 'shares', ...planFields] as const;
export type Field = (typeof fields)[number];
export type Key = NonNullable<Measure['key']>;

/** A measure as it is being written. */
export interface Draft {
	title: string;
	capabilities: string[];
	organisations: string[];
	toLevel?: number;
	shared: boolean;
	cost: string;
	saving: string;
	key: Key;
	shares: Record<string, string>;
	plan: Plan;
}

export function draftOf(measure?: Measure): Draft {
	return {
		title: measure?.title ?? '',
		capabilities: [...(measure?.capabilities ?? [])],
		organisations: [...(measure?.organisations ?? [])],
		toLevel: measure?.toLevel,
		shared: measure?.shared ?? false,
		cost: measure ? writeNumber(measure.yearlyCost) : '',
		saving: measure ? writeNumber(measure.yearlySaving) : '0',
		key: measure?.key ?? 'population',
		shares: Object.fromEntries((measure?.shares ?? []).map(({ organisation, weight }) => [organisation, writeNumber(weight)])),
		plan: planOf(measure)
	};
}

/** Reads an amount in whole kronor, from 0. Undefined where it is none. */
export function parseKronor(written: string): number | undefined {
	const value = readAmount(written, true)?.value;
	return value !== undefined && Number.isInteger(value) && value >= 0 && value < 1e12 ? value : undefined;
}

/** Reads a share. Undefined where it is none. */
export const parseShare = (written: string | undefined) => readShare(written ?? '')?.value;

const shareFault = (written = '') => (parseShare(written) === undefined ? (ambiguousNumber(written, readShare(written)) ?? t('needShare')) : undefined);

/** Why an amount can't be read, where it can't. */
const faultOf = (written: string) => (parseKronor(written) === undefined ? (ambiguousNumber(written, readAmount(written, true)) ?? t('needAmount')) : undefined);

/** What is missing before anything is sent. */
export function missingFields(draft: Draft): Faults<Field> {
	const faults: Faults<Field> = {};
	if (draft.capabilities.length === 0) faults.capabilities = t('needCapability');
	if (draft.organisations.length === 0) faults.organisations = t('needOrganisation');
	if (draft.toLevel === undefined) faults.toLevel = t('needLevel');
	const cost = faultOf(draft.cost);
	const saving = faultOf(draft.saving);
	const shares = draft.shared && draft.key === 'agreed' && draft.organisations.map((code) => shareFault(draft.shares[code])).find(Boolean);
	return { ...faults, ...planFaults(draft.plan), ...(cost && { yearlyCost: cost }), ...(saving && { yearlySaving: saving }), ...(shares && { shares }) };
}

/** The measure that a draft without faults says. */
export function measureOf({ title, capabilities, organisations, toLevel, shared, cost, saving, key, shares, plan }: Draft): Measure {
	return {
		title,
		capabilities,
		organisations,
		toLevel: toLevel!,
		shared,
		yearlyCost: parseKronor(cost)!,
		yearlySaving: parseKronor(saving)!,
		...(shared ? { key } : {}),
		...(shared && key === 'agreed' ? { shares: organisations.map((organisation) => ({ organisation, weight: parseShare(shares[organisation])! })) } : {}),
		...planned(plan, shared)
	};
}

/** The server's faults about one measure, by its place. */
export function faultsAt(errors: Fault[], place: number): Faults<Field> {
	const faults: Faults<Field> = {};
	for (const { path = '', what, mend } of errors) {
		const [, n, name] = /^measures\/(\d+)\/(\w+)/.exec(path) ?? [];
		const field = fields.find((one) => one === name);
		if (field && Number(n) === place) faults[field] ??= [what, mend].filter(Boolean).join(' ');
	}
	return faults;
}
