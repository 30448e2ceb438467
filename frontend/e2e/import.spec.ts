import { readFile } from 'node:fs/promises';
import { createRound, signIn } from './coordinating';
import { inDays } from './days';
import { expect, test } from './test';

const list = ['Kommunkod;Kommun;Förnamn;Efternamn;E-postadress;Befattning;Telefon', '114;Upplands Väsbys kommun;Bo;Ek;bo.ek@vasby.example;IT-chef;+46 8 1'].join('\n');
const organisations = ['kod;namn', '0114;Upplands Väsby', '0999;Påhittad'].join('\n');

test('a list is looked through, odd codes are confirmed, and a template can be had', async ({ visit, empty }, info) => {
	const page = await visit(empty.coordinator);
	await signIn(page);
	await createRound(page, { title: 'Listor', organiser: 'Fyrbodals kommunalförbund', contact: 'fraga@fyrbodal.example', closes: inDays(30), questionnaires: ['Förmågor för god service 2030'] });
	const [template] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Hämta mall (CSV)' }).click()]);
	expect(await readFile(await template.path(), 'utf8')).toContain('organisation;namn;e-post;roll');
	const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
	await page.getByLabel('Filer').setInputFiles([file('organisationer.csv', organisations), file('folk.csv', list)]);
	await page.getByRole('button', { name: 'Granska filerna' }).click();
	await expect(page.getByText('Ingen svensk kommun har koden 0999')).toBeVisible();
	await expect(page.getByRole('row', { name: /Bo Ek.*bo\.ek@vasby\.example.*0114.*It-chef/ })).toBeVisible();
	await page.getByText('Så har filerna lästs').click();
	await expect(page.getByText('G1 ”Telefon”: läses inte in.')).toBeVisible();
	for (const width of [320, 390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width); // it is laid out a moment later
		await page.screenshot({ path: info.outputPath(`import-${width}.png`), fullPage: true });
	}
	await page.getByRole('button', { name: 'Läs in', exact: true }).click();
	await expect(page.getByText('Rätta filen, eller bekräfta raderna ovan.')).toBeVisible();
	await page.getByLabel('Läs in raderna som de är').check();
	await page.getByRole('button', { name: 'Läs in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Inläst' })).toBeVisible();
});
