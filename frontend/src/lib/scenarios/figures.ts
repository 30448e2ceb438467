import type { ScenarioFigure, ScenarioOutcome } from '$lib/api';
import { importanceText } from '$lib/figures/importance';
import { number } from '$lib/i18n';
import { t } from './texts';

/** Amounts of money, as "900 000 kr". */
export const kronorText = (amount: number) => t('kronor', { n: number(amount, 0) });

/** What is worked out of estimates, as precisely as they bear: three digits. The tables have all. */
export function aboutText(amount: number): string {
	const rounded = Number(amount.toPrecision(3));
	return Math.abs(amount) < 1000 || rounded === amount ? kronorText(amount) : t('roughly', { amount: kronorText(rounded) });
}

/** Why a figure is missing, short enough for a cell. */
export { reason as why } from '$lib/figures/reason';

/** A figure of an outcome, or why it is missing. */
export function figureOf(outcome: ScenarioOutcome, figure: ScenarioFigure): { value?: number; reason?: string } {
	const { attainment, gap, amounts, costPerResident } = outcome;
	switch (figure) {
		case 'attainment-before':
			return { value: attainment.before, reason: attainment.reason };
		case 'attainment-after':
			return { value: attainment.after, reason: attainment.reason };
		case 'gap-before':
			return { value: gap.before, reason: gap.reason };
		case 'gap-after':
			return { value: gap.after, reason: gap.reason };
		case 'cost-per-resident-before':
			return { value: costPerResident.before, reason: costPerResident.reason };
		case 'cost-per-resident-after':
			return { value: costPerResident.after, reason: costPerResident.reason };
		default:
			return { value: amounts[figure], reason: amounts.reason };
	}
}

/** A value as it is read, by the figure that it is of. */
export function figureText(figure: string, value: number): string {
	if (figure.startsWith('attainment')) return t('percent', { n: number(value * 100, 1) });
	if (figure.startsWith('gap') || figure === 'distance') return number(value, figure === 'distance' ? undefined : 2);
	if (figure === 'population') return number(value, 0);
	if (figure === 'importance') return importanceText(value);
	if (figure === 'level') return number(value);
	if (figure === 'reached') return t(value === 1 ? 'yes' : 'no');
	return kronorText(value);
}

/** What is compared before and after. */
export const beforeAndAfter = [
	{ of: 'attainment', before: 'attainment-before', after: 'attainment-after' },
	{ of: 'gap', before: 'gap-before', after: 'gap-after' },
	{ of: 'perResident', before: 'cost-per-resident-before', after: 'cost-per-resident-after' }
] as const;

export const amountFigures = [
	{ of: 'costs', figure: 'cost' },
	{ of: 'savings', figure: 'saving' },
	{ of: 'net', figure: 'net' }
] as const;

export const figures: ScenarioFigure[] = [...beforeAndAfter.flatMap(({ before, after }) => [before, after]), ...amountFigures.map(({ figure }) => figure)];
