import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import { expect, test, type Page } from './test';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

export interface Place {
	name: string;
	path: string;
	/** A page of a round whose answers are invented. */
	madeUp?: boolean;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const madeUp = { sv: 'Påhittade svar – demonstration', en: 'Made-up answers – demonstration' };
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** Chooses the language by the switch at the top of the page. */
export async function speak(page: Page, language: Language) {
	if (language === 'en') await page.getByRole('button', { name: 'In English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** Goes to each place and holds it against what every page must keep. All that is wrong is told, not only the first. */
export async function lookAtAll(page: Page, language: Language, places: Place[]) {
	for (const place of places) {
		await test.step(place.name, async () => {
			await page.setViewportSize(wide);
			await page.goto(place.path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await look(page, language, place);
		});
	}
}

async function look(page: Page, language: Language, place: Place) {
	await expect.soft(page.locator('html'), place.name).toHaveAttribute('lang', language);
	await expect.soft(page, place.name).toHaveTitle(/\S+ – Mogna$/);
	await expect.soft(page.getByText(madeUp[language], { exact: true }), place.name).toHaveCount(place.madeUp ? 1 : 0);
	await picture(page, `${place.name}-${language}-1280`);

	// What is folded away is part of the page too.
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
	const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((one) => one.target.join(' ')).join(', ')}`);
	expect.soft(found, `${place.name}, ${language}: accessibility`).toEqual([]);

	await page.setViewportSize(narrow);
	const { needed, given } = await page.evaluate(() => ({ needed: document.documentElement.scrollWidth, given: innerWidth }));
	expect.soft(needed, `${place.name}, ${language}: the page's width at 320 px`).toBeLessThanOrEqual(given);
	await picture(page, `${place.name}-${language}-320`);
}

/** With MOGNA_PICTURES set, pictures of every page are left in test-results/pages. */
async function picture(page: Page, name: string) {
	if (!process.env.MOGNA_PICTURES) return;
	await page.screenshot({ path: join(test.info().project.outputDir, 'pages', `${name}.png`), fullPage: true });
}
