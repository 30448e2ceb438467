import type { OrganisationResult, Questionnaire } from '$lib/api';
import { number, percent } from '$lib/i18n';
import { allItems, type Chapter, type Organisation } from '../report';

/** All indicators, the first first; the questionnaire’s first edition has five of them. */
export const keyFigures = [
	'cost-share',
	'cost-per-resident',
	'cost-per-user',
	'cost-per-user-without-pupils',
	'cost-per-workplace',
	'cost-per-workplace-service',
	'investment-share',
	'outsourced-share',
	'telephony-per-user',
	'hired-share',
	'staff-per-thousand-users',
	'users-per-staff'
] as const;
export type KeyFigure = (typeof keyFigures)[number];
export const isKeyFigure = (id: string | undefined): id is KeyFigure => keyFigures.some((one) => one === id);

/** Those that a comparison has. */
export const keyFiguresOf = ({ document }: Chapter) => keyFigures.filter((id) => document.economy?.keyFigures[id]);

export const divisions = ['pools', 'towers', 'purposes', 'centres'] as const;
export type DivisionId = (typeof divisions)[number];
export const isDivision = (id: string | undefined): id is DivisionId => divisions.some((one) => one === id);

const tags = { pools: 'pool', towers: 'tower', purposes: 'purpose', centres: 'centre' } as const;

export type Own = NonNullable<OrganisationResult['economy']>;
export type CostSheet = NonNullable<Own['reported']>;
/** An organisation with what is known of its costs. */
export type Payer = Organisation & { own?: Own; why?: string };

/** The classes of a division, in the questionnaire's order, under the name of the item that asks for them. */
export function costClasses(questionnaire: Questionnaire, division: DivisionId) {
	const found = allItems(questionnaire).flatMap((item) => {
		const id = item[tags[division]];
		return id ? [{ id, title: item.text }] : [];
	});
	return found.filter(({ id }, n) => found.findIndex((one) => one.id === id) === n);
}

/** The divisions that the questionnaire has. */
export const divisionsOf = (questionnaire: Questionnaire) => divisions.filter((id) => costClasses(questionnaire, id).length > 0);

/** The areas that the questionnaire lets tell whether they are counted. */
export const scopeAreas = (questionnaire: Questionnaire) => allItems(questionnaire).flatMap(({ scope, text }) => (scope ? [{ id: scope, title: text }] : []));

/** Who is asked or has a part of joint costs. */
export function payers({ document }: Chapter, organisations: Organisation[]): Payer[] {
	return organisations.flatMap((one) => {
		const result = document.organisations[one.code];
		return result && (result.asked > 0 || result.economy) ? [{ ...one, own: result.economy, why: result.reason }] : [];
	});
}

/** What an organisation is compared by, and else what it has reported: then it is only its own. */
export function costSheet({ kind, own }: Payer): { costs?: CostSheet; partial: boolean } {
	if (own?.allocated) return { costs: own.allocated, partial: false };
	return { costs: own?.reported, partial: kind === 'municipality' && !!own?.reported };
}

/** The divisions of what is reported that don't agree with the total. */
export const unreconciled = (own: Own | undefined) =>
	divisions.flatMap((id) => {
		const one = own?.reported?.divisions[id];
		return one?.difference !== undefined && !one.reconciled ? [{ id, difference: one.difference }] : [];
	});

/** Whether all that is reported agrees with the total. */
export const reconciled = (own: Own) => divisions.every((id) => own.reported?.divisions[id]?.reconciled ?? true);

export type Unit = 'kronor' | 'resident' | 'share';
export const costUnits: Unit[] = ['kronor', 'resident', 'share'];

/** What one class costs in a unit. Nothing is divided by residents where the comparison has no cost per resident. */
export function classAmount(payer: Payer, division: DivisionId, id: string, unit: Unit): number | undefined {
	const one = costSheet(payer).costs?.divisions[division]?.amounts?.[id];
	if (!one || unit === 'kronor') return one?.amount;
	if (unit === 'share') return one.share;
	return payer.own?.keyFigures?.['cost-per-resident']?.value === undefined ? undefined : one.amount / payer.population!;
}

/** Which of five equal steps up to the greatest a figure is in. */
export const shadeStep = (x: number, greatest: number) => (greatest > 0 ? Math.min(4, Math.max(0, Math.floor((5 * x) / greatest))) : 0);

/** An amount as it is told, in whole kronor or a number, and a dash where there is none. */
export const whole = (x: number | undefined) => (x === undefined ? '–' : number(Math.round(x)));

export const isShareFigure = (id: string) => id.endsWith('-share');
const ofPeople = (id: string) => id === 'staff-per-thousand-users' || id === 'users-per-staff';

/** A key figure as it is told: kronor whole, shares and people with a decimal. */
export function keyFigureText(id: KeyFigure, x: number): string {
	if (isShareFigure(id)) return percent(x, 1);
	return ofPeople(id) ? number(Math.abs(x) < 1000 ? x : Math.round(x), 1) : number(Math.round(x), 0);
}

export const inKronor = (id: string) => isKeyFigure(id) && !isShareFigure(id) && !ofPeople(id);
