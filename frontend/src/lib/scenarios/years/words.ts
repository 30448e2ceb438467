import type { Measure, Scenario } from '$lib/api';
import { number, percent } from '$lib/i18n';
import { aboutText, kronorText, why } from '../figures';
import { t } from './texts';

const forms = ['own', 'agreement', 'joint-committee', 'federation', 'company', 'network'] as const;
const levels = ['council', 'executive-board', 'committee', 'joint-body', 'chief-executive'] as const;

export const cooperations = () => forms.map((form) => [form, t(`cooperation.${form}`)] as const);
export const decisionLevels = () => levels.map((level) => [level, t(`level.${level}`)] as const);

export const formText = (form: Measure['cooperation']) => (form ? t(`cooperation.${form}`) : t('unknown'));
export const levelText = (level: Measure['decisionLevel']) => (level ? t(`level.${level}`) : t('unknown'));

export type Years = NonNullable<Scenario['years']>;
type Turn = NonNullable<Years['turns']>[number];

export const span = ({ firstYear, horizon }: Years) => (horizon > 1 ? `${firstYear}–${firstYear + horizon - 1}` : String(firstYear));

export const rateText = (y: Years) => {
	const rate = number(y.interest);
	return y.interestYear === undefined ? t('rate', { percent: rate }) : t('proposedRate', { percent: rate, year: String(y.interestYear) });
};

/** Whether the lowest and the highest have one sign. */
const agreed = ({ low, high }: Years['total']) => Math.sign(low) === Math.sign(high);

/** A sentence as a fact, or as what is expected. */
const worded = <K extends 'even' | 'costsMore' | 'givesMore' | 'presentValue' | 'paidBack' | 'notPaidBack' | 'returns'>(key: K, expected: boolean) => (expected ? (`expected.${key}` as const) : key);

/** What a scenario comes to over its years, in sentences. */
export function outcome(y: Years): string[] {
	const { low, likely, high } = y.total;
	const net = likely === 0 ? 'even' : likely < 0 ? 'costsMore' : 'givesMore';
	const all = [t(worded(net, !agreed(y.total)), { years: span(y), amount: kronorText(Math.abs(likely)) })];
	if (low !== high) all.push(t('between', { low: kronorText(low), high: kronorText(high) }));
	all.push(t(worded('presentValue', !agreed(y.presentValue)), { amount: aboutText(y.presentValue.likely), rate: rateText(y) }));
	if (y.payback !== undefined) all.push(t.count(worded('paidBack', low !== high), y.payback));
	else if (y.paybackReason === 'not-within-the-time') all.push(t(worded('notPaidBack', !agreed(y.total))));
	if (y.internalRate !== undefined) all.push(t(worded('returns', low !== high), { rate: t('rate', { percent: number(y.internalRate, 1) }) }));
	else if (y.internalRateReason === 'several-rates') all.push(t('noReturns', { reason: why(y.internalRateReason) }));
	return [...all, ...apart(y)];
}

/** Freed time and quality, and whether they count as money. */
function apart(y: Years): string[] {
	const valued = y.years.reduce((sum, one) => sum + one.valued, 0);
	const all: string[] = [];
	if (y.hours) all.push(t.count('freed', Math.round(y.hours), { hours: number(y.hours, 0) }));
	if (valued > 0) all.push(t('counted', { amount: kronorText(valued) }));
	if (y.uncounted) all.push(t('uncounted', { amount: kronorText(y.uncounted) }));
	else if (y.hours && valued === 0) all.push(t('notMoney'));
	return all;
}

const amountOf = ({ assumption }: Turn, amount: number, text: (amount: number) => string) =>
	assumption === 'interest' ? t('rate', { percent: number(Math.round(100 * amount) / 100) }) : text(amount);
const told = (turn: Turn) => ({
	what: t(`turn.${turn.assumption}`, { measure: turn.measure ?? 0 }),
	at: amountOf(turn, turn.at, aboutText),
	now: amountOf(turn, turn.now, kronorText)
});

/** The two assumptions that turn a scenario first. */
export function sensitivity({ turns = [] }: Years): string[] {
	const [first, next] = turns;
	if (!first) return [t('noTurns')];
	return [t('turnsAt', told(first)), ...(first.within ? [t('within')] : []), ...(next ? [t('turnsNext', told(next))] : [])];
}

/** How much further the region comes, where that can be calculated. */
export function targetsMet({ region }: Scenario): string[] {
	const { before, after } = region.attainment;
	if (before === undefined || after === undefined) return [];
	const [from, to] = [percent(before, 1), percent(after, 1)];
	return [from === to ? t('targetsStay', { from }) : t('targetsGo', { from, to })];
}

/** What happens if nothing is done. */
export function zeroWords({ region, zero }: Scenario): string[] {
	const { before } = region.attainment;
	return [before === undefined ? t('zeroNothing') : t('zeroStands', { share: percent(before) }), ...(zero ? [zero] : [])];
}
