import { begin, nextSection } from './answering';
import { barriers } from './barriers';
import { tabTo, tabUntil } from './keys';
import { byBas, byKommunBas, ledgerOf } from './ledger';
import { Round } from './rounds';
import type { Person } from './spreadsheet';
import { expect, test, type Page } from './test';

const economy = 'It-ekonomi';
const questionnaire = 'it-ekonomi';
const bo: Person[] = [{ organisation: '1435', name: 'Bo Ek', email: 'bo@tanum.example', role: 'ekonom' }];

test.use({ tolerated: /status of 401/ });

const written = (text: string) => new RegExp(text.replaceAll('.', '\\.').replaceAll(' ', '\\s'));
const send = (page: Page, buffer: Buffer) => page.getByLabel('Fil (CSV eller XLSX)').setInputFiles({ name: 'huvudbok.csv', mimeType: 'text/csv', buffer });

async function toLedger(page: Page) {
	await begin(page, economy);
	await nextSection(page).click();
	await page.getByRole('link', { name: 'Läs in från huvudboken' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Läs in kostnadsslagen från huvudboken' })).toBeFocused();
}

test('a ledger of 2,000 rows comes in: one account is moved, the rest accepted, and the form has the sums', async ({ empty, visit, respondent }) => {
	const round = await Round.open(empty, economy, [questionnaire], bo);
	const page = await visit(round.link('Bo Ek'));
	await toLedger(page);
	const began = Date.now();
	await send(page, ledgerOf(byKommunBas, 2000));
	await page.getByRole('button', { name: 'Granska filen' }).click();
	const ledger = page.getByTestId('ledger');
	await expect(page.getByRole('heading', { name: /^2.000 rader är lästa$/ })).toBeFocused();
	await expect(ledger.locator('[data-account="6440"]')).toContainText('Kontot heter ”Programvaror och licenser” i filen.');
	await ledger.locator('[data-account="7440"]').getByText('Visa raderna').click();
	await expect(ledger.locator('[data-account="7440"]').getByRole('row').nth(1)).toContainText('Driftpartner Syd AB');
	const choice = page.getByLabel('Kostnadsslag för konto 7440 IT-tjänster');
	await expect(choice).toHaveValue('outside-services');
	await choice.selectOption('Molntjänster');
	const sums = page.getByTestId('ledger-sums');
	await expect(sums.getByRole('row', { name: /Molntjänster/ })).toContainText(written('7 000 000'));
	await expect(sums.getByRole('row', { name: /Köpta tjänster/ })).toBeHidden();
	await page.getByRole('button', { name: 'Godta förslagen och fyll i beloppen' }).click();
	await expect(page.getByRole('heading', { name: '7 kostnadsslag är ifyllda.' })).toBeFocused();
	expect(Date.now() - began, 'milliseconds from the file to the filled form').toBeLessThan(30_000);
	await page.getByRole('link', { name: 'Till kostnadsslagen' }).click();
	await expect(page.getByRole('textbox', { name: 'Molntjänster' })).toHaveValue(written('^7 000 000$'));
	await expect(page.getByRole('textbox', { name: 'Egen personal' })).toHaveValue(written('^12 000 000$'));
	const him = await respondent(round.link('Bo Ek'));
	expect(await him.values()).toMatchObject({ 'pool-own-staff': 12_000_000, 'pool-cloud-services': 7_000_000, 'pool-software-operating': 6_000_000, 'pool-facilities': 1_000_000, total: 34_000_000 });
	expect(await him.receipt()).toBeUndefined();

	// What was moved is remembered.
	await page.getByRole('link', { name: 'Läs in från huvudboken' }).click();
	await send(page, ledgerOf(byKommunBas, 2000));
	await page.getByRole('button', { name: 'Granska filen' }).click();
	await ledger.getByText(/konton med säkra förslag/).click();
	await expect(ledger.locator('[data-account="7440"]')).toContainText('Så placerade ni kontot förra gången.');
	await expect(choice).toHaveValue('cloud-services');
	await round.close();
});

test('a ledger by another chart is noticed before anything is taken in', async ({ openRound, visit, respondent }) => {
	const round = await openRound(questionnaire);
	const page = await visit(round.link('Bo Ek'));
	await toLedger(page);
	await page.getByRole('button', { name: 'Granska filen' }).click();
	await expect(page.getByText('Välj en fil först.')).toBeVisible();
	await send(page, ledgerOf(byBas, 200));
	await page.getByRole('button', { name: 'Granska filen' }).click();
	await expect(page.getByText('Filen verkar följa BAS, inte Kommun-Bas.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Godta förslagen och fyll i beloppen' })).toBeHidden();
	await page.getByRole('button', { name: 'Läs filen som BAS' }).click();
	await expect(page.getByRole('radio', { name: /^BAS/ })).toBeChecked();
	await expect(page.getByText('Filen verkar följa')).toBeHidden();
	await page.getByText('Vilkas rader ska med?').first().click();
	await page.getByRole('checkbox', { name: /Skolkontoret/ }).uncheck();
	await expect(page.getByTestId('ledger-sums').getByRole('row', { name: /Lokaler/ })).not.toContainText(written('1 000 000'));
	await page.getByRole('checkbox', { name: /Skolkontoret/ }).check();
	await expect(page.getByTestId('ledger-sums').getByRole('row', { name: /Lokaler/ })).toContainText(written('1 000 000'));
	await page.getByRole('button', { name: 'Godta förslagen och fyll i beloppen' }).click();
	await expect(page.getByRole('heading', { name: '4 kostnadsslag är ifyllda.' })).toBeFocused();
	expect(await (await respondent(round.link('Bo Ek'))).values()).toMatchObject({ 'pool-facilities': 1_000_000, 'pool-own-staff': 10_500_000 });
});

test('what only a person knows is asked before anything is taken in', async ({ openRound, visit, respondent }) => {
	const round = await openRound(questionnaire);
	const page = await visit(round.link('Bo Ek'));
	await toLedger(page);
	const rows = '5011;1930;Månadslön;7;100\n5011;1930;Månadslön;7;100\n5011 Summa;;;;200\n';
	await send(page, Buffer.from(`\uFEFFHuvudbok\n\nKonto;Kontonr;Kontonamn;Vernr;Belopp\n${rows}`, 'utf16le'));
	await page.getByRole('button', { name: 'Granska filen' }).click();
	const take = page.getByRole('button', { name: 'Godta förslagen och fyll i beloppen' });
	await expect(page.getByText('Flera kolumner har kontonummer: A (”Konto”, 5011 i A4)')).toBeVisible();
	await expect(take).toBeHidden();
	await page.getByRole('group', { name: 'Kolumn att läsa kontot ur' }).getByRole('radio').first().check();
	await expect(page.getByRole('group', { name: 'Ska raden som är lika en annan räknas med?' })).toContainText('Rad 5 i filen.');
	await expect(take).toBeHidden();
	await page.getByRole('radio', { name: /^Nej, samma rad/ }).check();
	await expect(page.getByText('En rad är en summa eller ett saldo och läses inte:')).toBeVisible();
	await take.click();
	await expect(page.getByRole('heading', { name: 'Ett kostnadsslag är ifyllt.' })).toBeFocused();
	expect(await (await respondent(round.link('Bo Ek'))).values()).toMatchObject({ 'pool-own-staff': 100 });
});

test.describe('a file that cannot be read', () => {
	// The browser remarks on what is refused, as it should be.
	test.use({ tolerated: /status of (401|422)/ });

	test('is told why, and what to do about it', async ({ openRound, visit }) => {
		const page = await visit((await openRound(questionnaire)).link('Bo Ek'));
		await toLedger(page);
		await send(page, Buffer.from('#FLAGGA 0\n'));
		await page.getByRole('button', { name: 'Granska filen' }).click();
		await expect(page.getByText('Filen är en SIE-fil, och sådana läses inte. Spara den som Excel-arbetsbok')).toBeVisible();
	});
});

for (const width of [390, 1280]) {
	test(`the ledger’s page goes by the keyboard alone, without barriers, and fits the screen at ${width} px`, async ({ empty, visit }) => {
		const round = await Round.open(empty, economy, [questionnaire], bo);
		const page = await visit(round.link('Bo Ek'), { viewport: { width, height: 800 } });
		await toLedger(page);
		await send(page, ledgerOf(byKommunBas, 200));
		await page.getByRole('button', { name: 'Granska filen' }).click();
		await expect(page.getByTestId('ledger-sums')).toBeVisible();
		await tabUntil(page, () => page.evaluate(() => document.activeElement?.closest('[data-account="7440"]') !== null && document.activeElement?.tagName === 'SELECT'));
		await page.keyboard.press('m'); // as in Molntjänster
		await expect(page.getByTestId('ledger-sums').getByRole('row', { name: /Molntjänster/ })).toContainText(written('7 000 000'));
		await tabTo(page, 'BUTTON', /Godta förslagen/);
		await page.getByText('Vilkas rader ska med?').first().click();
		for (const title of [/konton med säkra förslag/, /inte hör till något kostnadsslag/]) await page.getByText(title).click();
		await page.getByTestId('ledger').getByText('Visa raderna').first().click();
		expect(await barriers(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await round.close();
	});
}
