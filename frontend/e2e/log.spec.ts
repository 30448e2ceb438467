import { readFile } from 'node:fs/promises';
import { signIn } from './coordinating';
import { lookInBoth } from './looking';
import { expect, test } from './test';

test('the log is searched and narrowed, by an address that can be sent on, and so is its file', async ({ visit, shared, openRound }) => {
	const round = await openRound('viktning-2030');
	const page = await visit(shared.coordinator);
	await signIn(page);
	await page.goto('/handelselogg');
	await page.getByLabel('Mätomgång').selectOption(String(round.id));
	await page.getByLabel('Vad', { exact: true }).selectOption('Mätomgångens upplägg');
	await page.getByRole('button', { name: 'Visa', exact: true }).click();
	await expect(page).toHaveURL(`/handelselogg?matomgang=${round.id}&vad=round`);
	const events = page.getByRole('region', { name: 'Händelser' }).getByRole('row');
	await expect(events.filter({ hasText: 'lade upp' })).toHaveCount(1);
	await expect(events.filter({ hasText: 'loggade in' })).toHaveCount(0);
	await expect(events.nth(1).getByRole('link')).toHaveAttribute('href', `/matomgangar/${round.id}`);
	await lookInBoth(page, 'log-narrowed');

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Ladda ner det som visas (CSV)' }).click();
	const file = await readFile((await (await download).path())!, 'utf8');
	expect(file).toContain('create-round');
	expect(file).not.toContain('sign-in');

	await page.getByLabel('Sök', { exact: true }).fill('finns inte någonstans');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Det finns ingen händelse att visa.')).toBeVisible();
	await page.goBack();
	await expect(events.filter({ hasText: 'lade upp' })).toHaveCount(1);
	await page.getByRole('link', { name: 'Visa hela loggen' }).click();
	await expect(page.getByLabel('Mätomgång')).toHaveValue('');
});
