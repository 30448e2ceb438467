import { uncover } from './codes';
import { expect, type Locator, type Page } from './test';

export const maturity = 'Digital mognad';
export const capability = 'Förmågor för god service 2030';

export const agreement = ['Stämmer inte alls', 'Stämmer till liten del', 'Stämmer delvis', 'Stämmer till stor del', 'Stämmer helt'];
export const levels = ['Obefintlig', 'Undermålig', 'Godtagbar', 'God', 'Branschledande'];
export const unknown = 'Vet ej';

export const saved = /^Sparat \d\d.\d\d$/;

/** The line that tells whether answers are saved. */
export const state = (page: Page) => page.getByTestId('save-state');

/** The questions of the page that are answered with one choice. */
export const questions = (page: Page) => page.getByRole('group').filter({ has: page.getByRole('radio') });

export const choice = (question: Locator, label: string) => question.getByRole('radio', { name: label, exact: true });

/** Opens a form from the start page that a personal link leads to. What the button says depends on how far one has come. */
export async function begin(page: Page, form: string, action = '(Börja|Fortsätt)') {
	await page.getByRole('button', { name: new RegExp(`^${action} (med|i) ${form.replace(/[.?]/g, '\\$&')}$`) }).click();
	await expect(page.getByText(/Avsnitt \d av/)).toBeVisible();
	await uncover(page);
}

/** Gives an answer and waits until the server has it and the page says so. */
export async function answer(page: Page, question: Locator, label: string) {
	const arrived = page.waitForResponse((got) => got.request().method() === 'PATCH' && got.url().endsWith('/answers'));
	await choice(question, label).check();
	expect((await arrived).status()).toBe(200);
	await state(page).filter({ hasText: saved }).waitFor();
}

/** The label, where the question has it, or else one that it has. */
async function offered(question: Locator, label: string, number: number): Promise<string> {
	if ((await choice(question, label).count()) > 0) return label;
	const labels = await question.locator('label').allInnerTexts();
	return labels[number % 3]!.trim();
}

/** Answers every question of every section, by the option picked where it is offered, and gives how many there were. */
export async function answerAll(page: Page, pick: (number: number) => string): Promise<number> {
	let given = 0;
	for (;;) {
		const here = await page.getByRole('heading', { level: 1 }).textContent();
		const asked = questions(page);
		for (let n = 0; n < (await asked.count()); n++) await answer(page, asked.nth(n), await offered(asked.nth(n), pick(given), given++));
		const next = nextSection(page);
		if ((await next.count()) === 0) break;
		await next.click();
		await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(here!);
	}
	await page.getByRole('link', { name: 'Vidare till granskning' }).click();
	await expect(page.getByRole('heading', { name: 'Granska och skicka in' })).toBeVisible();
	return given;
}

/** The link to the section that follows. */
export const nextSection = (page: Page) => page.getByRole('link', { name: /^Nästa ?:/ });

/** To the review page by the list of sections. */
export async function review(page: Page) {
	await page.getByRole('link', { name: 'Granska och skicka in' }).click();
	await expect(page.getByRole('heading', { name: 'Granska och skicka in' })).toBeVisible();
}

/** Hands in from the review page, also where little is answered, and waits for the receipt. */
export async function submit(page: Page) {
	await page.getByRole('button', { name: 'Skicka in', exact: true }).click();
	const thanks = page.getByRole('heading', { name: /^Tack, (dina|era) svar är inskickade$/ });
	const anyway = page.getByRole('button', { name: 'Skicka in ändå' });
	await expect(anyway.or(thanks)).toBeVisible();
	if (await anyway.isVisible()) await anyway.click();
	await expect(thanks).toBeVisible();
}
