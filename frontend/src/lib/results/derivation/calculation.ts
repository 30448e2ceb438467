import type { Derivation } from '$lib/api';
import { number } from '$lib/i18n';

type Item = NonNullable<Derivation['items']>[number];
type Option = { value: number };

/** A value that a mean is made of. */
export interface Term {
	value: number;
	weight: number;
}

/** A weighted mean as one writes it on paper: "(41,46 + 42,32) / 2 = 41,9". */
export function meanCalculation(terms: Term[], result: string, decimals = 2): string {
	const sum = (parts: string[]) => `(${parts.join(' + ')})`;
	const values = terms.map(({ value }) => number(value, decimals));
	const weights = terms.map(({ weight }) => number(weight));
	return equalWeights(terms)
		? `${sum(values)} / ${terms.length} = ${result}`
		: `${sum(values.map((value, n) => `${weights[n]} × ${value}`))} / ${sum(weights)} = ${result}`;
}

/** The weighted mean of some values. */
export const meanOf = (terms: Term[]): number =>
	terms.reduce((sum, { value, weight }) => sum + value * weight, 0) / terms.reduce((sum, { weight }) => sum + weight, 0);

/** How many must stand behind a figure of persons, whatever a questionnaire says. */
export const minimumPeople = (least = 0) => Math.max(3, least);

/** Whether all weigh the same. */
export const equalWeights = (parts: { weight: number }[]) => parts.every(({ weight }) => weight === parts[0]!.weight);

/** The parts that a score is the mean of, and how many that may be among them are hidden. */
export function countedParts(children: Derivation[]): { terms: Term[]; hidden: number } {
	const weighed = children.filter(({ weight }) => weight > 0);
	return {
		terms: weighed.flatMap(({ score: { score: value }, weight }) => (value === undefined ? [] : [{ value, weight }])),
		hidden: weighed.filter(({ score }) => score.suppressed).length
	};
}

/** The roles' means, or nothing where one is hidden. */
export function roleTerms(roles: NonNullable<Derivation['roles']>): Term[] | undefined {
	const weighed = roles.filter(({ weight }) => weight > 0);
	const terms = weighed.flatMap(({ mean: value, weight }) => (value === undefined ? [] : [{ value, weight }]));
	return terms.length === weighed.length ? terms : undefined;
}

/** The points of an option: 100·(x − least)/(greatest − least), from the other end where the question is reversed. */
export function optionPoints(value: number, options: Option[], reverse = false): number {
	const [least, greatest] = [options[0]!.value, options.at(-1)!.value];
	const plain = (100 * (value - least)) / (greatest - least);
	return reverse ? 100 - plain : plain;
}

/** An item's mean points, where its counts are shown. */
export function itemMean({ counts, n, reverse }: Item): number | undefined {
	if (!counts || !n) return undefined;
	return counts.reduce((sum, count) => sum + count.n * optionPoints(count.value, counts, reverse), 0) / n;
}

/**
 * The items' means, where the mean of these is the score: all respondents are taken together, and each has answered every
 * item. Else a person's mean is of their own, and stays theirs.
 */
export function itemTerms({ rule, items = [], score }: Derivation): Term[] | undefined {
	if (rule !== 'pooled' || items.some(({ n }) => n !== score.n)) return undefined;
	const terms = items.flatMap((item) => {
		const value = itemMean(item);
		return value === undefined ? [] : [{ value, weight: item.weight }];
	});
	return terms.length > 0 && terms.length === items.length ? terms : undefined;
}

/** The places in the middle of so many in order: one, or two. */
export const middlePlaces = (n: number): number[] => (n === 0 ? [] : n % 2 ? [(n - 1) / 2] : [n / 2 - 1, n / 2]);
