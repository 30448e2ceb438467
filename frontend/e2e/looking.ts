import { join } from 'node:path';
import { barriers } from './barriers';
import { expect, test, type Page } from './test';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

export interface Place {
	name: string;
	path: string;
	/** A page of a round whose answers are invented. */
	madeUp?: boolean;
	/** A page of results, which is read to its end: it may not be higher than mostHigh on a desk. */
	result?: boolean;
}

/** In CSS pixels at 1280: six screens and a half. */
const mostHigh = 6000;

const madeUp = { sv: 'Påhittade svar – demonstration', en: 'Demo data: fictional answers' };
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** Chooses the language by the switch at the top of the page. */
export async function speak(page: Page, language: Language) {
	const other = page.getByRole('button', { name: /^(In English|På svenska)$/ });
	await other.waitFor();
	if ((await page.locator('html').getAttribute('lang')) !== language) await other.click();
	await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Goes to each place and holds it against what every page must keep. All that is wrong is told, not only the first. */
export async function lookAtAll(page: Page, places: Place[]) {
	for (const place of places) {
		await page.goto(place.path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await lookInBoth(page, place.name, place.madeUp, place.result);
	}
}

/** Holds a state that a page has been brought to against the same, in both languages. In the end it is in Swedish again. */
export async function lookInBoth(page: Page, name: string, madeUp = false, result = false) {
	await test.step(name, async () => {
		await look(page, 'sv', { name, madeUp, result });
		await speak(page, 'en');
		await look(page, 'en', { name, madeUp });
		await speak(page, 'sv');
	});
}

/** Holds what is on the screen against what every page must keep. A page is built alike in both languages: how is seen in Swedish. */
export async function look(page: Page, language: Language, place: Omit<Place, 'path'>) {
	const inWords = language !== 'sv';
	if (!inWords || process.env.MOGNA_PICTURES) await page.setViewportSize(wide);
	await expect.soft(page.locator('html'), place.name).toHaveAttribute('lang', language);
	await expect.soft(page, place.name).toHaveTitle(/\S+ – Mogna$/);
	await expect.soft(page.getByText(madeUp[language], { exact: true }), place.name).toHaveCount(place.madeUp ? 1 : 0);
	await picture(page, `${place.name}-${language}-1280`);
	if (place.result && !inWords) await expect.soft.poll(() => page.evaluate(() => document.documentElement.scrollHeight), { message: `${place.name}: height` }).toBeLessThanOrEqual(mostHigh);

	await unfold(page);
	if (!inWords) await stretch(page);
	const found = await barriers(page, { wordsOnly: inWords });
	expect.soft(found, `${place.name}, ${language}: accessibility`).toEqual([]);

	await page.setViewportSize(narrow);
	await unfold(page);
	const needed = await page.evaluate(width);
	expect.soft(needed, `${place.name}, ${language}: the page's width at 320 px`).toBeLessThanOrEqual(narrow.width);
	await picture(page, `${place.name}-${language}-320`);
}

// In the browser: how wide the page is with all that is in it. A dialog lies over the page and is not counted in its width.
function width(): number {
	const dialogs = [...document.querySelectorAll('dialog[open]')].map((one) => {
		const { left, right } = one.getBoundingClientRect();
		return Math.max(right - Math.min(left, 0), left + one.scrollWidth);
	});
	return Math.max(document.documentElement.scrollWidth, ...dialogs.map(Math.floor));
}

/** What is folded away is part of the page too. A page that has got another width may have folded it anew. */
const unfold = (page: Page) =>
	page.evaluate(async () => {
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		document.querySelectorAll('details').forEach((one) => (one.open = true));
	});

/** A line that stays in view lies over what is below it, which counts as hidden. On a screen that holds all nothing is below. */
async function stretch(page: Page) {
	if ((await page.getByTestId('save-state').count()) === 0) return;
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width: wide.width, height });
}

/** With MOGNA_PICTURES set, pictures of every page are left in test-results/pages. */
async function picture(page: Page, name: string) {
	if (!process.env.MOGNA_PICTURES) return;
	await page.screenshot({ path: join(test.info().project.outputDir, 'pages', `${name}.png`), fullPage: true });
}
