import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, type Locator, type Page } from '../test';

const folder = join(import.meta.dirname, '../../../docs/pictures');
const largest = 150_000; // bytes

interface Frame {
	/** What the picture begins at; without it, the top of the page. */
	from?: Locator;
	height: number;
	/** What is on the screen now, in place of a part of the whole page. */
	seen?: boolean;
}

/** Leaves a picture of a page in docs/pictures, as wide as its window. It fails where the page is not what the picture is to show. */
export async function photograph(page: Page, name: string, shows: Locator, { from, height, seen = false }: Frame) {
	await expect(shows).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	const top = from ? await from.evaluate((one) => one.getBoundingClientRect().top + scrollY - 16) : 0;
	const whole = await page.evaluate(() => document.documentElement.scrollHeight);
	const path = join(folder, `${name}.png`);
	const clip = { x: 0, y: top, width: page.viewportSize()!.width, height: Math.min(height, whole - top) };
	const taken = await page.screenshot({ ...(!seen && { clip, fullPage: true }), animations: 'disabled' });
	await sharp(taken).png({ palette: true, colours: 128, dither: 0, effort: 10 }).toFile(path);
	expect(statSync(path).size, `${name}.png is light enough for the page that shows it`).toBeLessThanOrEqual(largest);
}
