/** The way into the room as a tab keeps it; one of an earlier version kept the address alone. */
export function readWay(kept: string | null): { url: string; code?: string } {
	if (!kept?.startsWith('{')) return { url: kept ?? '' };
	try {
		const { url = '', code, until } = JSON.parse(kept) as { url?: string; code?: string; until?: string };
		return { url, code: until && Date.parse(until) > Date.now() ? code : undefined };
	} catch {
		return { url: '' };
	}
}
