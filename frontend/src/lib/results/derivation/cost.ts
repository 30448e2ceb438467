import type { Derivation, OrganisationResult, Questionnaire, ResultDocument } from '$lib/api';
import { number, percent, say } from '$lib/i18n';
import { costClasses, inKronor, isShareFigure, keyFigureText, isDivision, isKeyFigure } from '../costs/costs';
import { t as costs } from '../costs/texts';
import { allItems } from '../report';
import { t } from './texts';

// A figure of costs is named by a division, a class in it ("pools/hardware"), the class's share or a key figure; the total by none.
const parseConstruct = (construct = '') => {
	const [division, id, share] = construct.split('/');
	return { division, id, share: share === 'share' };
};

export const isShare = (construct?: string) => parseConstruct(construct).share;

/** What a figure of costs is of. */
export function costTitle(questionnaire: Questionnaire, construct?: string): string {
	const { division, id, share } = parseConstruct(construct);
	if (!construct) return t('costTotal');
	if (isKeyFigure(construct)) return costs(construct);
	if (construct === 'population') return t('population');
	if (construct === 'users') return t('allUsers');
	if (construct === 'all-it-staff') return t('allStaff');
	if (isDivision(division)) {
		const title = say(costClasses(questionnaire, division).find((one) => one.id === id)?.title) || costs(division);
		return share ? t('shareOf', { title }) : title;
	}
	return say(allItems(questionnaire).find((item) => item.id === construct)?.text) || construct;
}

// Numbers of people and things; the rest is money.
const counted = ['it-staff', 'hired-staff', 'all-it-staff', 'users', 'users-without-pupils', 'pupils', 'workplaces', 'service-workplaces', 'population'];

/** A figure of costs with its unit. */
export function costText(construct: string | undefined, x: number): string {
	if (isShare(construct)) return percent(x, 1);
	if (isKeyFigure(construct)) return inKronor(construct) ? t('money', { sum: number(x, 0) }) : keyFigureText(construct, x);
	return counted.includes(construct ?? '') ? number(x) : t('money', { sum: number(x) });
}

/** "12 + 30 = 42" */
export const additionText = (terms: number[], sum: number) => `${terms.map((one) => number(one)).join(' + ')} = ${number(sum)}`;

/** "43 197 000 / 12 865 = 3 357,79". What is told for each thousand is multiplied by it. */
export function quotientText({ construct, score, children = [] }: Derivation): string | undefined {
	const [over, under] = children.map((one) => one.score.score);
	if (score.score === undefined || over === undefined || under === undefined) return undefined;
	const times = construct === 'staff-per-thousand-users' ? `${number(1000)} × ` : '';
	return `${times}${number(over)} / ${number(under)} = ${isShare(construct) || isShareFigure(construct ?? '') ? percent(score.score, 1) : number(score.score, 2)}`;
}

/** An organisation's part of an amount before it is rounded: "9 104 / 33 365 × 120 000 000 = 32 743 293,87". */
export function allocationText(weight: number, all: number, whole: number): string {
	return `${number(weight)} / ${number(all)} × ${number(whole)} = ${number((weight / all) * whole, 2)}`;
}

/** One organisation's figure among those that a median is made of. */
export function costOf(result: OrganisationResult | undefined, construct?: string): { value?: number; why?: string } {
	const own = result?.economy;
	const { division, id, share } = parseConstruct(construct);
	if (isKeyFigure(construct)) return { value: own?.keyFigures?.[construct]?.value, why: own?.keyFigures?.[construct]?.reason };
	if (!share || !division || !id) return {};
	return { value: own?.allocated?.divisions[division]?.amounts?.[id]?.share, why: own?.allocatedReason };
}

/** The municipalities' spread over a figure of costs. */
export function costBenchmark({ economy }: ResultDocument, construct = '') {
	const { division, id } = parseConstruct(construct);
	return division && id ? economy?.shares?.[division]?.[id] : economy?.keyFigures[construct];
}
