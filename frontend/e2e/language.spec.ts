import { begin } from './answering';
import { expect, test } from './test';

test('the language is chosen by a switch, everywhere, and remembered', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Karin Lund'));
	await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
	await expect(page.getByRole('heading', { name: 'Varför frågar vi?' })).toBeVisible();
	await begin(page, 'Digital mognad');

	await page.getByRole('button', { name: 'In English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByText('Section 1 of')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Completely true' }).first()).toBeVisible();

	await page.reload();
	await expect(page.getByRole('radio', { name: 'Completely true' }).first()).toBeVisible();
	const other = await page.context().newPage();
	await other.goto('/om');
	await expect(other.getByRole('heading', { name: 'About Mogna' })).toBeVisible();
	await expect(other).toHaveTitle('About Mogna – Mogna');

	await other.getByRole('button', { name: 'På svenska' }).click();
	await expect(other.getByRole('heading', { name: 'Om Mogna' })).toBeVisible();
	await page.reload();
	await expect(page.getByText('Avsnitt 1 av')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Stämmer helt' }).first()).toBeVisible();
});
