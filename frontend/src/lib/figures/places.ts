import { language, number } from '$lib/i18n';

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** A place in an order: "12", or "delad 12:a" where others have it too. A shared place is known by the middle of those that it takes. */
export function places(rank: number, tied: number): string {
	if (tied <= 1) return number(rank);
	const first = rank - (tied - 1) / 2;
	return language.current === 'sv' ? `delad ${number(first)}:a` : `joint ${number(first)}${endings[ordinals.select(first)] ?? 'th'}`;
}
