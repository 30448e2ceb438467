import { language } from '$lib/i18n';

/**
 * Writes a number to be edited, so that it is read back as it was in either language: spaces between thousands, never three
 * decimals. Four digits stand together, so that a year looks like one.
 */
export function writeNumber(value: number): string {
	const [digits = '', decimals = ''] = Math.abs(value).toFixed(6).replace(/\.?0+$/, '').split('.');
	const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : digits;
	const point = language.current === 'sv' ? ',' : '.';
	return (value < 0 ? '−' : '') + grouped + (decimals && point + decimals.padEnd(decimals.length === 3 ? 4 : 0, '0'));
}
