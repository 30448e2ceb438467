import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { agreement, answer, begin, choice, maturity, questions, saved, state } from './answering';
import { expect, test } from './test';
import { translate, writeOver } from './translating';

// What the browser itself says where a session is not there, or a connection, or a script that is kept away.
test.use({ tolerated: /status of (401|404)|Failed to fetch dynamically|ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

test('a page that the browser translates goes on telling what is saved and how far one has come', async ({ visit, openRound }) => {
	const page = await visit((await openRound('digital-mognad')).link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	expect(await page.evaluate(translate)).toBeGreaterThan(50);
	await choice(questions(page).first(), `·${agreement[0]}`).check();
	await expect(state(page)).toHaveText(/^·Sparat \d\d.\d\d$/);
	await page.context().setOffline(true);
	await choice(questions(page).nth(1), `·${agreement[0]}`).check();
	await expect(state(page)).toHaveText('·Ingen anslutning: ett svar väntar i din webbläsare');
	await choice(questions(page).nth(2), `·${agreement[0]}`).check();
	await expect(state(page)).toHaveText('·Ingen anslutning: 2 svar väntar i din webbläsare');
	await expect(page.getByText(/3 av \d+/).first()).toBeVisible();
});

test('texts that a browser writes its translation over go on telling too', async ({ visit, openRound }) => {
	const page = await visit((await openRound('digital-mognad')).link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	expect(await page.evaluate(writeOver)).toBeGreaterThan(50);
	await choice(questions(page).first(), `·${agreement[0]}`).check();
	await expect(state(page)).toHaveText(/^·Sparat \d\d.\d\d$/);
	await page.context().setOffline(true);
	await choice(questions(page).nth(1), `·${agreement[0]}`).check();
	await expect(state(page)).toHaveText('·Ingen anslutning: ett svar väntar i din webbläsare');
	await choice(questions(page).nth(2), `·${agreement[0]}`).check();
	await expect(state(page)).toHaveText('·Ingen anslutning: 2 svar väntar i din webbläsare');
	await expect(page.getByText(/^·3 av \d+$/).first()).toBeVisible();
});

test('a browser without cookies is told so, and not led round in a circle', async ({ visit, openRound, shared }) => {
	const round = await openRound('digital-mognad');
	const without = await withoutCookies(shared.url);
	const link = new URL(new URL(round.link('Bo Ek')).pathname, without.url).href;
	const page = await visit(link);
	await page.getByRole('button', { name: `Börja med ${maturity}` }).click();
	await expect(page.getByRole('heading', { name: 'Webbläsaren blockerar kakor' })).toBeVisible();
	await expect(page.getByText('Tillåt kakor för den här adressen')).toBeVisible();
	await page.getByRole('button', { name: 'Försök nu' }).click();
	await expect(page.getByRole('heading', { name: 'Webbläsaren blockerar kakor' })).toBeVisible();

	await page.goto(new URL(new URL(shared.coordinator).pathname, without.url).href);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByText('Tillåt kakor för den här adressen')).toBeVisible();
	await page.context().close();
	without.close();
});

test('a browser that keeps nothing saves all the same, and says that the page must stay', async ({ visit, openRound, shared }) => {
	const page = await visit(shared.url);
	await page.addInitScript(() => {
		for (const store of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, store, {
				get() {
					throw new DOMException('denied', 'SecurityError');
				}
			});
	});
	await page.goto((await openRound('digital-mognad')).link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), agreement[0]!);
	await page.context().setOffline(true);
	await choice(questions(page).nth(1), agreement[0]!).check();
	await expect(state(page)).toHaveText('Ingen anslutning: ett svar väntar i din webbläsare. Stäng inte sidan: webbläsaren sparar ingenting åt den.');
	const unloadAsks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
	const leave = () => page.getByRole('link', { name: 'Till startsidan för din inbjudan' }).click();
	page.once('dialog', (dialog) => {
		expect(dialog.message()).toMatch(/^Ett svar är inte skickat, och webbläsaren sparar det inte/);
		void dialog.dismiss();
	});
	await leave();
	await expect(choice(questions(page).nth(1), agreement[0]!), 'whoever says no is still there').toBeChecked();
	expect(await unloadAsks()).toBe(true);
	await page.context().setOffline(false);
	await expect(state(page)).toHaveText(saved);
	expect(await unloadAsks()).toBe(false);
	await leave();
	await expect(page.getByRole('button', { name: `Fortsätt med ${maturity}` })).toBeVisible();
});

test('a browser that is full midway loses nothing, and never sends an older answer after a newer one', async ({ visit, openRound, respondent }) => {
	const link = (await openRound('digital-mognad')).link('Bo Ek');
	const page = await visit(link);
	await begin(page, maturity, 'Börja');
	await page.context().setOffline(true);
	await choice(questions(page).first(), agreement[0]!).check();
	await expect(state(page)).toHaveText('Ingen anslutning: ett svar väntar i din webbläsare');
	await page.evaluate(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await choice(questions(page).first(), agreement[4]!).check();
	await expect(state(page)).toHaveText(/^Ingen anslutning: ett svar väntar i din webbläsare\. Stäng inte sidan/);
	await page.context().setOffline(false);
	await expect(state(page)).toHaveText(saved);
	await page.reload();
	await expect(choice(questions(page).first(), agreement[4]!)).toBeChecked();
	await expect(state(page)).toHaveText(saved);
	expect(Object.values(await (await respondent(link)).values())).toEqual([5]);
});

test('cookies blocked midway: what waits is told, and sent when they are let in again', async ({ visit, openRound, respondent, shared }) => {
	const round = await openRound('digital-mognad');
	const between = await withoutCookies(shared.url, false);
	const page = await visit(new URL(new URL(round.link('Bo Ek')).pathname, between.url).href);
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), agreement[0]!);
	between.blocks = true;
	await choice(questions(page).nth(1), agreement[1]!).check();
	await expect(state(page)).toHaveText(/^Tillåt kakor .* Ett svar finns bara i din webbläsare\.$/);
	between.blocks = false;
	await page.getByRole('button', { name: 'Försök nu' }).click();
	await expect(state(page)).toHaveText(saved);
	expect(Object.values(await (await respondent(round.link('Bo Ek'))).values()).sort()).toEqual([1, 2]);
	await page.context().close();
	between.close();
});

test('a browser from 2021 answers', async ({ visit, openRound, shared }) => {
	const page = await visit(shared.url);
	await page.addInitScript(withoutNewer);
	await page.goto((await openRound('digital-mognad')).link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), agreement[0]!);
	await page.getByRole('link', { name: 'Granska och skicka in' }).click();
	await expect(page.getByRole('heading', { name: 'Granska och skicka in' })).toBeVisible();
});

test('a page whose script does not come says what to do', async ({ visit, openRound, shared }) => {
	const page = await visit(shared.url);
	await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
	await page.route('**/_app/immutable/*.js', (route) => route.abort());
	await page.goto((await openRound('digital-mognad')).link('Bo Ek'));
	await expect(page.getByText('Slå på JavaScript, ladda om sidan, prova en nyare webbläsare')).toBeVisible();
	await expect(page.getByText('Turn on JavaScript, reload the page, try a newer browser')).toBeVisible();
});

/** The server behind what takes every cookie away, while it blocks them. */
async function withoutCookies(url: string, blocks = true) {
	const server = createServer((asked, answer) => {
		if (between.blocks) delete asked.headers.cookie;
		const passed = request(new URL(asked.url!, url), { method: asked.method, headers: asked.headers }, (got) => {
			if (between.blocks) delete got.headers['set-cookie'];
			answer.writeHead(got.statusCode!, got.headers);
			got.pipe(answer);
		});
		asked.pipe(passed);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const between = {
		blocks,
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
	return between;
}

/** Takes away what came to browsers after Safari 15, Chrome 92 and Firefox 91. */
function withoutNewer() {
	const without = (from: object, ...names: string[]) => names.forEach((name) => Reflect.deleteProperty(from, name));
	without(AbortSignal, 'timeout', 'any');
	without(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with');
	without(String.prototype, 'at', 'isWellFormed', 'toWellFormed');
	without(Object, 'hasOwn', 'groupBy');
	without(Map, 'groupBy');
	without(Promise, 'withResolvers', 'try');
	without(Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf');
	without(crypto, 'randomUUID');
	without(Crypto.prototype, 'randomUUID');
	without(window, 'structuredClone', 'navigation', 'scheduler');
	without(Element.prototype, 'checkVisibility');
	without(URL, 'canParse', 'parse');
}
