const pages = /^\/(svara|logga-in)\//;
// A token has letters and digits, and those of before these two more.
const around = /^[^A-Za-z0-9_-]+|[^A-Za-z0-9_-]+$/g;

/**
 * The address of a personal link without what mail programs take for a part of it: the full stop, bracket or space of no width after
 * it. The page itself has the whole address, as it was written.
 */
export function withoutRemains(pathname: string): string {
	if (!pages.test(pathname)) return pathname;
	const [, page, token = '', ...rest] = pathname.split('/');
	return ['', page, decoded(token).replace(around, ''), ...rest.filter((part) => part !== '')].join('/');
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part; // half a character
	}
}
