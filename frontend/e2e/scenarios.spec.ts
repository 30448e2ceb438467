import { signIn } from './coordinating';
import { languages, look, speak } from './looking';
import type { Schemas } from './results';
import { expect, test, type Page } from './test';

// The round of the demonstration has levels, importance and costs for Tanum. Its pages of derivation are others' to test.
const round = 1;
const list = `/matomgangar/${round}/scenarier`;

const get = async <T>(page: Page, path: string): Promise<T> => (await (await page.request.get(`/api/v1/rounds/${round}${path}`)).json()) as T;

const written = (kronor: number) => `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 }).format(kronor)}\u00a0kr`;

/** Holds a page of the demonstration against what every page must keep, in both languages. */
async function lookAt(page: Page, name: string) {
	for (const language of languages) {
		await speak(page, language);
		await look(page, language, { name, madeUp: true });
	}
	await speak(page, 'sv');
}

/** Opens what is folded away about each organisation, where it is not open. */
const byOrganisation = (page: Page) =>
	page
		.locator('details')
		.filter({ has: page.locator('summary h2', { hasText: 'Organisation för organisation' }) })
		.evaluate((details) => details.setAttribute('open', ''));

/** Fills the form of a measure, from the top. */
async function measure(page: Page, title: string, capabilities: string[], organisations: string[], cost: string) {
	await page.getByLabel('Vad som görs').fill(title);
	for (const id of capabilities) await page.getByRole('checkbox', { name: new RegExp(`^${id} `) }).check();
	for (const name of organisations) await page.getByRole('checkbox', { name, exact: true }).check();
	await page.getByRole('radio', { name: '4 – Branschledande' }).check();
	await page.getByLabel('Kostnad per år, hela kronor').fill(cost);
}

test('two scenarios are built, compared, and a figure followed to a cost and a level', async ({ visit, demo }) => {
	test.slow();
	const page = await visit(demo.coordinator);
	await signIn(page);
	await page.goto(`/matomgangar/${round}`);
	await page.getByRole('link', { name: 'Scenarier' }).click();
	await page.getByLabel('Namn').fill('Ensam');
	await page.getByRole('button', { name: 'Lägg till', exact: true }).click();

	await test.step('an empty measure says what is missing, and takes the keyboard there', async () => {
		await page.getByRole('button', { name: 'Lägg till en åtgärd' }).click();
		await page.getByRole('button', { name: 'Lägg till en åtgärd' }).click();
		const faults = page.getByRole('alert');
		await expect(faults.getByRole('link')).toHaveText(['Välj minst en förmåga.', 'Välj minst en organisation.', 'Välj en nivå.', 'Skriv beloppet i hela kronor, eller 0.']);
		await lookAt(page, 'faulty-measure');
		await faults.getByRole('link', { name: 'Välj minst en organisation.' }).click();
		await expect(page.getByRole('group', { name: 'Organisationer' })).toBeFocused();
	});

	await measure(page, 'Egen samordnare', ['F-01', 'F-02'], ['Tanum'], '128 650');
	await page.getByRole('button', { name: 'Lägg till en åtgärd' }).click();
	await expect(page.getByText('Sparat. Resultatet är uppdaterat.')).toBeFocused();
	const scenario = Number(new URL(page.url()).pathname.split('/').pop());
	const alone = await get<Schemas['Scenario']>(page, `/scenarios/${scenario}`);
	const tanum = alone.organisations.find(({ organisation }) => organisation === '1435')!;
	expect(tanum.amounts).toEqual({ cost: 128_650, saving: 0, net: 128_650 });
	expect(tanum.costPerResident.after! - tanum.costPerResident.before!).toBeCloseTo(10, 6);
	await expect(page.getByRole('table', { name: 'Hela regionen' }).getByRole('row', { name: /^Nettokostnad per år/ })).toContainText(written(128_650));

	await test.step('shared by agreed shares, the amounts are split to the krona', async () => {
		await page.getByRole('button', { name: 'Ändra åtgärd 1' }).click();
		await page.getByRole('checkbox', { name: 'Orust', exact: true }).check();
		await page.getByRole('radio', { name: /^Gemensamt/ }).check();
		await page.getByRole('radio', { name: 'Efter avtalade andelstal' }).check();
		await page.getByLabel('Andelstal för Tanum').fill('2');
		await page.getByLabel('Andelstal för Orust').fill('1');
		await page.getByRole('button', { name: 'Spara åtgärden' }).click();
		await expect(page.getByText('efter avtalade andelstal.')).toBeVisible();
		const { organisations } = await get<Schemas['Scenario']>(page, `/scenarios/${scenario}`);
		const costs = organisations.flatMap(({ organisation, amounts }) => (amounts.cost ? [[organisation, amounts.cost]] : []));
		expect(costs).toEqual([
			['1421', 42_883],
			['1435', 85_767]
		]);
	});
	await lookAt(page, 'scenario');

	await test.step('years, a benefit and a risk are folded away until wanted, and the proposal fits one page', async () => {
		await page.getByRole('button', { name: 'Ändra åtgärd 1' }).click();
		await expect(page.getByLabel('Engångskostnad, hela kronor')).toBeHidden();
		await page.getByText('År, lägst och högst, nytta').click();
		await page.getByLabel('Engångskostnad, hela kronor').fill('6 000 000');
		await page.getByLabel('Kostnad per år, hela kronor').fill('1 500 000');
		await page.getByLabel('Besparing per år, hela kronor').fill('3 500 000');
		await page.getByLabel('År tills besparingen är full').fill('5');
		await page.getByLabel('Besparing per år, lägst').fill('3 000 000');
		await page.getByRole('button', { name: 'Spara åtgärden' }).click();
		await page.getByRole('alert').getByRole('link', { name: 'Skriv både det lägsta och det högsta' }).click();
		await page.getByLabel('Besparing per år, högst').fill('5 000 000');
		await page.getByRole('button', { name: 'Lägg till en nytta' }).click();
		await page.getByLabel('Timmar per år').fill('400');
		await page.getByRole('checkbox', { name: /^R6 / }).check();
		await page.getByLabel('Vem beslutar?').selectOption('Kommunstyrelsen');
		await page.getByRole('button', { name: 'Spara åtgärden' }).click();
		await expect(page.getByText('väntas scenariot kosta 3 000 000\u00a0kr mer än det ger.'.replaceAll(' 000', '\u00a0000'))).toBeVisible();
		await expect(page.getByText(/Känsligast är .* är nuvärdet noll\./)).toBeVisible();
		await expect(page.getByText('Frigjord tid är 400 timmar per år. Den räknas inte som pengar.')).toBeVisible();
		await expect(page.getByText(/^Nollalternativet: Om inget görs betalas inget/)).toBeVisible();
		const { years } = await get<Schemas['Scenario']>(page, `/scenarios/${scenario}`);
		expect([years!.total.likely, years!.parties!.map(({ total }) => total)]).toEqual([-3_000_000, [-1_000_000, -2_000_000]]);
		await lookAt(page, 'scenario-years');

		await page.getByRole('link', { name: 'Förslag till beslut på en sida' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Förslag till beslut: Ensam');
		await expect(page.getByRole('link', { name: /^R6 / })).toHaveAttribute('href', /risker#R6$/);
		await lookAt(page, 'proposal');
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('heading', { name: 'Beslut', exact: true })).toBeVisible();
		const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g);
		expect(pages).toHaveLength(1);
		await page.emulateMedia({ media: 'screen' });
		await page.goto(`${list}/${scenario}`);
	});

	await test.step('a copy is changed by itself, and both are in the report', async () => {
		await page.getByRole('link', { name: 'Till scenarierna' }).click();
		await page.getByRole('button', { name: 'Kopiera Ensam' }).click();
		await expect(page.getByText('”Ensam (kopia)” är tillagt sist i listan.')).toBeVisible();
		await page.getByRole('checkbox', { name: 'Med i rapporten Ensam', exact: true }).check();
		await expect(page.getByText('”Ensam” är med i rapporten.')).toBeVisible();
		await page.getByRole('checkbox', { name: 'Med i rapporten Ensam (kopia)' }).check();
		await expect(page.getByText('”Ensam (kopia)” är med i rapporten.')).toBeVisible();
		await lookAt(page, 'scenarios');
	});

	await test.step('a scenario is moved by its buttons, and stays there', async () => {
		await page.getByRole('button', { name: 'Högre upp Ensam (kopia)' }).click();
		await expect(page.getByText('”Ensam (kopia)” är flyttat.')).toBeVisible();
		await page.reload();
		const titles = page.getByRole('article').getByRole('heading');
		await expect.poll(async () => (await titles.allTextContents()).slice(-2)).toEqual(['Ensam (kopia)', 'Ensam']);
	});

	await page.getByRole('link', { name: 'Jämför scenarierna i rapporten' }).click();
	const table = page.getByRole('table', { name: 'I siffror' });
	await expect(table.getByRole('columnheader', { name: 'Ensam (kopia)' })).toBeVisible();
	await lookAt(page, 'compared');

	await byOrganisation(page);
	await test.step('a figure leads down to the cost that was reported, and to the level that was answered', async () => {
		const costs = page.getByRole('table', { name: /^It-kostnad per invånare/ });
		const column = (await costs.getByRole('columnheader').allTextContents()).indexOf('Ensam');
		await costs.getByRole('row', { name: /^Tanum/ }).getByRole('cell').nth(column - 1).getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('It-kostnad per invånare med scenariot: Tanum');
		await page.getByText('Så räknas siffran fram: It-kostnad med scenariot').click();
		await expect(page.getByRole('link', { name: /^Se kostnaden/ })).toHaveAttribute('href', `/matomgangar/${round}/resultat/1435/it-ekonomi`);
		await lookAt(page, 'figure');
		await page.goBack();
		await byOrganisation(page);

		const attained = page.getByRole('table', { name: /^Måluppfyllelse/ });
		await attained.getByRole('row', { name: /^Tanum/ }).getByRole('cell').nth(column - 1).getByRole('link').click();
		await expect(page.getByText('Höjs av åtgärd 1.').first()).toBeVisible();
		const level = page.getByRole('link', { name: /^Se svaret/ }).first();
		await expect(level).toHaveAttribute('href', `/matomgangar/${round}/resultat/1435/formagor-2030?omrade=F-01`);
	});

	await test.step('on paper there is room for a decision, and nothing to press', async () => {
		await page.goto(`/matomgangar/${round}/resultat/scenarier`);
		await expect(page.getByRole('heading', { name: 'Beslut' })).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('heading', { name: 'Beslut' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Skriv ut som beslutsunderlag' })).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
	});

	await test.step('a target is set, and the attainment follows', async () => {
		const before = await get<Schemas['Scenario']>(page, `/scenarios/${scenario}`);
		await page.goto(list);
		await page.getByText('Mål för organisationer').click();
		await page.getByLabel('Målnivå för Tanum').selectOption({ label: 'Nivå 0 – Obefintlig' });
		await page.getByRole('button', { name: 'Spara målnivåerna' }).click();
		await expect(page.getByText('Målnivåerna är sparade.')).toBeVisible();
		const after = await get<Schemas['Scenario']>(page, `/scenarios/${scenario}`);
		expect(before.region.attainment.after).toBeLessThan(after.region.attainment.after!);
		await page.getByLabel('Målnivå för Tanum').selectOption('');
		await page.getByRole('button', { name: 'Spara målnivåerna' }).click();
		await expect.poll(async () => (await get<Schemas['Targets']>(page, '/targets')).organisations ?? {}).toEqual({});
	});

	for (const title of ['Ensam (kopia)', 'Ensam']) {
		await page.getByRole('button', { name: `Ta bort ${title}`, exact: true }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
		await expect(page.getByText(`”${title}” är borttaget.`)).toBeVisible();
	}
});
