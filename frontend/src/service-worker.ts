/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />

// Lets a form that has been opened in this browser open without a connection. It keeps the pages' own files and nothing of anybody's
// answers: those the page keeps itself, so that only the link opens them (lib/respondent/keptforms.ts).

const worker = self as unknown as ServiceWorkerGlobalScope;
const cacheName = 'mogna-pages';
const shell = '/';
const files = '/_app/immutable/';

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (request.mode === 'navigate') event.respondWith(page(request));
	else if (pathname.startsWith(files)) event.respondWith(file(request));
});

/** A form tells which files it is made of. */
worker.addEventListener('message', (event) => {
	const paths = (event.data as { files?: string[] }).files;
	if (paths) event.waitUntil(keep(paths));
});

/** A page comes from the server where that answers, so that a new version is met at once. */
async function page(request: Request): Promise<Response> {
	const kept = await caches.match(shell);
	if (!kept) return fetch(request);
	try {
		const answer = await fetch(request);
		return answer.status < 500 ? answer : kept;
	} catch {
		return kept;
	}
}

/** A file is named by what is in it: the one that is kept is right. */
const file = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request);

/**
 * Keeps a page's files, and the page that starts them if it is of the same version. Files of earlier versions go when no other page is
 * open that may need them.
 */
async function keep(paths: string[]) {
	const cache = await caches.open(cacheName);
	const before = (await cache.keys()).map(({ url }) => new URL(url).pathname);
	await cache.addAll(paths.filter((path) => !before.includes(path)));
	const start = await fetch(shell);
	const needed = [...(await start.clone().text()).matchAll(/"(\/_app\/immutable\/[^"]+)"/g)].map(([, path]) => path!);
	if (start.ok && needed.every((path) => paths.includes(path))) await cache.put(shell, start);
	const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (open.length > 1) return;
	for (const old of before) if (old !== shell && !paths.includes(old)) await cache.delete(old);
}
