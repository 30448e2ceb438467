import { signIn } from './coordinating';
import { fetchResults, ownPage, regionPage, type Comparison } from './results';
import type { Mogna } from './mogna';
import { expect, test, type Locator, type Page } from './test';

// The browser remarks on charts that are held back or refused.
test.use({ tolerated: /ERR_FAILED/ });

const charts = '**/api/v1/rounds/*/charts/**';
const failed = 'Diagrammet gick inte att hämta. Tabellen nedan har samma siffror.';
const maturityPage = regionPage(1, 'mognad/digital-mognad');
const capabilityPage = regionPage(1, 'formagor/formagor-2030');

async function open(visit: (address: string) => Promise<Page>, demo: Mogna): Promise<Page> {
	const page = await visit(demo.coordinator);
	await signIn(page);
	return page;
}

const maturityTable = (page: Page) => page.getByRole('region', { name: 'Index per organisation och område' });
const capabilityTable = (page: Page) => page.getByRole('region', { name: 'Nivå per förmåga och organisation' });
const heading = (table: Locator, name: string) => table.getByRole('columnheader', { name, exact: true });
const press = (table: Locator, name: string) => heading(table, name).getByRole('button').click();
/** The names that the rows stand in, without what stands below them. */
const rows = async (table: Locator) => (await table.getByRole('rowheader').allInnerTexts()).map((text) => text.split('\n')[0]!.trim());

test('the maturity table is sorted by any column, and says so', async ({ visit, demo }) => {
	const page = await open(visit, demo);
	await page.goto(maturityPage);
	const table = maturityTable(page);
	await expect(heading(table, 'Organisation')).toHaveAttribute('aria-sort', 'ascending');
	const [comparison] = await fetchResults(page.request, 1);

	await table.scrollIntoViewIfNeeded(); // the chart above it takes its place when it comes
	await expect(page.locator('figure', { has: table }).locator('svg').first()).toBeVisible();
	await press(table, 'Innovation');
	await expect(heading(table, 'Innovation')).toHaveAttribute('aria-sort', 'descending');
	await expect(heading(table, 'Organisation')).toHaveAttribute('aria-sort', 'none');
	await expect(page.getByRole('status').filter({ hasText: 'Ordnad efter Innovation, högst först.' })).toHaveCount(1);
	const greatest = byScore(comparison, 'innovation');
	expect(greatest.length).toBeGreaterThan(3);
	expect((await rows(table)).slice(1, 1 + greatest.length), 'the median stays first, who has no score comes last').toEqual(greatest);

	await press(table, 'Innovation');
	await expect(heading(table, 'Innovation')).toHaveAttribute('aria-sort', 'ascending');
	await expect(page.getByRole('status').filter({ hasText: 'Ordnad efter Innovation, lägst först.' })).toHaveCount(1);
	expect((await rows(table)).slice(1, 1 + greatest.length)).toEqual(greatest.toReversed());

	// A place is all that the score may have in a list of them all.
	const { total, organisations } = comparison.documents[0]!;
	for (const { code, name } of comparison.organisations.filter((one) => organisations[one.code]!.asked > 0)) {
		const rank = organisations[code]!.total?.rank;
		const place = table
			.getByRole('row')
			.filter({ has: page.getByRole('rowheader', { name }) })
			.getByRole('cell')
			.nth(1);
		const n = total!.benchmark.n;
		const alike = rank?.allLow === 1 && rank.allHigh === n ? ' går inte att skilja från de andra' : '';
		await expect(place, name).toHaveText(rank ? `${rank.allLow}–${rank.allHigh} av ${n}${alike}` : '–');
	}
});

/** Who has a score of a construct, from the greatest. */
function byScore({ documents, organisations }: Comparison, construct: string): string[] {
	const score = (code: string) => documents[0]!.organisations[code]!.constructs?.[construct]?.score;
	return organisations
		.filter(({ code }) => score(code) !== undefined)
		.sort((a, b) => score(b.code)! - score(a.code)!)
		.map(({ name }) => name);
}

test('the capability table is sorted by importance and shows one area', async ({ visit, demo }) => {
	const page = await open(visit, demo);
	await page.goto(capabilityPage);
	const table = capabilityTable(page);
	const [{ documents }, codebook] = await fetchResults(page.request, 1);
	const { sections } = codebook.find(({ kind }) => kind === 'capability')!;
	const importance = documents.find((one) => one.questionnaire.kind === 'importance')!.capabilities!;
	await expect(table.getByRole('rowheader')).toHaveCount(55 + sections.length);

	await press(table, 'Vikt');
	await expect(heading(table, 'Vikt')).toHaveAttribute('aria-sort', 'descending');
	await expect(page.getByRole('status').filter({ hasText: 'Ordnad efter Vikt, högst först.' })).toHaveCount(1);
	const items = sections.flatMap((section) => section.items);
	const of = (id: string) => importance[id]!.importance ?? -1; // what is not shown comes last
	const expected = items.toSorted((a, b) => of(b.id) - of(a.id));
	expect(await rows(table)).toEqual(expected.map((item) => item.text.sv));

	const area = sections[2]!;
	await page.getByLabel('Visa område').selectOption(area.title.sv);
	await expect(table.getByRole('rowheader')).toHaveCount(area.items.length);
	await page.getByRole('button', { name: 'Ordna efter område' }).click();
	await expect(heading(table, 'Vikt')).toHaveAttribute('aria-sort', 'none');
	await expect(page.getByRole('status').filter({ hasText: 'Ordnad efter område.' })).toHaveCount(1);
	expect(await rows(table)).toEqual([area.title.sv, ...area.items.map((item) => item.text.sv)]);
});

test('the page is usable while charts are held back, and when they can’t be had', async ({ visit, demo }) => {
	const page = await open(visit, demo);
	await page.route(charts, () => new Promise(() => undefined));
	const asked = page.waitForRequest(charts);
	await page.goto(maturityPage);
	await asked;
	await press(maturityTable(page), 'Totalt');
	await expect(heading(maturityTable(page), 'Totalt')).toHaveAttribute('aria-sort', 'descending');
	await expect(page.getByText(failed)).toHaveCount(0);

	await page.unrouteAll();
	await page.route(charts, (route) => route.abort());
	await page.goto(regionPage(1, 'typer/digital-mognad'));
	await expect(page.getByText(failed).first()).toBeVisible();
	await page.getByRole('region', { name: 'Index och typ per organisation' }).getByRole('link', { name: /%/ }).first().click();
	await expect(page.getByRole('heading', { name: 'Så räknas siffran fram' })).toBeVisible();
});

test('charts are fetched when somebody comes near them, and all of them before the page is printed', async ({ visit, demo }) => {
	const page = await open(visit, demo);
	const asked = new Set<string>();
	page.on('request', (request) => {
		const chart = /\/charts\/([a-z-]+)/.exec(request.url())?.[1];
		if (chart) asked.add(chart);
	});
	await page.goto(regionPage(1, 'ekonomi/it-ekonomi'));
	await expect(page.getByRole('heading', { name: 'Kostnad och mognad' })).toBeAttached();
	expect([...asked]).toEqual([]);
	const near = page.waitForRequest('**/charts/cost-per-resident?*');
	await page.locator('figure').first().getByRole('heading').scrollIntoViewIfNeeded(); // a figure is higher than the screen
	await near;
	expect([...asked]).toEqual(['cost-per-resident']);
	await page.pdf();
	expect([...asked].sort()).toEqual(['cost-maturity', 'cost-per-resident']);
});

test('what has been published stays readable beside what is shown', async ({ visit, shared, openRound }) => {
	const round = await openRound('digital-mognad');
	await round.end();
	await round.publish();
	await round.correct('1435', 12990); // the same is not published twice
	await round.publish('Siffran gällde fel år.');
	const page = await visit(shared.coordinator);
	await signIn(page);
	await page.goto(regionPage(round.id, 'underlag'));
	const list = page.getByRole('navigation', { name: 'Publiceringar' });
	await expect(list.getByRole('listitem')).toHaveText([/^Publicering 2, .*\(visas\)$/, /^Publicering 1, /]);
	await list.getByRole('link', { name: /^Publicering 1, / }).click();
	await expect(list.getByRole('listitem')).toHaveText([/^Publicering 2, /, /^Publicering 1, .*\(visas\)$/]);
	await expect(page.getByText(/^Publicering 1, .* Uppgifterna gäller den /)).toBeVisible();
});

// On a phone the rows are blocks, so that nothing scrolls sideways, and the headings still sort.
test('what to do is sorted by its headings, at a desk and on a phone', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator, { viewport: { width: 390, height: 844 } });
	await signIn(page);
	await page.goto(regionPage(1, 'gora'));
	const table = page.getByRole('table').first();
	const names = table.getByRole('rowheader');
	await expect(names.first()).toBeVisible();
	const before = await names.allTextContents();
	await table.getByRole('columnheader', { name: 'Förmåga' }).getByRole('button').click();
	await expect(table.getByRole('columnheader', { name: 'Förmåga' })).toHaveAttribute('aria-sort', 'ascending');
	await expect(page.getByText('Ordnad efter Förmåga, i bokstavsordning.')).toBeAttached();
	const after = await names.allTextContents();
	expect(after).toEqual([...before].sort(new Intl.Collator('sv').compare));
	expect(after).not.toEqual(before);
	const region = page.getByRole('region', { name: 'Viktiga och svaga förmågor' });
	expect(await region.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
	expect(await table.getByRole('cell').first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain('Vikt');
});

const sortedTables = [
	['/matomgangar/1/resultat', 'Totalt index per kommun'],
	[regionPage(1, 'organisationer'), 'Kommunernas sidor'],
	[regionPage(1, 'typer/digital-mognad'), 'Index och typ per organisation'],
	[regionPage(1, 'vikt/viktning-2030'), 'Förmågor efter vikt'],
	[regionPage(1, 'utbyte/formagor-2030'), 'De par som har mest att lära av varandra'],
	[regionPage(1, 'underlag'), 'Svar som har skickats in, per organisation och formulär'],
	[ownPage(1, '1435', 'vikt/viktning-2030'), 'Förmågor efter vikt, med egen nivå'],
	[ownPage(1, '1435', 'gora'), 'Förmågor under målet, med vikt och vilka som kan lära ut']
] as const;

test('every table of results is sorted by its headings and fits the narrowest phone', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator, { viewport: { width: 320, height: 640 } });
	await signIn(page);
	for (const [path, label] of sortedTables) {
		await test.step(label, async () => {
			await page.goto(path);
			const region = page.getByRole('region', { name: label, exact: true, includeHidden: true });
			await region.waitFor({ state: 'attached' });
			await region.evaluate((box) => box.closest('details')?.setAttribute('open', ''));
			expect(await region.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
			const name = region.getByRole('columnheader').first();
			const names = async () => (await region.getByRole('rowheader').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
			await name.getByRole('button').click();
			await expect(name).toHaveAttribute('aria-sort', /^(ascending|descending)$/);
			const once = await names();
			await name.getByRole('button').click();
			await expect(region.locator('..').getByText(/^Ordnad efter .*bokstavsordning\.$/).first()).toBeAttached();
			expect(once.length).toBeGreaterThan(1);
			expect(await names()).not.toEqual(once);
		});
	}
});

// Importance is told as it is calculated, from 0 to 1, wherever it is told.
test('an importance is written in one way on all pages', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	const [comparison, questionnaires] = await fetchResults(page.request, 1);
	const rated = comparison.documents.find(({ questionnaire }) => questionnaire.kind === 'importance')!;
	const [id, { importance }] = Object.entries(rated.capabilities!).sort(([, a], [, b]) => b.importance! - a.importance!)[0]!;
	const item = questionnaires.flatMap(({ sections }) => sections.flatMap(({ items }) => items)).find((one) => one.id === id)!;
	const written = importance!.toFixed(2).replace('.', ',');
	for (const path of ['formagor/formagor-2030', 'vikt/viktning-2030']) {
		await page.goto(regionPage(1, path));
		await expect(page.getByRole('row', { name: item.text.sv }).getByText(written, { exact: true })).toBeVisible();
	}
	await page.goto(regionPage(1, 'gora'));
	await expect(page.getByRole('row').nth(1).getByRole('cell').first()).toHaveText(/^\d,\d\d$/);
});

for (const [width, unfolded] of [[390, false], [1280, true]] as const) {
	test(`who has answered what is ${unfolded ? 'told at once' : 'folded'} at ${width} px`, async ({ visit, demo }) => {
		const page = await visit(demo.coordinator, { viewport: { width, height: 844 } });
		await signIn(page);
		await page.goto(regionPage(1, 'underlag'));
		const summary = page.getByText('Svar som har skickats in, per organisation och formulär', { exact: true });
		const table = page.getByRole('region', { name: 'Svar som har skickats in, per organisation och formulär' });
		await expect(summary).toBeVisible();
		await expect(table).toBeVisible({ visible: unfolded });
		await summary.click();
		await expect(table).toBeVisible({ visible: !unfolded });
	});
}
