import type { Measure, Scenario } from '$lib/api';
import { readAmount, readShare, writeNumber } from '$lib/numeral';
import type { Faults } from '$lib/ui';
import { t } from './texts';

export const planFields = ['oneOff', 'startYear', 'years', 'ramp', 'savingOwner', 'ranges', 'benefits', 'risks', 'cooperation', 'decisionLevel', 'financing', 'responsible'] as const;
export type PlanField = (typeof planFields)[number];

type Range = { low: string; high: string };
export const ranged = ['oneOff', 'yearlyCost', 'yearlySaving'] as const;
export type Benefit = NonNullable<Measure['benefits']>[number];

export interface BenefitDraft {
	kind: Benefit['kind'];
	text: string;
	owner: string;
	hours: string;
	value: string;
	range: Range;
	asMoney: boolean;
}

/** What is said of a measure over years and for a decision, as it is being written. */
export interface Plan {
	oneOff: string;
	startYear: string;
	years: string;
	ramp: string;
	savingOwner: string;
	ranges: Record<(typeof ranged)[number], Range>;
	benefits: BenefitDraft[];
	risks: string[];
	cooperation: string;
	decisionLevel: string;
	financing: string;
	responsible: string;
}

const written = (n: number | undefined) => (n ? writeNumber(n) : '');
const asIs = (n: number | undefined) => (n ? String(n) : '');
const rangeOf = (span?: { low: number; high: number }): Range => ({ low: span ? writeNumber(span.low) : '', high: span ? writeNumber(span.high) : '' });

export const newBenefit = (): BenefitDraft => ({ kind: 'time', text: '', owner: '', hours: '', value: '', range: rangeOf(), asMoney: false });

export function planOf(m?: Measure): Plan {
	return {
		oneOff: written(m?.oneOff),
		startYear: asIs(m?.startYear),
		years: asIs(m?.years),
		ramp: asIs(m?.ramp),
		savingOwner: m?.savingOwner ?? '',
		ranges: { oneOff: rangeOf(m?.ranges?.oneOff), yearlyCost: rangeOf(m?.ranges?.yearlyCost), yearlySaving: rangeOf(m?.ranges?.yearlySaving) },
		benefits: (m?.benefits ?? []).map((b) => ({ kind: b.kind, text: b.text ?? '', owner: b.owner ?? '', hours: written(b.hours), value: written(b.value), range: rangeOf(b.range), asMoney: b.asMoney ?? false })),
		risks: (m?.risks ?? []).map(String),
		cooperation: m?.cooperation ?? '',
		decisionLevel: m?.decisionLevel ?? '',
		financing: m?.financing ?? '',
		responsible: m?.responsible ?? ''
	};
}

/** A whole number from 0: 0 where nothing is written, undefined where it is none. */
function whole(text: string, money: boolean): number | undefined {
	if (text.trim() === '') return 0;
	const value = readAmount(text, money)?.value;
	return value !== undefined && Number.isInteger(value) && value >= 0 && value < 1e12 ? value : undefined;
}

const kronor = (text: string) => whole(text, true);
const count = (text: string) => (text.trim() === '' ? 0 : /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined);
const halfWritten = ({ low, high }: Range) => (low.trim() === '') !== (high.trim() === '');
const unread = ({ low, high }: Range) => kronor(low) === undefined || kronor(high) === undefined;
const rangeFault = (r: Range) => (halfWritten(r) ? t('needBoth') : unread(r) ? t('needAmount') : undefined);

function benefitFault(b: BenefitDraft): string | undefined {
	if (b.text.trim() === '' && !(b.kind === 'time' && b.hours.trim())) return t('needBenefit');
	if (b.kind === 'time' && whole(b.hours, false) === undefined) return t('needHours');
	return kronor(b.value) === undefined ? t('needAmount') : rangeFault(b.range);
}

/** Why a plan can't be read, by field. */
export function planFaults(plan: Plan): Faults<PlanField> {
	const faults: Faults<PlanField> = {};
	if (kronor(plan.oneOff) === undefined) faults.oneOff = t('needAmount');
	for (const field of ['startYear', 'years', 'ramp'] as const) if (count(plan[field]) === undefined) faults[field] = t('needYears');
	const range = ranged.map((of) => rangeFault(plan.ranges[of])).find(Boolean);
	const benefit = plan.benefits.map(benefitFault).find(Boolean);
	return { ...faults, ...(range && { ranges: range }), ...(benefit && { benefits: benefit }) };
}

const spanOf = ({ low, high }: Range) => (low.trim() === '' ? undefined : { low: kronor(low)!, high: kronor(high)! });

function benefitOf({ kind, text, owner, hours, value, range, asMoney }: BenefitDraft): Benefit {
	const freed = kind === 'time' ? whole(hours, false) : 0;
	const span = spanOf(range);
	return { kind, ...(text.trim() && { text }), ...(owner && { owner }), ...(freed && { hours: freed }), ...(kronor(value) && { value: kronor(value) }), ...(span && { range: span }), ...(asMoney && { asMoney }) };
}

/** What a plan without faults says. What is empty is left out. */
export function planned(plan: Plan, shared: boolean): Partial<Measure> {
	const spans = Object.fromEntries(ranged.flatMap((of) => (spanOf(plan.ranges[of]) ? [[of, spanOf(plan.ranges[of])]] : [])));
	const all = {
		oneOff: kronor(plan.oneOff),
		startYear: count(plan.startYear),
		years: count(plan.years),
		ramp: count(plan.ramp),
		savingOwner: shared ? plan.savingOwner : '',
		ranges: Object.keys(spans).length > 0 ? spans : undefined,
		benefits: plan.benefits.length > 0 ? plan.benefits.map(benefitOf) : undefined,
		risks: plan.risks.length > 0 ? plan.risks.map(Number) : undefined,
		cooperation: plan.cooperation,
		decisionLevel: plan.decisionLevel,
		financing: plan.financing.trim(),
		responsible: plan.responsible.trim()
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Partial<Measure>;
}

/** What a scenario is weighed by, to be sent along with a change of it. A rate that SKR proposes is not chosen. */
export function termsOf({ years, zero }: Scenario) {
	return {
		...(zero && { zero }),
		...(years && { firstYear: years.firstYear, horizon: years.horizon, ...(years.interestYear === undefined && { interest: years.interest }) })
	};
}

/** Reads a rate in per cent: nothing where none is written, NaN where it is none. */
export function readRate(text: string): number | undefined {
	return text.trim() === '' ? undefined : (readShare(text.replace('%', ''))?.value ?? NaN);
}
