import type { StoreArea } from './browserstore';

const made = new Map<string, string>();

/**
 * A random name for this browser and a person's response, so that the server can tell its answers from other browsers': what this one
 * has written it may always mend. Where the browser keeps nothing the name lasts as long as the page.
 */
export function writerOf(response: string, store: Pick<StoreArea, 'getItem' | 'setItem'>): string {
	const key = `mogna:skribent:${response}`;
	try {
		const kept = store.getItem(key);
		if (kept && /^[\w-]{8,64}$/.test(kept)) return kept;
	} catch {
		// Nothing can be kept.
	}
	const writer = made.get(response) ?? random();
	made.set(response, writer);
	try {
		store.setItem(key, writer);
	} catch {
		// The same.
	}
	return writer;
}

const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
