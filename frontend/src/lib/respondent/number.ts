import { language } from '$lib/i18n';

const grouped = { sv: /^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$/, en: /^-?\d{1,3}(,\d{3})+(\.\d+)?$/ };

/** Reads a number as people write it: "1 234,5", "1234.5", "−3". Undefined where it is none. */
export function parseNumber(written: string): number | undefined {
	let plain = written.replace(/[\s'’]/g, '').replace(/[−–]/g, '-');
	if (grouped.en.test(plain) && language.current === 'en') plain = plain.replaceAll(',', '');
	if (grouped.sv.test(plain)) plain = plain.replaceAll('.', '');
	plain = plain.replace(',', '.');
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Writes a number to be edited. Four digits stand together, so that a year looks like one. */
export function writeNumber(value: number): string {
	const locale = language.current === 'sv' ? 'sv-SE' : 'en-GB';
	return new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 6 }).format(value);
}
