import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { barriers } from './barriers';
import { signIn } from './coordinating';
import { Mogna } from './mogna';
import { made, tokenOf } from './rounds';
import { ownPage, regionPage, toDownloads, type Schemas } from './results';
import { expect, test, type Page } from './test';

const mostElements = 5_000;

const forms = [
	['Excel (XLSX)', /^mogna-\d+-\d{4}-\d\d-\d\d-utkast\.xlsx$/, 'PK'],
	['HTML', /-utkast\.html$/, '<!doctype html>'],
	['PDF', /-utkast\.pdf$/, '%PDF-'],
	['Bilder att visa (HTML)', /-utkast-bilder\.html$/, '<!doctype html>'],
	['CSV, lång', /\d-utkast\.csv$/, '\ufeffround,'],
	['CSV, bred', /-utkast-bred\.csv$/, '\ufeffround,'],
	['Kodbok (CSV)', /-utkast-kodbok\.csv$/, '\ufefffile,'],
	['JSON', /-utkast\.json$/, '{']
] as const;

test('each form is downloaded by a click, and by the keyboard', async ({ visit, demo }) => {
	const page = await openResults(await visit(demo.coordinator));
	await page.getByText('Data för den som vill räkna själv').click();
	for (const [n, [name, file, begins]] of forms.entries()) {
		const link = page.getByRole('link', { name, exact: true });
		const download = page.waitForEvent('download');
		await (n % 2 ? link.press('Enter') : link.click());
		expect((await download).suggestedFilename()).toMatch(file);
		const content = await readFile((await (await download).path())!, 'utf8');
		expect(content.slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase());
		await expect(page.getByRole('listitem').filter({ has: link }).getByRole('status')).toHaveText('Filen är nedladdad.');
	}
	await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('what is downloaded is marked for the reader’s own municipality and group', async ({ visit, demo }) => {
	const page = await openResults(await visit(demo.coordinator));
	await page.getByLabel('Min kommun', { exact: true }).selectOption({ label: 'Tanum' });
	await page.getByLabel('Jämför med').selectOption({ label: 'Under 15 000 invånare' });
	await page.getByRole('button', { name: 'Visa', exact: true }).click();
	await expect(page.getByText('Tanum är markerad i filerna nedan.')).toBeVisible();
	const saved = async (name: string) => {
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name, exact: true }).click();
		return readFile((await (await download).path())!, 'utf8');
	};
	const html = await saved('HTML');
	expect(html).toContain('Den här kopian är gjord för Tanum');
	expect(html).toContain('Jämförelsegrupp: Under 15 000 invånare.');
	expect(html).toMatch(/<tr class="own"><th scope="row"><a href="#org-1435">Tanum \(min kommun\)</);
	expect(html).not.toContain('id="org-1488"');
	expect(await saved('Bilder att visa (HTML)')).toContain('Min kommun: ');
	const mine = page.getByText(/^Min kommun: /);
	await page.getByRole('navigation', { name: 'Resultatet' }).getByRole('link', { name: 'Slutsats' }).click();
	await expect(mine.first()).toBeVisible();
	await page.getByLabel('Min kommun', { exact: true }).selectOption({ label: 'Ingen vald' });
	await page.getByRole('button', { name: 'Visa', exact: true }).click();
	await expect(mine).toHaveCount(0);
	await page.goBack();
	await toDownloads(page);
	// Data is the same for everybody, and comes without a mark.
	await page.getByText('Data för den som vill räkna själv').click();
	expect(await saved('JSON')).toContain('"organisations"');
});

test('the report follows the language of the page', async ({ visit, demo }) => {
	const page = await openResults(await visit(demo.coordinator));
	await page.getByRole('button', { name: 'In English' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'HTML', exact: true }).click();
	expect((await download).suggestedFilename()).toMatch(/-draft\.html$/);
	expect(await readFile((await (await download).path())!, 'utf8')).toContain('<html lang="en">');
});

test('with all municipalities no page is heavy, and a long report shows how far it has come and can be cancelled', async ({ visit, empty }) => {
	test.setTimeout(150_000);
	const page = await visit(empty.coordinator);
	await signIn(page);
	const round = await country(empty);
	await holdLight(page, round);
	await page.goto(regionPage(round, 'underlag'));
	const link = page.getByRole('link', { name: 'PDF', exact: true });
	const status = page.getByRole('listitem').filter({ has: link }).getByRole('status');
	let downloads = 0;
	page.on('download', () => downloads++);

	await link.click();
	await expect(page.getByRole('progressbar', { name: 'Filen görs i ordning' })).toBeVisible();
	await expect(status).toHaveText(/^(Filen görs i ordning|Skriv)/);
	await page.getByRole('button', { name: 'Avbryt' }).press('Enter');
	await expect(status).toHaveText('Nedladdningen är avbruten.');
	await expect(page.getByRole('progressbar')).toBeHidden();
	await expect(link).toBeFocused();
	expect(downloads).toBe(0);

	const download = page.waitForEvent('download', { timeout: 60_000 });
	await link.press('Enter');
	await expect(status).toHaveText('Skriver ut som PDF');
	expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
	await expect(status).toHaveText('Filen är nedladdad.');
	expect(downloads).toBe(1);
});

test.describe('where Mogna has no Chromium', () => {
	test.use({ tolerated: /status of 503/ });

	test('PDF says so, and leads to the HTML file', async ({ visit }) => {
		const mogna = await Mogna.start('demo', { MOGNA_CHROMIUM: 'off' });
		const page = await openResults(await visit(mogna.coordinator));
		await page.getByRole('link', { name: 'PDF', exact: true }).click();
		await expect(page.getByRole('alert').filter({ hasText: 'Chromium' })).toContainText('Ladda ner HTML-filen i stället');
		expect(await barriers(page, { within: '[role=alert]' })).toEqual([]);
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Ladda ner HTML-filen' }).click();
		expect((await download).suggestedFilename()).toMatch(/\.html$/);
		await mogna.stop();
	});
});

async function openResults(page: Page): Promise<Page> {
	await signIn(page);
	await page.getByRole('link', { name: 'Digital motor Fyrbodal', exact: true }).click();
	await page.getByRole('link', { name: 'Resultat' }).click();
	await toDownloads(page);
	return page;
}

/** Every page of the results of a country stays within what a browser moves easily, on a slow processor too. */
async function holdLight(page: Page, round: number) {
	const menu = page.getByRole('navigation', { name: 'Resultatet' }).getByRole('link');
	for (const first of [`/matomgangar/${round}/resultat?kommun=1435`, ownPage(round, '1435')]) {
		await page.goto(first);
		await expect(menu.first()).toBeVisible();
		for (const address of await menu.evaluateAll((links) => links.map((one) => one.getAttribute('href')!))) {
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect.soft(await page.locator('*').count(), `${address}: elements`).toBeLessThanOrEqual(mostElements);
		}
	}
}

/** A round with every municipality of the country, read in from a file. */
async function country(mogna: Mogna): Promise<number> {
	const api = await request.newContext({ baseURL: mogna.url });
	await made(api.post('/api/v1/sessions', { data: { token: tokenOf(mogna.coordinator) } }));
	const questionnaires = ['digital-mognad', 'formagor-2030', 'it-ekonomi', 'viktning-2030'];
	const closes = new Date(Date.now() + 30 * 86_400_000).toISOString();
	const plan = { title: 'Hela landet', organiser: 'SKR', contact: 'x@skr.example', closes, questionnaires };
	const { id } = await made<Schemas['Round']>(api.post('/api/v1/rounds', { data: plan }));
	const list = await readFile(join(import.meta.dirname, '../../configs/municipalities-se.csv'), 'utf8');
	const rows = list
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split(','));
	const files = new FormData();
	const csv = ['kod;namn;typ', ...rows.map(([code, name]) => `${code};${name};kommun`)].join('\n');
	files.append('files', new File([csv], 'kommuner.csv', { type: 'text/csv' }));
	await made(api.post(`/api/v1/rounds/${id}/imports`, { multipart: files }));
	await api.dispose();
	return id;
}
