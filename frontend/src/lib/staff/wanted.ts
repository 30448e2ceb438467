import type { StaffRole } from '$lib/api';
import { mayOpen } from './access';

const key = 'mogna.wanted';
const life = 60 * 60_000; // longer than a sign-in link

/** Keeps which page somebody came for who has to sign in first. A link that signs them in may open in another tab. */
export function want(address: string, now = Date.now()) {
	attempt(() => localStorage.setItem(key, JSON.stringify({ address, now })));
}

/** The page that somebody came for, once, where their role opens it. */
export function takeWanted(role: StaffRole, now = Date.now()): string | undefined {
	const kept = attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as { address: unknown; now: unknown } | null);
	attempt(() => localStorage.removeItem(key));
	if (typeof kept?.address !== 'string' || typeof kept.now !== 'number' || now - kept.now > life) return undefined;
	const ours = /^\/[^/\\]/.test(kept.address);
	return ours && mayOpen(role, kept.address.replace(/\?.*/, '')) ? kept.address : undefined;
}

// A browser that keeps nothing leads to the start page.
function attempt<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}
