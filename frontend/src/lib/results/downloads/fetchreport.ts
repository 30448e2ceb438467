import { Problem } from '$lib/api';
import type { NamedFile } from '$lib/widgets/savefile';

/** Where a round's report is. */
export function reportAddress(roundId: number, format: string, query: Record<string, string | number | undefined>): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	return `/api/v1/rounds/${roundId}/reports/${format}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

/** Fetches a report, however long it takes to make. It throws a Problem, or what the signal gives as its reason. */
export async function fetchReport(address: string, signal: AbortSignal): Promise<NamedFile> {
	try {
		const headers = { 'Accept-Language': document.documentElement.lang };
		const response = await fetch(address, { credentials: 'same-origin', headers, signal });
		if (!response.ok) throw Problem.from(response.status, await response.json().catch(() => undefined));
		return { name: nameOf(response.headers.get('Content-Disposition')), content: await response.blob() };
	} catch (cause) {
		signal.throwIfAborted();
		throw Problem.of(cause);
	}
}

const nameOf = (disposition: string | null) => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'mogna';
