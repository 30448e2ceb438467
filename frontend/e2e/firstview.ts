import type { CDPSession } from '@playwright/test';
import { expect, type Page } from './test';

export interface Load {
	url: string;
	bytes: number;
}

/** What a page costs the one who opens it: bytes over the network, as compressed, and how far things moved as it came. */
export interface FirstView {
	bytes: number;
	shift: number;
	loads: string[];
}

/** Watches what moves in every page that is opened from now on. */
export const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		const seen = window as unknown as { shift: number };
		seen.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});

/** How far things have moved since the page was opened, once everything has come and the reader has been to its end. */
export async function shiftOf(page: Page): Promise<number> {
	await page.waitForLoadState('networkidle');
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	for (let y = 0; y < height; y += 700) {
		await page.evaluate(async (to) => {
			scrollTo(0, to);
			for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		}, y);
	}
	await page.waitForLoadState('networkidle');
	return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

/** Opens a page in a browser that has nothing of it from before, and gives what came. */
export async function openFirst(page: Page, path: string): Promise<FirstView> {
	const network = await page.context().newCDPSession(page);
	const loads = await listen(network);
	await network.send('Network.setCacheDisabled', { cacheDisabled: true });
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.waitForLoadState('networkidle');
	const all = [...loads.values()];
	const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
	await network.detach();
	return { bytes: all.reduce((sum, one) => sum + one.bytes, 0), shift, loads: all.map(({ url, bytes }) => `${bytes} ${url}`) };
}

/** What comes over the network from now on, by request: bytes as the browser itself counts them, headers and all. */
export async function listen(network: CDPSession): Promise<Map<string, Load>> {
	const loads = new Map<string, Load>();
	await network.send('Network.enable');
	network.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
		if (url.startsWith('http')) loads.set(requestId, { url, bytes: 0 });
	});
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const load = loads.get(requestId);
		if (load) load.bytes = encodedDataLength;
	});
	return loads;
}
