import { answer, begin, maturity, questions, review } from './answering';
import { expect, test } from './test';

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

	await page.getByRole('link', { name: /^Nästa/ }).click();
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
