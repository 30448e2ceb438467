const prefix = 'mogna:formular:';

/** Under what a link's forms are kept in the browser: nobody can tell the link, or whose it is, from it. */
export async function keptUnder(token: string): Promise<string> {
	return `${prefix}${(await digest(`namn ${token}`)).slice(0, 16)}:`;
}

/** Forgets what is kept of forms in this browser, but for what is one link's and is still to be kept. */
export async function forgetForms(except?: string) {
	try {
		const mine = except && (await keptUnder(except));
		const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n));
		for (const key of keys) {
			if (!key?.startsWith(prefix)) continue;
			const over = parseInt(localStorage.getItem(key) ?? '') < Date.now();
			if (over || !mine || !key.startsWith(mine)) localStorage.removeItem(key);
		}
	} catch {
		// A browser that keeps nothing, or can't tell links apart, has kept none.
	}
}

/** SHA-256 in hexadecimal. */
async function digest(text: string): Promise<string> {
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
