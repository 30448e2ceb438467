const pages = /^\/(svara|logga-in)\//;
// A token has letters and digits, and those of before these two more.
const inside = /[A-Za-z0-9_-]+/;
const entity = /^\W*&\w+;/;

/**
 * The address of a personal link without what mail programs take for a part of it: the full stop, bracket or space of no width after
 * it, and the sign that was written for a bracket. The page itself has the whole address, as it was written.
 */
export function withoutRemains(pathname: string): string {
	if (!pages.test(pathname)) return pathname;
	const [, page, token = '', ...rest] = pathname.split('/');
	return ['', page, tokenIn(decoded(token)), ...rest.filter((part) => part !== '')].join('/');
}

const tokenIn = (text: string) => inside.exec(text.replace(entity, ''))?.[0] ?? '';

/** What a part of an address says; half a character is no character of a token. */
const decoded = (part: string) =>
	part.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => new TextDecoder().decode(Uint8Array.from(bytes.slice(1).split('%'), (byte) => parseInt(byte, 16))));
