import { signIn } from './coordinating';
import { regionPage } from './results';
import { colleagues, Round } from './rounds';
import { expect, test, type Locator, type Page } from './test';

const area = 'anv-samspel';
/** As many in one municipality as it takes for counts of answers to be shown. */
const twelve = Array.from({ length: 12 }, (_, n) => ({
	organisation: '1435',
	name: `Chef ${n + 1}`,
	email: `chef${n + 1}@tanum.example`,
	role: 'förvaltningschef'
}));

// Every figure is redone here from what its page shows, as a reader would on paper. The browser remarks on missing charts.

const results = '/matomgangar/1/resultat';
const number = (text: string) => Number(/-?\d+(?:,\d+)?/.exec(text.replace(/\s/g, ''))![0].replace(',', '.'));
const lead = async (page: Page, what: 'Index' | 'Median' | 'Vikt') => number(await page.getByText(new RegExp(`^${what}: \\d`)).innerText());
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });

/** The same figure with a decimal and as a whole number. */
const agree = (figure: number, whole: number) => expect(Math.abs(figure - whole)).toBeLessThanOrEqual(0.5 + 0.05);

/** A table's rows below its headings, cell by cell. */
async function rows(table: Locator): Promise<string[][]> {
	await expect(table).toBeVisible();
	return table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)));
}

const mean = (parts: { value: number; weight: number }[]) =>
	parts.reduce((sum, { value, weight }) => sum + value * weight, 0) / parts.reduce((sum, { weight }) => sum + weight, 0);

test('a score is the mean of its parts, all the way down', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	await page.goto(`${results}/regionen/mognad/digital-mognad`);
	const table = page.getByRole('region', { name: 'Index per organisation och område' });
	const link = table.getByRole('row', { name: /^Bengtsfors/ }).getByRole('cell').first().getByRole('link');
	const shown = number(await link.innerText());
	await link.click();
	await expect(h1(page)).toHaveText('Totalt index, Bengtsfors');
	agree(await lead(page, 'Index'), shown);

	let whole = 0;
	for (const part of ['Digital förmåga', 'Effektivitet']) {
		whole += await redo(page);
		await page.getByRole('region', { name: 'Delarna' }).getByRole('link', { name: part }).click();
		await expect(h1(page)).toHaveText(`${part}, Bengtsfors`);
	}
	expect(whole, 'calculations that are whole').toBeGreaterThan(0);

	await page.getByRole('navigation', { name: 'Ingår i' }).getByRole('link', { name: 'Totalt index' }).click();
	await expect(h1(page)).toHaveText('Totalt index, Bengtsfors');
	await page.getByRole('link', { name: 'Till regionens resultat' }).click();
	await expect(h1(page)).toHaveText('Slutsats');
});

/** Redoes the page's calculation, from the table and as it is written. */
async function redo(page: Page): Promise<number> {
	const parts = await rows(page.getByRole('region', { name: 'Delarna' }).getByRole('table'));
	if (parts.some(([, score]) => score === 'dolt')) await expect(page.getByText(/delar? visas inte: svaren bakom/)).toBeVisible();
	const index = await lead(page, 'Index');
	const counted = parts.filter(([, , , counts]) => counts === 'ja').map(([, value, weight]) => ({ value: number(value!), weight: number(weight!) }));
	expect(Math.abs(mean(counted) - index)).toBeLessThanOrEqual(0.05 + 0.005);
	const [sum, result] = (await page.getByTestId('calculation').innerText()).replaceAll(',', '.').replaceAll('×', '*').split('=');
	expect(number(result!.replace('.', ','))).toBe(index);
	expect(sum).toMatch(/^[\d\s.()+*/]+$/);
	return 1;
}

test('an area’s questions show how they were answered, reversed ones from the other end', async ({ visit, shared, respondent }) => {
	const round = await Round.open(shared, 'Många i en kommun', ['digital-mognad'], twelve);
	for (const [person, { name }] of twelve.entries()) {
		const one = await respondent(round.link(name));
		const { questionnaire } = await one.form();
		const asked = questionnaire.sections.flatMap(({ items }) => items).filter(({ construct }) => construct === area);
		await one.give(Object.fromEntries(asked.map(({ id }, n) => [id, ((person + n) % 5) + 1])));
		await one.submit();
	}
	const page = await visit(shared.coordinator);
	await signIn(page);
	const counted = page.getByRole('region', { name: 'Svar per fråga' });
	await page.goto(`/matomgangar/${round.id}/resultat/1435/digital-mognad?omrade=${area}`);
	await expect(page.getByText(/^Hur svaren fördelar sig visas inte/)).toBeVisible();
	await expect(counted, 'counts before the round is published').toHaveCount(0);

	await round.end();
	await round.publish();
	await round.close();
	const leaf = await page.request.get(`/api/v1/rounds/${round.id}/derivations/digital-mognad/1435?construct=${area}`);
	const { items } = (await leaf.json()) as { items: { reverse?: boolean; counts?: { n: number }[] }[] };
	expect(items.some(({ reverse }) => reverse), 'an area with a reversed question').toBe(true);
	expect(items.every(({ counts }) => counts), 'an area with counts to show').toBe(true);

	await page.reload();
	await expect(counted.first()).toBeVisible();
	const all: string[][] = []; // one table for each scale
	for (const table of await counted.getByRole('table').all()) all.push(...(await rows(table)));
	expect(all).toHaveLength(items.length);
	expect(all.filter(([question]) => question!.includes('Omvänd fråga'))).toHaveLength(items.filter(({ reverse }) => reverse).length);
	for (const [question, , put, ...cells] of all) {
		const counts = cells.slice(0, 5).map(number);
		expect(number(put!), question).toBe(twelve.length);
		const points = [0, 25, 50, 75, 100].map((x) => (question!.includes('Omvänd fråga') ? 100 - x : x));
		const answers = counts.reduce((a, b) => a + b, 0);
		expect(number(cells[5]!), question).toBe(answers);
		expect(number(cells.at(-1)!), question).toBeCloseTo(mean(counts.map((weight, n) => ({ value: points[n]!, weight }))), 1);
	}
});

test('an area that seven have answered shows its questions, and not how they were answered', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	await page.goto(`${results}/1421/digital-mognad?omrade=${area}`);
	// One table for each scale.
	const table = page.getByRole('region', { name: /^Frågorna \d$/ }).getByRole('table').first();
	expect((await rows(table)).length).toBeGreaterThan(1);
	await expect(table.getByRole('columnheader')).toHaveText(['Fråga', 'Vikt i uträkningen', 'Ställd till']);
	await expect(page.getByText(/^Hur svaren fördelar sig visas inte/)).toBeVisible();
});

test('a median is the middle of the municipalities’ scores', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	await page.goto(`${results}/regionen/formagor/formagor-2030`);
	const heat = page.getByRole('region', { name: 'Nivå per förmåga och organisation' });
	const capability = heat.getByRole('row', { name: /^Nyttorealisering/ });
	await expect(capability.getByRole('link').nth(1)).toHaveText(/^\d(,5)?$/);
	const median = number(await capability.getByRole('link').nth(1).innerText());
	await capability.getByRole('link').nth(1).click();
	await expect(h1(page)).toHaveText('Nyttorealisering, kommunerna');
	const values = (await rows(page.getByRole('region', { name: 'Kommunerna i storleksordning' }).getByRole('table'))).map((row) => ({
		level: number(row[2]!),
		middle: row[0]!.includes('(mittersta)')
	}));
	expect(values.map(({ level }) => level)).toEqual(values.map(({ level }) => level).toSorted((a, b) => a - b));
	const middle = values.filter((one) => one.middle).map(({ level }) => level);
	expect(middle).toHaveLength(values.length % 2 ? 1 : 2);
	expect(values.findIndex((one) => one.middle)).toBe(Math.ceil(values.length / 2) - 1);
	expect(mean(middle.map((value) => ({ value, weight: 1 })))).toBe(median);
	expect(await lead(page, 'Median')).toBe(median);
});

test('importance is the mean of the ratings', async ({ visit, shared, respondent }) => {
	const raters = twelve.map((one) => ({ ...one, role: 'projektdeltagare' }));
	const round = await Round.open(shared, 'Många som viktar', ['formagor-2030', 'viktning-2030'], [...colleagues, ...raters]);
	for (const [person, { name }] of twelve.entries()) {
		const one = await respondent(round.link(name));
		const { questionnaire } = await one.form();
		const asked = questionnaire.sections.flatMap(({ items }) => items).filter(({ type }) => type === 'scale');
		await one.give(Object.fromEntries(asked.map(({ id }, n) => [id, ((person + n) % 5) + 1])));
		await one.submit();
	}
	await round.end();
	await round.publish();
	await round.close();
	const page = await visit(shared.coordinator);
	await signIn(page);
	await page.goto(regionPage(round.id, 'vikt/viktning-2030'));
	const link = page.getByRole('region', { name: 'Förmågor efter vikt' }).getByRole('link', { name: /^0,\d\d$/ }).first();
	const shown = 100 * number(await link.innerText());
	await link.click();
	await expect(h1(page)).toHaveText(/, alla organisationer$/);
	const table = page.getByRole('region').filter({ has: page.getByRole('columnheader', { name: 'Räknas som' }) }).getByRole('table');
	const ratings = (await rows(table)).filter(([option]) => option !== 'Vet ej').map(([, value, n]) => ({ value: number(value!), weight: number(n!) }));
	expect(ratings.reduce((sum, { weight }) => sum + weight, 0)).toBe(twelve.length);
	const importance = 100 * (await lead(page, 'Vikt'));
	const whole = 100 * mean(ratings);
	const sum = (await page.getByTestId('calculation').innerText()).split('=');
	expect(100 * number(sum.at(-1)!)).toBeCloseTo(whole, 1);
	// Told in the steps that so many raters bear.
	expect(Math.abs(whole - importance)).toBeLessThanOrEqual(5.05);
	agree(importance, shown);
});

test('importance tells nothing of how it was rated while the round goes on', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	await page.goto(`${results}/regionen/vikt/viktning-2030`);
	await page.getByRole('region', { name: 'Förmågor efter vikt' }).getByRole('link', { name: /^0,\d\d$/ }).first().click();
	await expect(page.getByText(/^Hur bedömningarna fördelar sig visas inte/)).toBeVisible();
	await expect(page.getByTestId('calculation')).toHaveCount(0);
});

test.describe('what is not there', () => {
	test.use({ tolerated: /status of 404/ });

	test('what is hidden says so and why, and an inherited level says from whom', async ({ visit, demo }) => {
		const page = await visit(demo.coordinator);
		await signIn(page);
		await page.goto(`${results}/1427/digital-mognad`);
		await expect(h1(page)).toHaveText('Totalt index, Sotenäs');
		await expect(page.getByText('Siffran visas inte')).toBeVisible();
		await expect(page.getByText('Svaren är för få eller för lika för att indexet ska kunna visas utan att röja vad någon har svarat. Minst 3 måste ha svarat.')).toBeVisible();
		await expect(page.getByText(/^Index: /)).toHaveCount(0);

		await page.goto(`${results}/1427/formagor-2030?omrade=F-01`);
		await expect(page.getByText('Sotenäs har inte angett någon egen nivå.')).toBeVisible();
		await page.getByRole('link', { name: 'Nivån hos SML-IT' }).click();
		await expect(page.getByText('SML-IT har själv bedömt nivån i sitt gemensamma svar.')).toBeVisible();

		await page.goto(`${results}/1427/digital-mognad?omrade=finns-inte`);
		await expect(page.getByText('Det finns inget sådant index i mätomgången.')).toBeVisible();
	});
});
