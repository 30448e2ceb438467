import { expect, test } from '@playwright/test';
import { Mogna } from './mogna';

// What a person on a phone waits for when they open their link: as the browser itself counts it, headers and all.
const mostRequests = 6;
const mostBytes = 60_000;

let demo: Mogna;
test.beforeAll(async () => (demo = await Mogna.start('demo')));
test.afterAll(() => demo.stop());

test('the respondent’s start page is light', async ({ page, context }) => {
	const asked: string[] = [];
	let bytes = 0;
	const network = await context.newCDPSession(page);
	await network.send('Network.enable');
	network.on('Network.requestWillBeSent', ({ request }) => void (request.url.startsWith('http') && asked.push(request.url)));
	network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));

	await page.goto(demo.invited[0]!.link);
	await expect(page.getByRole('button', { name: /^Börja/ })).toBeVisible();
	await page.waitForLoadState('networkidle');
	test.info().annotations.push({ type: 'weight', description: `${asked.length} requests, ${bytes} bytes` });
	expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(mostRequests);
	expect(bytes).toBeGreaterThan(10_000);
	expect(bytes).toBeLessThanOrEqual(mostBytes);
});
