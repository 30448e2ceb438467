import { readFile } from 'node:fs/promises';
import { answer, begin, capability, choice, maturity, nextSection, questions, review, saved, state } from './answering';
import { expect, test, type Locator, type Page } from './test';

// Where a person is in a form: kept by the address, found again, and left for the review page and back.

test('a reload, the back button and Fortsätt lead to the question where one was', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Karin Lund'));
	await begin(page, maturity);
	const answered = questions(page).nth(2);
	await answer(page, answered, 'Stämmer delvis');
	await page.reload();
	await expect(answered).toBeInViewport();
	await expect(answered).toBeFocused();

	await nextSection(page).click();
	await expect(page.getByText('Avsnitt 2 av 7')).toBeVisible();
	await page.goBack();
	await expect(answered).toBeInViewport();

	await page.getByRole('link', { name: 'Till startsidan för din inbjudan' }).click();
	await page.getByRole('button', { name: `Fortsätt med ${maturity}` }).click();
	await expect(questions(page).first(), 'the first that is unanswered').toBeFocused();
});

test('the review leads to a question, and straight back', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Karin Lund'));
	await begin(page, maturity);
	await answer(page, questions(page).first(), 'Stämmer helt');
	await expect(page.getByRole('link', { name: 'Tillbaka till granskningen' })).toHaveCount(0);
	await review(page);
	const missing = page.locator('details').filter({ has: page.locator('a[href*="granskar"]') }).nth(1);
	await missing.locator('summary').click();
	await missing.getByRole('link').first().click();
	const asked = page.locator('.question:focus');
	await expect(asked).toBeInViewport();
	await answer(page, asked, 'Stämmer delvis');
	await page.getByRole('link', { name: 'Tillbaka till granskningen' }).first().click();
	await expect(page.getByText('45 frågor är obesvarade')).toBeVisible();
});

test('little answered is asked about, and a whole form is submitted from its last section', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad', 'formagor-2030');
	const karin = await respondent(round.link('Karin Lund'));
	const page = await visit(round.link('Karin Lund'));
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Lägg in i kalendern' }).click();
	const entry = await readFile(await (await saving).path(), 'utf8');
	expect(entry).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nSUMMARY:Svara senast: [^]*END:VCALENDAR\r\n$/);
	expect(entry, 'a calendar may be read by others').not.toContain(new URL(round.link('Karin Lund')).pathname);
	await begin(page, maturity);
	await answer(page, questions(page).first(), 'Stämmer helt');
	await review(page);
	await page.getByRole('button', { name: 'Skicka in', exact: true }).click();
	const asked = page.getByRole('dialog', { name: 'Du har svarat på 1 av 47 frågor' });
	await asked.getByRole('button', { name: 'Fortsätt svara' }).click();
	await expect(asked).toBeHidden();
	expect(await karin.receipt()).toBeUndefined();

	await karin.giveFirst(...Array.from({ length: 47 }, () => 3));
	await page.getByRole('link', { name: /^Till sist/ }).click();
	await page.reload();
	await page.getByRole('button', { name: 'Skicka in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Tack, dina svar är inskickade' })).toBeVisible();
	await expect(page.getByText('bestämmer när resultatet publiceras')).toBeVisible();
	await page.getByRole('link', { name: `Fortsätt med ${capability}` }).click();
	await expect(page.getByText('Avsnitt 1 av 8')).toBeVisible();
});

test('on a phone the first question is in view, and a first answer brings the next one', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const moving = { viewport: { width: 390, height: 760 }, hasTouch: true, contextOptions: {}, reducedMotion: 'no-preference' } as const;
	const page = await visit(round.link('Karin Lund'), moving);
	await expect(page.getByText('Formuläret handlar om vad ni klarar av digitalt')).toBeVisible();
	await begin(page, maturity);
	for (let n = 0; n < 5; n++) {
		const [question, option] = [questions(page).nth(n), questions(page).nth(n).getByRole('radio').nth(2)];
		await expect.poll(() => clear(question.locator('legend'), page), `question ${n + 1} is in view`).toBe(true);
		await expect.poll(() => clear(option, page), `the answers of question ${n + 1} are in view`).toBe(true);
		await option.tap(); // it is in view: nothing scrolls for it
		await expect(option).toBeChecked();
	}
	await expect(state(page)).toHaveText(saved);
	await expect.poll(() => clear(nextSection(page), page), 'after the last question the way on').toBe(true);

	// Whoever goes back to change an answer stays there. What was answered last has come to rest first.
	await page.waitForTimeout(600);
	const changed = questions(page).nth(1);
	await changed.evaluate((one) => one.scrollIntoView());
	const before = await page.evaluate(() => scrollY);
	await choice(changed, 'Stämmer inte alls').tap();
	await expect(choice(changed, 'Stämmer inte alls')).toBeChecked();
	await page.waitForTimeout(600);
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('one question at a time, if one wants, also the next time, and the way to what is left', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Karin Lund'));
	await begin(page, maturity);
	const heights = [];
	for (let section = 1; section <= 7; section++) {
		await expect(page.getByText(`Avsnitt ${section} av 7`)).toBeVisible();
		heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
		if (section < 7) await nextSection(page).click();
	}
	expect(heights.reduce((sum, one) => sum + one, 0), `the whole form at 1280 px: ${heights.join(' + ')}`).toBeLessThanOrEqual(16_000);

	await page.getByRole('link', { name: 'Nästa obesvarade' }).click();
	await expect(page.getByText('Avsnitt 1 av 7')).toBeVisible();
	await page.getByRole('checkbox', { name: 'Visa en fråga i taget' }).check();
	const shown = page.locator('.question:visible');
	await expect(shown).toHaveCount(1);
	await expect(shown).toContainText('1.');
	await page.getByRole('button', { name: 'Nästa fråga' }).click();
	await expect(shown).toContainText('2.');
	await expect(shown).toBeFocused();
	await answer(page, shown, 'Stämmer delvis');
	await expect(shown, 'it stays where nothing is to move').toContainText('2.');
	await page.keyboard.press('Tab');
	await page.reload();
	await expect(shown).toHaveCount(1);
	await expect(shown).toContainText('2.');
	await page.getByRole('link', { name: 'Nästa obesvarade' }).click();
	await expect(shown).toContainText('3.');
	await page.getByRole('button', { name: 'Föregående fråga' }).click();
	await expect(shown).toContainText('2.');
});

/** Whether all of it lies between the top of the screen and the line that tells what is saved. */
async function clear(one: Locator, page: Page): Promise<boolean> {
	const [box, bar] = [await one.boundingBox(), await page.locator('.bar').boundingBox()];
	return !!box && !!bar && box.y >= 0 && box.y + box.height <= bar.y;
}
