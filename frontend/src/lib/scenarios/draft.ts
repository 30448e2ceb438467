import type { Fault, Measure } from '$lib/api';
import { language, number } from '$lib/i18n';
import type { Faults } from '$lib/staff/faults';
import { t } from './texts';

export const fields = ['title', 'capabilities', 'organisations', 'toLevel', 'yearlyCost', 'yearlySaving', 'key', 'shares'] as const;
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
}

export function draftOf(measure?: Measure): Draft {
	return {
		title: measure?.title ?? '',
		capabilities: [...(measure?.capabilities ?? [])],
		organisations: [...(measure?.organisations ?? [])],
		toLevel: measure?.toLevel,
		shared: measure?.shared ?? false,
		cost: measure ? writeKronor(measure.yearlyCost) : '',
		saving: measure ? writeKronor(measure.yearlySaving) : '0',
		key: measure?.key ?? 'population',
		shares: Object.fromEntries((measure?.shares ?? []).map(({ organisation, weight }) => [organisation, number(weight)]))
	};
}

// "1.234.567" can be nothing else; one group alone might be decimals to a Swedish reader.
const thousands = { sv: /^\d{1,3}(\.\d{3}){2,}$/, en: /^\d{1,3}(,\d{3})+$/ };

/** Writes an amount to be edited, so that it reads the same in either language. */
const writeKronor = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** Reads an amount in whole kronor as people write it: "900 000", "900000 kr". Undefined where it is none. */
export function parseKronor(written: string): number | undefined {
	const tight = written.replace(/[\s'’]|kr(onor)?$/gi, '');
	const plain = thousands[language.current].test(tight) ? tight.replace(/[.,]/g, '') : tight;
	return /^\d{1,12}$/.test(plain) ? Number(plain) : undefined;
}

/** Reads a share: "33,3", "25 %". Undefined where it is none. */
export function parseShare(written: string | undefined): number | undefined {
	const plain = (written ?? '').replace(/[\s%]/g, '').replace(',', '.');
	return /^\d{1,9}(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** What is missing before anything is sent. */
export function lacking(draft: Draft): Faults<Field> {
	const faults: Faults<Field> = {};
	if (draft.capabilities.length === 0) faults.capabilities = t('needCapability');
	if (draft.organisations.length === 0) faults.organisations = t('needOrganisation');
	if (draft.toLevel === undefined) faults.toLevel = t('needLevel');
	if (parseKronor(draft.cost) === undefined) faults.yearlyCost = t('needAmount');
	if (parseKronor(draft.saving) === undefined) faults.yearlySaving = t('needAmount');
	if (draft.shared && draft.key === 'agreed' && draft.organisations.some((code) => parseShare(draft.shares[code]) === undefined)) faults.shares = t('needShare');
	return faults;
}

/** The measure that a draft without faults says. */
export function measureOf({ title, capabilities, organisations, toLevel, shared, cost, saving, key, shares }: Draft): Measure {
	return {
		title,
		capabilities,
		organisations,
		toLevel: toLevel!,
		shared,
		yearlyCost: parseKronor(cost)!,
		yearlySaving: parseKronor(saving)!,
		...(shared ? { key } : {}),
		...(shared && key === 'agreed' ? { shares: organisations.map((organisation) => ({ organisation, weight: parseShare(shares[organisation])! })) } : {})
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
