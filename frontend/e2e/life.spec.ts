import { answerAll, begin, levels, submit } from './answering';
import { cell, makeLinks, openRound, signIn } from './coordinating';
import { inDays } from './days';
import { openBook } from './sheet';
import { toDownloads } from './results';
import { expect, test, type Page } from './test';

const capability = 'Förmågor för god service 2030';
const people = [
	['organisation', 'namn', 'e-post', 'roll'],
	['Gotland', 'Åsa Öberg', 'asa.oberg@gotland.example', 'it-chef'],
	['Gotland', 'Bo Ek', 'bo.ek@gotland.example', 'förvaltningschef'],
	['SML-IT', 'Ali Norén', 'ali.noren@sml.example', 'it-chef']
];
const rows = people.map((row) => row.join('\t')).join('\n');

// What is refused is answered with 422, and a link that has ended with 401, or 410 where its round is archived, which the browser remarks on by itself.
test.use({ tolerated: /status of (401|410|422)/ });

test('a round through its whole life', async ({ visit, empty }) => {
	test.setTimeout(180_000);
	const page = await visit(empty.coordinator);
	await signIn(page);
	const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name });

	await test.step('set up: a county, questionnaires, dates', async () => {
		await page.getByRole('link', { name: 'Ny mätomgång' }).click();
		await page.getByLabel('Namn', { exact: true }).fill('Hela livet');
		await page.getByLabel('Ansvarig organisation').fill('Region Gotland');
		await page.getByLabel('Kontakt för frågor').fill('fraga@gotland.example');
		await page.getByLabel('Sista svarsdag').fill(inDays(30));
		await page.getByLabel('Dag då namn raderas').fill(inDays(20));
		await page.getByRole('checkbox', { name: capability }).check();
		await page.getByLabel('Län', { exact: true }).selectOption('Gotlands län');
		await page.getByRole('button', { name: 'Välj alla i Gotlands län' }).click();
		await expect(page.getByText('En kommun vald: Gotland.')).toBeVisible();
		await page.getByRole('button', { name: 'Lägg upp mätomgången' }).click();
		await page.getByRole('link', { name: /Gallringsdatumet är före svarstidens slut/ }).click();
		await expect(page.getByLabel('Dag då namn raderas')).toBeFocused();
		await page.keyboard.press('Control+A');
		await page.getByLabel('Dag då namn raderas').fill(inDays(100));
		await page.getByRole('button', { name: 'Lägg upp mätomgången' }).click();
		await expect(page.getByRole('heading', { name: 'Respondenter och länkar' })).toBeVisible();
	});

	await test.step('a joint body is typed', async () => {
		await page.getByRole('link', { name: 'Till mätomgången' }).click();
		await page.getByRole('link', { name: 'Ändra mätomgången' }).click();
		await page.getByText('Gemensamma organisationer').click();
		await page.getByLabel('Organisationens namn').fill('SML-IT');
		await page.getByLabel('Kort kod').fill('SML-IT');
		await page.getByRole('checkbox', { name: 'Gotland' }).check();
		await page.getByRole('button', { name: 'Lägg till den gemensamma organisationen' }).click();
		await expect(page.getByText('SML-IT är med i mätomgången.')).toBeVisible();
		await page.getByRole('link', { name: 'Till mätomgången' }).click();
		await page.getByRole('link', { name: 'Respondenter och länkar' }).click();
	});

	await test.step('respondents are pasted, with a fault first', async () => {
		await page.getByLabel('Rader från ett kalkylblad').fill(rows.replace('bo.ek@', 'bo.ek'));
		await page.getByRole('button', { name: 'Granska filerna' }).click();
		await expect(page.getByRole('row', { name: /3 C3 .*är ingen e-postadress/ })).toBeVisible();
		await page.getByLabel('Rader från ett kalkylblad').fill(rows);
		await page.getByRole('button', { name: 'Granska filerna' }).click();
		await expect(page.getByText('2, varav 0 nya')).toBeVisible();
		await expect(page.getByText('3, varav 3 nya')).toBeVisible();
		await page.getByRole('button', { name: 'Läs in', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Inläst' })).toBeVisible();
	});

	const link = await makeLinks(page);
	const asa = await link('Åsa Öberg');
	await page.getByRole('link', { name: 'Till mätomgången' }).click();
	await openRound(page);

	await test.step('answers come in', async () => {
		const hers = await visit(asa);
		await begin(hers, capability);
		await answerAll(hers, (number) => levels[number % levels.length]!);
		await submit(hers);
	});

	await test.step('one is exempt, with a reason', async () => {
		await page.reload();
		await page.getByText('Undanta en organisation').click();
		await page.getByRole('button', { name: 'Undanta', exact: true }).click();
		await expect(page.getByRole('link', { name: 'Skriv ett skäl.' })).toBeVisible();
		await page.getByLabel('Organisation', { exact: true }).selectOption('SML-IT');
		await page.getByLabel('Formulär', { exact: true }).selectOption(capability);
		await page.getByLabel('Skäl').fill('Svarar genom kommunen');
		await page.getByRole('button', { name: 'Undanta', exact: true }).click();
		await expect(await cell(page, 'SML-IT', capability)).toHaveText(/Undantagen.*Svarar genom kommunen/s);
		await expect(page.getByText(`Den enda som ska svara på ”${capability}” har skickat in.`)).toBeVisible();
	});

	await test.step('a workshop is entered', async () => {
		await page.getByText('Lägg till ett arbetsmöte').click();
		await page.getByLabel('Namn på mötet').fill('Förmågor');
		await page.getByLabel('Datum').fill(inDays(-3));
		await page.getByLabel('Klistra in från ett kalkylblad').fill('organisation\tantal\troll\nSML-IT\tmånga\t');
		await page.getByRole('button', { name: 'Spara arbetsmötet' }).click();
		await expect(page.getByRole('row', { name: /2 B2 .*är inget antal deltagare/ })).toBeVisible();
		await page.getByLabel('Klistra in från ett kalkylblad').fill('organisation\tantal\troll\nSML-IT\t2\tit-chef');
		await page.locator('fieldset').getByLabel('Gotland', { exact: true }).fill('7');
		await page.getByRole('button', { name: 'Spara arbetsmötet' }).click();
		await expect(page.getByText('9 deltagare från 2 organisationer')).toBeVisible();
	});

	await test.step('what would be lost is read before closing', async () => {
		await page.getByRole('button', { name: 'Stäng mätomgången' }).click();
		await expect(page.getByRole('dialog')).toContainText('Allt är inskickat. Inget går förlorat.');
		await confirm('Avbryt').click();
		// Whoever confirms before the preview has come is not passed over.
		await page.route('**/closing-preview', () => undefined);
		await page.getByRole('button', { name: 'Stäng mätomgången' }).click();
		await confirm('Stäng mätomgången').click();
		await expect(page.getByText('Stängd', { exact: true })).toBeVisible();
	});

	await test.step('a draft is marked, what is published is not', async () => {
		await page.getByRole('link', { name: 'Resultat' }).click();
		await expect(page.getByText('Utkast. Resultatet är inte publicerat, och siffrorna kan ändras.', { exact: true })).toBeVisible();
		expect(await firstSheet(page)).toContain('UTKAST – INTE PUBLICERAT / DRAFT – NOT PUBLISHED');
		await page.getByRole('link', { name: 'Till mätomgången' }).click();
		await page.getByRole('button', { name: 'Publicera resultatet' }).click();
		await confirm('Publicera resultatet').click();
		await expect(page.getByText('Resultatet är publicerat.', { exact: true })).toBeFocused();
		await page.getByRole('link', { name: /Publicering 1/ }).click();
		await expect(page.getByText(/^Publicering 1, /)).toBeVisible();
		const book = await firstSheet(page);
		await expect(page.getByText(/^SML-IT behöver inte svara på .*Svarar genom kommunen\.$/)).toBeVisible();
		expect(book).not.toContain('UTKAST');
		expect(book).toMatch(/Publicering nummer +1/);
	});

	await test.step('archived, and the names are gone', async () => {
		await page.getByRole('link', { name: 'Till mätomgången' }).click();
		await page.route('**/archiving-preview', () => undefined);
		await page.getByRole('button', { name: 'Avsluta mätomgången och gallra' }).click();
		await expect(page.getByRole('dialog')).toContainText('Alla namn och e-postadresser raderas');
		for (const name of ['Rapporten som webbsida (HTML)', 'Rapporten i Excel (XLSX)']) {
			const report = await page.request.get((await page.getByRole('dialog').getByRole('link', { name }).getAttribute('href'))!);
			expect(report.status(), name).toBe(200);
		}
		await confirm('Avsluta mätomgången och gallra').click();
		await expect(page.getByText('Arkiverad', { exact: true })).toBeVisible();
		await expect(await cell(page, 'Gotland', capability)).toHaveText(/Inskickat/);
		const answer = await page.request.get(page.url().replace('/matomgangar/', '/api/v1/rounds/') + '/respondents');
		expect(await answer.text()).not.toMatch(/Åsa|gotland\.example/);
		const hers = await visit(asa);
		await expect(hers.getByRole('heading', { name: 'Länken gäller inte längre' })).toBeVisible();
		await page.getByRole('link', { name: 'Resultat' }).click();
		await expect(page.getByText(/^Publicering 1, /)).toBeVisible();
	});
});

/** The texts of the workbook's first sheet. */
async function firstSheet(page: Page): Promise<string> {
	await toDownloads(page);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Excel (XLSX)' }).click();
	const book = await openBook((await (await download).path())!);
	const [sheet] = book.values();
	return Array.from({ length: sheet!.height }, (_, n) => sheet!.row(n).join(' ')).join('\n');
}
