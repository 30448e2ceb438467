import { signIn } from './coordinating';
import { listen, openFirst, shiftOf, watchShifts, type Load } from './firstview';
import { fetchResults, regionPage } from './results';
import { expect, test, type Page } from './test';

// What a person on a phone waits for when they open their link: as the browser itself counts it, headers and all.
const mostRequests = 6;
const mostBytes = 60_000;
const mostBytesAgain = 5_000;
// And what a reader waits for who opens the results.
const mostResultBytes = 120_000;
const mostShift = 0.01;
const mostHeight = 6_000; // at 1280 px

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

test('the results begin light, nothing moves as they come, and no page of them is endless', async ({ visit, demo }) => {
	test.setTimeout(180_000);
	const page = await visit(demo.coordinator, { viewport: { width: 1280, height: 900 } });
	await signIn(page);
	await watchShifts(page);
	const first = await openFirst(page, '/matomgangar/1/resultat');
	expect(first.bytes).toBeGreaterThan(50_000);
	expect(first.bytes, first.loads.join('\n')).toBeLessThanOrEqual(mostResultBytes);

	const [{ documents }] = await fetchResults(page.request, 1);
	expect(documents).toHaveLength(4);
	const menu = page.getByRole('navigation', { name: 'Resultatet' }).getByRole('link');
	const addresses = await menu.evaluateAll((links) => links.map((one) => one.getAttribute('href')!));
	expect(addresses).toContain(regionPage(1, 'underlag'));
	expect(addresses.length).toBeGreaterThanOrEqual(12);
	for (const address of addresses) {
		await page.goto(`${address}?kommun=1435`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect.soft(await shiftOf(page), `${address}: what moves`).toBeLessThan(mostShift);
		expect.soft(await page.evaluate(() => document.documentElement.scrollHeight), `${address}: height`).toBeLessThanOrEqual(mostHeight);
	}
});

/** Opens the start page, and gives what came over the network. */
async function open(page: Page, link: string): Promise<Load[]> {
	const loads = await listen(await page.context().newCDPSession(page));
	await page.goto(link);
	await expect(page.getByRole('button', { name: 'med Digital mognad' })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await page.close();
	return [...loads.values()];
}

const sum = (loads: Load[]) => loads.reduce((bytes, one) => bytes + one.bytes, 0);
const told = (loads: Load[]) => loads.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
