import type { Risk } from '$lib/api';

export const steps = [1, 2, 3, 4, 5] as const;
export type Step = (typeof steps)[number];
export type Band = Risk['band'];

/** What the matrix and the register need of a risk: the same from the register and from a published comparison. */
export type Weighed = Pick<Risk, 'number' | 'threat' | 'consequence' | 'likelihood' | 'impact' | 'value' | 'band' | 'status'> & {
	vulnerability?: string;
	action?: string;
};

/** The borders between low, moderate, high and very high. The server says the band of each risk; the empty cells need theirs too. */
export function bandOf(value: number): Band {
	if (value >= 15) return 'very-high';
	if (value >= 10) return 'high';
	return value >= 5 ? 'moderate' : 'low';
}

/** Those that still count, the highest first. */
export function register<R extends Weighed>(risks: R[]): R[] {
	return risks.filter((risk) => risk.status !== 'withdrawn').sort((a, b) => b.value - a.value || a.number - b.number);
}

export const at = <R extends Weighed>(risks: R[], likelihood: number, impact: number) =>
	risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact).sort((a, b) => a.number - b.number);
