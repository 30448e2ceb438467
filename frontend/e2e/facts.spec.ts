import { checkFile, signIn } from './coordinating';
import { Round } from './rounds';
import { expect, test } from './test';

// What is refused is answered with 409, which the browser remarks on by itself.
test.use({ tolerated: /status of 409/ });

test('a fact of an open round is corrected with a reason, and an import says that it changes nothing there', async ({ visit, empty }, info) => {
	const round = await Round.open(empty, 'Folkmängder', ['formagor-2030']);
	const page = await visit(empty.coordinator);
	await signIn(page);
	await page.getByRole('link', { name: 'Folkmängder' }).click();
	await page.getByRole('link', { name: 'Respondenter och länkar' }).click();
	await checkFile(page, { name: 'folk.csv', mimeType: 'text/csv', buffer: Buffer.from('kod;namn;befolkning\n1435;Tanum;13111\n') });
	await expect(page.getByText('En folkmängd saknar dag eller källa i filen.')).toBeVisible();
	await expect(page.getByText('En organisation behåller i den här mätomgången')).toBeVisible();
	await page.getByRole('button', { name: 'Läs in', exact: true }).click();
	await page.getByRole('link', { name: 'Välj den dag som folkmängden gäller.' }).click();
	await expect(page.getByLabel('Folkmängden gäller den')).toBeFocused();
	await page.getByLabel('Folkmängden gäller den').fill('2025-12-31');
	await page.getByLabel('Källa').fill('SCB');
	await page.getByRole('button', { name: 'Läs in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Inläst' })).toBeVisible();
	await page.getByRole('link', { name: 'Uppgifter om organisationerna' }).click();

	const tanum = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Tanum', exact: true, level: 2 }) });
	await expect(tanum).not.toContainText('13 111');
	await tanum.getByRole('button', { name: 'Rätta uppgifter om Tanum' }).click();
	await expect(tanum.getByLabel('Namn')).toBeFocused();
	await tanum.getByLabel('Folkmängd', { exact: true }).fill('13 111');
	await tanum.getByLabel('Folkmängden gäller den').fill('2025-12-31');
	await tanum.getByLabel('Källa').fill('SCB');
	await tanum.getByRole('button', { name: 'Spara' }).click();
	await expect(tanum.getByRole('link', { name: 'Skriv varför uppgiften rättas.' })).toBeVisible();
	await tanum.getByLabel('Varför rättas uppgiften?').fill('Siffran gällde fel år');

	// Somebody else corrects it meanwhile: what is typed stays, and nothing is saved over theirs.
	await round.correct('1435', 13000);
	await tanum.getByRole('button', { name: 'Spara' }).click();
	await expect(tanum.getByText('Någon annan har ändrat uppgifterna')).toBeVisible();
	await expect(tanum).toContainText('13 000');
	await expect(tanum.getByLabel('Folkmängd', { exact: true })).toHaveValue('13 111');
	for (const width of [320, 390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await page.screenshot({ path: info.outputPath(`facts-${width}.png`), fullPage: true });
	}
	await tanum.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByText('Uppgifterna om Tanum är ändrade.')).toBeFocused();
	await expect(tanum).toContainText('folkmängd från 13 000 (31 december 2025, SCB) till 13 111 (31 december 2025, SCB). Skäl: Siffran gällde fel år');
	await page.getByRole('link', { name: 'Till mätomgången' }).click();
	await page.getByRole('link', { name: 'Resultat' }).click();
	await page.getByRole('link', { name: 'Underlag och metod' }).click();
	await expect(page.getByText('Skäl: Siffran gällde fel år').first()).toBeVisible();
	await round.close();
});
