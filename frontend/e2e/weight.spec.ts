import { expect, test, type Page } from './test';

// What a person on a phone waits for when they open their link: as the browser itself counts it, headers and all.
const mostRequests = 6;
const mostBytes = 60_000;
const mostBytesAgain = 5_000;

test('the respondent’s start page is light, and lighter the second time', async ({ browser, demo }) => {
	const context = await browser.newContext();
	const first = await open(await context.newPage(), demo.invited[0]!.link);
	expect(first.length, told(first)).toBeLessThanOrEqual(mostRequests);
	expect(sum(first)).toBeGreaterThan(10_000);
	expect(sum(first), told(first)).toBeLessThanOrEqual(mostBytes);

	const again = await open(await context.newPage(), demo.invited[0]!.link);
	expect(again.length, 'the page is asked for anew').toBeGreaterThan(1);
	expect(sum(again)).toBeGreaterThan(0);
	expect(sum(again), told(again)).toBeLessThanOrEqual(mostBytesAgain);
	await context.close();
});

interface Load {
	url: string;
	bytes: number;
}

/** Opens the start page, and gives what came over the network. */
async function open(page: Page, link: string): Promise<Load[]> {
	const loads = new Map<string, Load>();
	const network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	network.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
		if (url.startsWith('http')) loads.set(requestId, { url, bytes: 0 });
	});
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const load = loads.get(requestId);
		if (load) load.bytes = encodedDataLength;
	});
	await page.goto(link);
	await expect(page.getByRole('button', { name: 'med Digital mognad' })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await page.close();
	return [...loads.values()];
}

const sum = (loads: Load[]) => loads.reduce((bytes, one) => bytes + one.bytes, 0);
const told = (loads: Load[]) => loads.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
