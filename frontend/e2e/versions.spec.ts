import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { agreement, answer, begin, choice, maturity, questions, saved, state } from './answering';
import { Round } from './rounds';
import { expect, test, type Page } from './test';

// What the browser itself says where there is no connection, or no session.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_EMPTY_RESPONSE|when fetching the script|status of (401|502)/ });

test('after an upgrade a page that is opened once has its new files kept, with the worker renewed too', async ({ visit, empty }) => {
	const round = await Round.open(empty, 'Digital motor 2026', ['digital-mognad']);
	const service = await upgradable(empty.url);
	const page = await visit(new URL(new URL(round.link('Bo Ek')).pathname, service.url).href);
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), agreement[3]!);
	await expect.poll(() => kept(page, '/_app/immutable/'), 'the pages are kept').toBeGreaterThan(0);

	service.upgrade();
	await choice(questions(page).nth(1), agreement[1]!).check();
	await expect(state(page), 'an old page goes on').toHaveText(saved);
	await page.reload();
	await expect(choice(questions(page).first(), agreement[3]!)).toBeChecked();
	await expect.poll(() => kept(page, '/_app/immutable/new/'), 'the new pages are kept').toBeGreaterThan(0);
	await expect.poll(() => page.evaluate(async () => (await (await caches.match('/'))!.text()).includes('/new/')), 'and what starts them').toBe(true);

	service.down = true;
	await page.reload();
	await expect(choice(questions(page).first(), agreement[3]!)).toBeChecked();
	expect(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/new/')))).toBe(true);
	await page.context().close();
	service.close();
	await round.close();
});

/** How many of the files whose paths begin so the browser keeps. */
const kept = (page: Page, start: string) =>
	page.evaluate(async (start) => {
		const cache = await caches.open('mogna-pages');
		return (await cache.keys()).filter(({ url }) => new URL(url).pathname.startsWith(start)).length;
	}, start);

/** The server behind what can give its pages other names, as a new version has, and a new worker. */
async function upgradable(url: string) {
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	const service = { url: '', down: false, upgrade: () => void (upgraded = true), close };
	let upgraded = false;
	const server = createServer((asked, answer) => {
		if (service.down) return void asked.socket.destroy();
		const path = asked.url!;
		const old = path.includes('/_app/immutable/') && !path.includes('/immutable/new/');
		if (upgraded && old) return void answer.writeHead(404).end(); // an upgraded server has not the files of before
		const headers = { ...asked.headers, 'accept-encoding': 'identity' };
		const passed = request(new URL(path.replace('/immutable/new/', '/immutable/'), url), { method: asked.method, headers }, (got) => {
			const parts: Buffer[] = [];
			got.on('data', (part: Buffer) => parts.push(part));
			got.on('end', () => answer.writeHead(got.statusCode!, without(got.headers)).end(renamed(path, Buffer.concat(parts), `${got.headers['content-type']}`)));
		});
		asked.pipe(passed);
	});
	const left = ['content-security-policy', 'content-length', 'etag'];
	const without = (headers: IncomingHttpHeaders) => Object.fromEntries(Object.entries(headers).filter(([name]) => !left.includes(name)));
	const renamed = (path: string, body: Buffer, type: string) => {
		if (!upgraded) return body;
		if (path === '/service-worker.js') return `${body.toString()}\n// new`;
		return type.includes('html') ? body.toString().replaceAll('/_app/immutable/', '/_app/immutable/new/') : body;
	};
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	service.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return service;
}
