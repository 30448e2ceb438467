/** The pages' files that a form is made of. */
const own = '/_app/immutable/';

/** Lets the browser keep the files of the form that is open, so that it opens without a connection. What can't is as before. */
export async function keepPages() {
	try {
		if (!('serviceWorker' in navigator) || !navigator.onLine) return;
		await navigator.serviceWorker.register('/service-worker.js', { scope: '/svara/' });
		const { active } = await navigator.serviceWorker.ready;
		const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
		const files = loaded.filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(own)).map(({ pathname }) => pathname);
		active?.postMessage({ files: [...new Set(files)] });
	} catch {
		// The browser forbids it, or there is no connection now.
	}
}
