import { maturity, questions, saved, state } from './answering';
import { tabTo, tabUntil } from './keys';
import { expect, test, type Locator, type Page } from './test';

const phone = { viewport: { width: 320, height: 640 } };

// What the browser itself says where a session is yet to begin, and of what the server refuses as it should.
test.use({ tolerated: /status of (401|422)/ });

test('a whole form with the keyboard alone, on the smallest screen', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Karin Lund'), phone);
	await expect(page.getByRole('heading', { name: 'Att svara på' })).toBeVisible();
	await tabTo(page, 'BUTTON', new RegExp(`med ${maturity}$`));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Avsnitt 1 av')).toBeVisible();

	let given = 0;
	for (let section = 1; section <= 7; section++) {
		await expect(page.getByText(`Avsnitt ${section} av 7`)).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		if (section < 7) given += await (section % 2 ? answerByDigits(page) : answerSection(page)); // the last asks for words alone
		await expect(page.getByText(`${given} av 47 frågor besvarade`)).toBeVisible();
		if (section % 2 === 0 || section === 7) await tabTo(page, 'A', section < 7 ? /^\s*Nästa:/ : /^\s*Vidare till granskning/);
		await page.keyboard.press('Enter');
	}
	await expect(page.getByRole('heading', { name: 'Granska och skicka in' })).toBeFocused();
	await expect(page.getByText('Alla frågor är besvarade. Nu återstår att skicka in.')).toBeVisible();
	await tabTo(page, 'BUTTON', /^\s*Skicka in/);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Tack, dina svar är inskickade' })).toBeFocused();
	expect(await (await respondent(round.link('Karin Lund'))).receipt()).toMatchObject({ number: 1, answered: given, asked: given });
	expect(given).toBe(47);
});

test('faults are announced, and lead to where they are mended', async ({ visit, openRound }) => {
	const page = await visit((await openRound('it-ekonomi')).link('Bo Ek'), phone);
	await expect(page.getByRole('heading', { name: 'Att svara på' })).toBeVisible();
	await tabTo(page, 'BUTTON', /med It-ekonomi$/);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Avsnitt 1 av 8')).toBeVisible();
	const year = page.getByRole('textbox', { name: /^1\.\s*År\b/ });
	const users = page.getByRole('textbox', { name: 'Antal användare' });
	// A number out of bounds is told by the server, a text that is no number by the page, each at its field.
	await write(page, year, '1812');
	await page.keyboard.press('Tab');
	await expectFault(page, year, 'Det ska vara minst');
	await write(page, users, '2 0x');
	await page.keyboard.press('Tab');
	await expectFault(page, users, 'Svaret är inte ett tal.');
	await expect(page.getByRole('status').filter({ hasText: '2 svar är inte sparade' })).toHaveCount(1);

	for (let section = 1; section <= 8; section++) {
		await expect(page.getByText(`Avsnitt ${section} av 8`)).toBeVisible();
		await tabTo(page, 'A', /^\s*(Nästa:|Vidare till granskning)/);
		await page.keyboard.press('Enter');
	}
	await expect(page.getByRole('heading', { name: 'Granska och skicka in' })).toBeFocused();
	await tabTo(page, 'BUTTON', /^\s*Skicka in/);
	await page.keyboard.press('Enter');
	const summary = page.getByRole('alert').filter({ hasText: 'Det går inte att skicka in än' });
	await expect(summary).toBeFocused();
	await expect(summary.getByRole('link')).toHaveText([/^År: svaret kunde inte sparas\. Talet 1812 är för litet\. Det ska vara minst \d+/, /^Antal användare utan elever: svaret är inte ett tal/]);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('#fraga-users-without-pupils')).toBeFocused();

	// From the question it is one or two steps to the field itself.
	await write(page, users, '2 075');
	await page.keyboard.press('Tab');
	await expect(users).not.toHaveAttribute('aria-invalid');
	await expect(page.getByRole('status').filter({ hasText: 'Ett svar är inte sparat' })).toHaveCount(1);
});

/** Answers every question of a section, the first option by Space and the others by the arrows; gives how many there were. */
async function answerSection(page: Page): Promise<number> {
	const all = await questions(page).count();
	expect(all).toBeGreaterThan(3);
	for (let n = 0; n < all; n++) {
		const radios = questions(page).nth(n).getByRole('radio');
		const place = n % 3;
		await tabUntil(page, () => radios.first().evaluate((radio) => radio === document.activeElement));
		if (place === 0) await page.keyboard.press('Space');
		for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
		await expect(radios.nth(place)).toBeChecked();
		await expect(radios.nth(place)).toBeFocused();
	}
	await expect(state(page)).toHaveText(saved);
	return all;
}

/** Answers every question of a section with one key each, and comes to the link that leads on; gives how many there were. */
async function answerByDigits(page: Page): Promise<number> {
	const all = await questions(page).count();
	const radio = (n: number, place: number) => questions(page).nth(n).getByRole('radio').nth(place);
	await tabUntil(page, () => radio(0, 0).evaluate((one) => one === document.activeElement));
	for (let n = 0; n < all; n++) {
		await expect(radio(n, 0)).toBeFocused();
		const key = n % 3 === 2 ? 'v' : String((n % 3) + 1);
		await page.keyboard.press(key);
		await expect(questions(page).nth(n).locator(`[aria-keyshortcuts="${key.toUpperCase()}"]`)).toBeChecked();
	}
	await expect(page.getByRole('link', { name: /^Nästa ?:/ })).toBeFocused();
	await expect(state(page)).toHaveText(saved);
	return all;
}

async function write(page: Page, field: Locator, text: string) {
	await tabUntil(page, () => field.evaluate((one) => one === document.activeElement));
	await page.keyboard.press('Control+A');
	await page.keyboard.type(text);
}

/** What is wrong stands in an alert, and belongs to the field. */
async function expectFault(page: Page, field: Locator, text: string) {
	await expect(page.getByRole('alert').filter({ hasText: text })).toBeVisible();
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await expect(field).toHaveAccessibleDescription(new RegExp(text));
}
