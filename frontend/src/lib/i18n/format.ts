import { language } from './language.svelte';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const;
const locale = () => locales[language.current];

// Rounds close by Swedish time, wherever the reader is.
export const timeZone = 'Europe/Stockholm';

// A formatter takes far longer to make than to use, and a page of results has thousands of numbers: each is made once.
const formatters = new Map<string, unknown>();

function formatter<Formatter>(what: string, make: (locale: string) => Formatter): Formatter {
	const key = `${locale()} ${what}`;
	if (!formatters.has(key)) formatters.set(key, make(locale()));
	return formatters.get(key) as Formatter;
}

const numbers = (style: 'decimal' | 'percent', minimumFractionDigits?: number, maximumFractionDigits = minimumFractionDigits) =>
	formatter(`${style} ${minimumFractionDigits}`, (locale) => new Intl.NumberFormat(locale, { style, minimumFractionDigits, maximumFractionDigits, signDisplay: 'negative' }));
const times = (dateStyle?: 'long', timeStyle?: 'short') =>
	formatter(`${dateStyle} ${timeStyle}`, (locale) => new Intl.DateTimeFormat(locale, { dateStyle, timeStyle, timeZone }));

// A negative number has a minus, also where the locale writes a hyphen, and a zero has none: as internal/locale writes them.
const minus = (text: string) => text.replace('-', '−');

export const number = (value: number, decimals?: number): string => minus(numbers('decimal', decimals, decimals ?? 3).format(value));

/** A share of 0–1 as per cent, whole unless decimals are asked for. */
export const percent = (share: number, decimals = 0): string => minus(numbers('percent', decimals).format(share));

/** "31 januari 2027" */
export const date = (when: string | Date): string => times('long').format(new Date(when));

/** "31 januari 2027 kl. 14.32" */
export const dateTime = (when: string | Date): string => dotted(times('long', 'short').format(new Date(when)));

/** "14.32" */
export const clock = (when: string | Date): string => dotted(times(undefined, 'short').format(new Date(when)));

// In Swedish text a time has a full stop, which the locale gives no way to ask for.
const dotted = (text: string) => (language.current === 'sv' ? text.replace(/(\d):(\d\d)$/, '$1.$2') : text);

/** "a, b och c" */
export const list = (parts: string[]): string => formatter('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(parts);
