import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { ApiRespondent } from './api-respondent';
import { Mogna } from './mogna';
import { Round } from './rounds';

export { expect, type Locator, type Page } from '@playwright/test';

type Options = Parameters<Browser['newContext']>[0];

interface Each {
	/** Opens an address as somebody new, with a browser of their own. */
	visit: (address: string, options?: Options) => Promise<Page>;
	/** Opens a round of the test's own, on the server that tests share. */
	openRound: (...questionnaires: string[]) => Promise<Round>;
	/** Opens a respondent's link at the API. */
	respondent: (link: string) => Promise<ApiRespondent>;
	/** What the browser may complain of in this test. */
	tolerated: RegExp | undefined;
	/** A server of the test's own, with nothing in it. */
	empty: Mogna;
	/** The browsers that visitors have open. */
	browsers: BrowserContext[];
}

/** Servers that tests share, to save time. */
interface Shared {
	shared: Mogna;
	demo: Mogna;
}

export const test = base.extend<Each, Shared>({
	browsers: async ({}, use) => {
		const open: BrowserContext[] = [];
		await use(open);
		await close(open);
	},
	// A page that is still open would ask for what is no longer there.
	empty: ({ browsers }, use) =>
		running('serve', async (mogna) => {
			await use(mogna);
			await close(browsers);
		}),
	shared: [({}, use) => running('serve', use), { scope: 'worker' }],
	demo: [({}, use) => running('demo', use), { scope: 'worker' }],
	tolerated: [undefined, { option: true }],

	openRound: async ({ shared }, use, { title }) => {
		const rounds: Round[] = [];
		await use(async (...questionnaires) => {
			const round = await Round.open(shared, title.slice(0, 100), questionnaires);
			rounds.push(round);
			return round;
		});
		for (const round of rounds) await round.close();
	},

	respondent: async ({}, use) => {
		const respondents: ApiRespondent[] = [];
		await use(async (link) => {
			const respondent = await ApiRespondent.open(link);
			respondents.push(respondent);
			return respondent;
		});
		for (const one of respondents) await one.close();
	},

	visit: async ({ browser, browsers, tolerated }, use) => {
		const complaints: string[] = [];
		await use(async (address, options) => {
			const context = await browser.newContext({ baseURL: new URL(address).origin, ...options });
			browsers.push(context);
			await watch(context, new URL(address).origin, complaints);
			const page = await context.newPage();
			await page.goto(address);
			return page;
		});
		await close(browsers);
		const untold = complaints.filter((one) => !tolerated?.test(one));
		test.expect(untold, 'nothing leaves the origin, and the browser has nothing to complain of').toEqual([]);
	}
});

async function close(browsers: BrowserContext[]) {
	for (const one of browsers.splice(0)) await one.close();
}

async function running(command: 'serve' | 'demo', use: (mogna: Mogna) => Promise<void>) {
	const mogna = await Mogna.start(command);
	await use(mogna);
	await mogna.stop();
}

async function watch(context: BrowserContext, origin: string, complaints: string[]) {
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', (violation) =>
			console.error(`security policy: ${violation.violatedDirective} ${violation.blockedURI}`)
		);
	});
	context.on('request', (request) => {
		const { protocol, origin: its } = new URL(request.url());
		if (/^(http|ws)/.test(protocol) && its !== origin) complaints.push(`request to ${request.url()}`);
	});
	context.on('console', (message) => {
		if (message.location().url.includes('/api/v1/progress/')) return; // a report may be done just when its progress is asked for
		if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
	});
	context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
}
