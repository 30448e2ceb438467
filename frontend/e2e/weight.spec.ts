import { expect, test } from './test';

// What a person on a phone waits for when they open their link: as the browser itself counts it, headers and all.
const mostRequests = 6;
const mostBytes = 60_000;

test('the respondent’s start page is light', async ({ browser, demo }) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	const asked: string[] = [];
	let bytes = 0;
	const network = await context.newCDPSession(page);
	await network.send('Network.enable');
	network.on('Network.requestWillBeSent', ({ request }) => void (request.url.startsWith('http') && asked.push(request.url)));
	network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));

	await page.goto(demo.invited[0]!.link);
	await expect(page.getByRole('button', { name: 'med Digital mognad' })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await context.close();
	expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(mostRequests);
	expect(bytes).toBeGreaterThan(10_000);
	expect(bytes).toBeLessThanOrEqual(mostBytes);
});
