import { language } from './language.svelte';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;
const locale = () => locales[language.current];

// Rounds close by Swedish time, wherever the reader is.
export const timeZone = 'Europe/Stockholm';

export function number(value: number, decimals?: number): string {
	return new Intl.NumberFormat(locale(), {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals ?? 3
	}).format(value);
}

/** A share of 0–1 as per cent, whole unless decimals are asked for. */
export function percent(share: number, decimals = 0): string {
	const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
	return new Intl.NumberFormat(locale(), { style: 'percent', ...digits }).format(share);
}

/** "31 januari 2027" */
export function date(when: string | Date): string {
	return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone }).format(new Date(when));
}

/** "31 januari 2027 kl. 14.32" */
export function dateTime(when: string | Date): string {
	return dotted(new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(when)));
}

/** "14.32" */
export function clock(when: string | Date): string {
	return dotted(new Intl.DateTimeFormat(locale(), { timeStyle: 'short', timeZone }).format(new Date(when)));
}

// In Swedish text a time has a full stop, which the locale gives no way to ask for.
const dotted = (text: string) => (language.current === 'sv' ? text.replace(/(\d):(\d\d)$/, '$1.$2') : text);

/** "a, b och c" */
export function list(parts: string[]): string {
	return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}
