import { unitOf, type Unit } from './unit';

/**
 * What a text turned out to be: nothing, one number, or one of two as thousands and as decimals. The values are in the item's
 * own unit, with what is written beside them counted in. Undefined is no number.
 */
export type Reading = { kind: 'empty' } | { kind: 'number'; value: number; unit?: Unit } | { kind: 'either'; values: [number, number]; unit?: Unit };

const whole = /^\d{1,15}$/;
const spaced = /^[1-9]\d{0,2}(?: \d{3}){1,4}(?:[.,]\d{1,15})?$/;
const quoted = /^[1-9]\d{0,2}(?:'\d{3}){1,4}(?:[.,]\d{1,15})?$/;
const dotted = /^[1-9]\d{0,2}(?:(?:\.\d{3}){1,4},\d{1,15}|(?:\.\d{3}){2,4})$/;
const comma = /^[1-9]\d{0,2}(?:(?:,\d{3}){1,4}\.\d{1,15}|(?:,\d{3}){2,4})$/;
const either = /^[1-9]\d{0,2}[.,]\d{3}$/;
const decimal = /^\d{1,15}[.,]\d{1,15}$/;
const dashPrice = /^(.*[\d\p{L}])\s*[:.,]-([\s)\p{L}.]*)$/u;
const unseen = /[\p{Cf}\u00ad]/gu;

/**
 * Reads a number as people write it: "1 234 567", "1.234.567,50", "−3", "(3 000)", "48,5 mkr". The rule is that of files, in
 * internal/numeral, and the same in either language.
 */
export function read(written: string): Reading | undefined {
	let text = plain(written);
	if (text === '' || text === '-') return { kind: 'empty' };
	const price = dashPrice.exec(text);
	if (price) text = price[1]! + price[2]!;
	let sign: Sign;
	[text, sign] = cutSign(text);
	if (sign === 'minus' && unitOf(text, true)) return { kind: 'empty' };
	const cut = cutUnit(text);
	if (!cut || (price && cut.unit?.exp)) return undefined;
	text = cut.text;
	const unit = cut.unit ?? (price ? unitOf('kr') : undefined);
	if (!sign) [text, sign] = cutSign(text);
	const values = digitsOf(text)?.map((digits) => scaled(digits, unit?.exp ?? 0, sign));
	if (!values) return undefined;
	const [value, other] = values as [number, number?];
	return other === undefined ? { kind: 'number', value, unit } : { kind: 'either', values: [value, other], unit };
}

/** The digits of a number with a point; of one that can be read in two ways those of thousands and of decimals. */
function digitsOf(text: string): string[] | undefined {
	const point = text.replace(',', '.');
	if (whole.test(text)) return [text];
	if (either.test(text)) return [point.replace('.', ''), point];
	if (spaced.test(text) || quoted.test(text)) return [point.replace(/[ ']/g, '')];
	if (dotted.test(text)) return [text.replaceAll('.', '').replace(',', '.')];
	if (comma.test(text)) return [text.replaceAll(',', '')];
	return decimal.test(text) ? [point] : undefined;
}

// The point is moved before anything is rounded: 4.35 thousands are 4350.
const scaled = (digits: string, exp: number, sign: Sign) => Number(`${digits}e${exp}`) * (sign === 'minus' && Number(digits) !== 0 ? -1 : 1);

/** Makes every space, dash and apostrophe the plain one, and drops what isn't seen. Line ends and tabs part numbers and are left. */
const plain = (written: string) => written.replace(unseen, '').replace(/\p{Zs}/gu, ' ').replace(/[‐‑‒–—−－]/g, '-').replace(/[’ʼ‘´`]/g, "'").trim();

type Sign = 'plus' | 'minus' | undefined;

function cutSign(text: string): [string, Sign] {
	if (text.length < 2) return [text, undefined];
	if (text.startsWith('(') && text.endsWith(')')) return [text.slice(1, -1).trim(), 'minus'];
	if (text.startsWith('-')) return [text.slice(1).trim(), 'minus'];
	if (text.startsWith('+')) return [text.slice(1).trim(), 'plus'];
	return text.endsWith('-') ? [text.slice(0, -1).trim(), 'minus'] : [text, undefined];
}

/** Takes off the unit that a number has after or before it. What has other words is no number. */
function cutUnit(text: string): { text: string; unit?: Unit } | undefined {
	const letter = text.search(/\p{L}/u);
	const number = text.search(/[0-9(\-+]/);
	if (letter < 0) return { text };
	if (number < 0) return undefined;
	const [words, rest] = letter < number ? [text.slice(letter, number), text.slice(0, letter) + text.slice(number)] : [text.slice(letter), text.slice(0, letter).trim()];
	const unit = unitOf(words);
	return unit && { text: rest, unit };
}
