import { asAsked } from './costs';
import { begin, nextSection, review, state, submit } from './answering';
import { roundOf, signIn } from './coordinating';
import type { Schemas } from './results';
import { Round } from './rounds';
import { fyrbodal, type Person } from './spreadsheet';
import { expect, test, type Page } from './test';

const economy = 'It-ekonomi';
const questionnaire = 'it-ekonomi';
const organisations = fyrbodal().slice(1).map(([code = '', name = '', , population = '']) => ({ code, name, population: Number(population) || 12_000 }));
const people: Person[] = organisations.map(({ code, name }) => ({ organisation: code, name: `Ekonom ${code}`, email: `ekonom.${code.toLowerCase()}@${name.length}.example`, role: 'ekonom' }));

// Every one has another total, and none can be divided by three.
const totals = new Map(organisations.map(({ code, population }, n) => [code, population * 3500 + 7 * n + 1]));
const paid = [...totals.values()].reduce((all, one) => all + one, 0);
const typed = '1435';

test.use({ tolerated: /status of 401/ });

test('fifteen organisations’ costs are taken in, and the region’s total is what was paid, to the krona', async ({ empty, visit, respondent }) => {
	test.slow();
	const round = await Round.open(empty, economy, [questionnaire], people);
	const page = await visit(empty.coordinator);
	await signIn(page);
	await page.goto(`/matomgangar/${round.id}/forbered`);
	expect(roundOf(page)).toBe(round.id);
	await takeIn(page, [...totals].filter(([code]) => code !== typed));
	await (await respondent(round.link(`Ekonom ${typed}`))).give({ ...asAsked, year: 2025 });
	await typeIn(await visit(round.link(`Ekonom ${typed}`)), totals.get(typed)!);
	for (const { code } of organisations) {
		if (code === typed) continue;
		const one = await respondent(round.link(`Ekonom ${code}`));
		expect(await one.receipt(), 'nothing is handed in by the file itself').toBeUndefined();
		expect((await one.values()).total).toBe(totals.get(code));
		await one.give(asAsked);
		await one.submit();
	}

	const whole = await economyOf(round);
	expect(whole.region.sums).toEqual({ reported: paid, own: paid - totals.get('SML-IT')!, received: totals.get('SML-IT'), unallocated: 0 });
	const parts = organisations.flatMap(({ code }) => whole.of(code)?.received ?? []);
	expect(parts.map(({ from }) => from)).toEqual(['SML-IT', 'SML-IT', 'SML-IT']);
	expect(parts.reduce((all, { total }) => all + total, 0)).toBe(totals.get('SML-IT'));
	expect(whole.region.keyFigures['cost-per-resident']).toMatchObject({ n: 14, coverage: 1 });

	await agree(page, round.id);
	const agreed = await economyOf(round);
	expect(agreed.region.sums).toEqual(whole.region.sums);
	expect(agreed.of('SML-IT')!.allocation!.members!.map(({ share }) => share)).toEqual([0.5, 0.5, 0]);
	await round.close();
});

test('what does not agree, is a thousand times off or is missing is said in place', async ({ empty, visit, respondent }) => {
	const round = await Round.open(empty, economy, [questionnaire], people.filter(({ organisation }) => organisation === typed));
	const link = round.link(`Ekonom ${typed}`);
	await (await respondent(link)).give(asAsked);
	const page = await visit(link);
	await begin(page, economy, 'Fortsätt');
	await field(page, 'Total it-kostnad').fill('48 000');
	await expect(page.getByText('Har ni skrivit tusental kronor?')).toBeVisible();
	await expect(page.getByText('Antalet användare saknas')).toBeVisible();
	await field(page, 'Total it-kostnad').fill('48 000 000');
	await field(page, 'Antal användare utan elever').fill('2 750');
	await field(page, 'Antal datorer och surfplattor').fill('1 600');
	await field(page, 'År').fill('2025');
	await expect(page.getByText('Har ni skrivit tusental kronor?')).toBeHidden();
	await expect(page.getByText('Antalet användare saknas')).toBeHidden();

	await nextSection(page).click();
	await field(page, 'Egen personal').fill('30 000 000');
	await expect(live(page)).toHaveText(written('Summa 30 000 000 kr av 48 000 000 kr. 18 000 000 kr saknas.'));
	await field(page, 'Programvara, drift').fill('18 000 001');
	await expect(live(page)).toHaveText(written('1 kr för mycket.'));
	await field(page, 'Programvara, drift').fill('17 500 000');
	await expect(live(page)).toHaveText(written('500 000 kr saknas.'));

	await review(page);
	await expect(page.getByTestId('sums').getByRole('row', { name: /Kostnadsslag/ })).toContainText(written('47 500 000'));
	await expect(page.getByTestId('remarks')).toContainText(written('500 000 kr saknas.'));
	await page.getByRole('button', { name: /Lägg mellanskillnaden på Ofördelat i avsnittet Kostnadsslag/ }).click();
	await expect(page.getByTestId('remarks')).not.toContainText(written('500 000 kr saknas.'));
	await expect(page.getByText(written('Ofördelat är nu 500 000 kr.'))).toBeFocused();
	expect((await (await respondent(link)).values())['pool-unallocated']).toBe(500_000);
	await submit(page);
	await round.close();
});

test('a respondent fills the form in from a file of their own', async ({ openRound, visit, respondent }) => {
	const round = await openRound(questionnaire);
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy);
	await page.getByText('Fyll i från en egen fil').click();
	const file = (text: string) => page.getByLabel('Fil (CSV eller XLSX)').setInputFiles({ name: 'it.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Granska filen' }).click();
	await expect(page.getByText('Välj en fil först.')).toBeVisible();
	await file('Total it-kostnad;12 34 567\nBilar;7\n');
	await page.getByRole('button', { name: 'Granska filen' }).click();
	await expect(page.getByTestId('figures')).toContainText('Cell B1: ”12 34 567” är inget tal');
	await expect(page.getByTestId('figures')).toContainText('Bilar (cell A2)');
	await file('Total it-kostnad;48 000 000 kr\nKostnadsslag;\nPersonal;40000000\nOfördelat;8000000\nBilar;7\n');
	await page.getByRole('button', { name: 'Granska filen' }).click();
	await expect(page.getByTestId('figures')).toContainText('3 av 3 är nya eller ändrade.');
	await expect(field(page, 'Total it-kostnad')).toHaveValue('');
	await page.getByRole('button', { name: 'Fyll i beloppen' }).click();
	await expect(page.getByRole('heading', { name: '3 belopp är ifyllda.' })).toBeFocused();
	await expect(field(page, 'Total it-kostnad')).toHaveValue(/^48\s000\s000$/);
	const bo = await respondent(round.link('Bo Ek'));
	expect(await bo.values()).toEqual({ total: 48_000_000, 'pool-own-staff': 40_000_000, 'pool-unallocated': 8_000_000 });
	expect(await bo.receipt()).toBeUndefined();
});

test('of several columns none is taken in until one is chosen, and a unit that is stated is counted in', async ({ openRound, visit, respondent }) => {
	const round = await openRound(questionnaire);
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy);
	await page.getByText('Fyll i från en egen fil').click();
	const text = 'It-kostnader, tkr;;;\nPost;Konto;Budget 2025;Utfall 2025\nTotal it-kostnad;5420;50 000;48 000\nAntal användare utan elever;;2750;2750\n';
	await page.getByLabel('Fil (CSV eller XLSX)').setInputFiles({ name: 'it.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Granska filen' }).click();
	const told = page.getByTestId('figures');
	await expect(told).toContainText('Flera kolumner har tal bredvid namnen: C (”Budget 2025”, 50 000 i C3), D (”Utfall 2025”, 48 000 i D3).');
	await expect(page.getByRole('button', { name: 'Fyll i beloppen' })).toBeHidden();
	await told.getByRole('radio', { name: /^D: Utfall 2025/ }).check();
	await expect(told.getByRole('row', { name: /Total it-kostnad/ }).last()).toContainText(written('48 000 tkr = 48 000 000 kr'));
	await told.getByText('Så lästes kolumnerna').click();
	await expect(told.getByRole('row', { name: /Konto/ })).toContainText('Läses inte: konto eller annan kod');
	await page.getByRole('button', { name: 'Fyll i beloppen' }).click();
	await expect(page.getByRole('heading', { name: '2 belopp är ifyllda.' })).toBeFocused();
	expect(await (await respondent(round.link('Bo Ek'))).values()).toEqual({ total: 48_000_000, 'users-without-pupils': 2750 });
});

const field = (page: Page, name: string) => page.getByRole('textbox', { name: new RegExp(`^\\d+\\.\\s${name}( \\(måste besvaras\\))?$`) });
/** A text with numbers, whatever spaces they are grouped with. */
const written = (text: string) => new RegExp(text.replaceAll('.', '\\.').replaceAll(' ', '\\s'));
const live = (page: Page) => page.getByTestId('live-sum').getByRole('status').first();

/** Reads costs in by the coordinator's file: a row for each organisation. */
async function takeIn(page: Page, rows: [string, number][]) {
	const head = ['Kommun', 'År', 'Total it-kostnad', 'Antal användare utan elever', 'Arbetsplatser', 'Egen personal', 'Ofördelat', 'Nät', 'Ofördelat', 'Säkerställa', 'Nyutveckla'];
	const lines = rows.map(([code, total]) => [code, 2025, total, 1500, 1000, total - 1000, 1000, total - 5, 5, total - 2, 2].join(';'));
	await page.getByLabel('Fil (CSV eller XLSX)').setInputFiles({ name: 'it.csv', mimeType: 'text/csv', buffer: Buffer.from([head.join(';'), ...lines].join('\n')) });
	await page.getByRole('button', { name: 'Granska filen' }).click();
	await expect(page.getByTestId('figures')).toContainText('140 av 140 är nya eller ändrade.');
	await page.getByRole('button', { name: 'Fyll i beloppen' }).click();
	await expect(page.getByRole('heading', { name: '140 belopp är ifyllda.' })).toBeVisible();
}

/** Types one organisation's costs, puts what is left on the unallocated, and hands in. */
async function typeIn(page: Page, total: number) {
	await begin(page, economy, 'Fortsätt');
	await field(page, 'Total it-kostnad').fill(String(total));
	await field(page, 'Antal användare utan elever').fill('2750');
	for (const name of ['Utrustning, drift', 'Servrar', 'Central it', '', 'Säkerställa']) {
		await nextSection(page).click();
		if (!name) continue;
		await field(page, name).fill('1000000');
		await expect(live(page)).toHaveText(/saknas\./); // whoever presses has seen what is lacking
		await page.getByRole('button', { name: /^Lägg mellanskillnaden på Ofördelat/ }).click();
		await expect(live(page)).toHaveText(/Summan stämmer med totalen\./);
	}
	await expect(state(page)).toHaveText(/^Sparat/);
	await review(page);
	await submit(page);
}

/** Agrees on half each for the first two of SML-IT's members, and nothing for the third. */
async function agree(page: Page, round: number) {
	await page.goto(`/matomgangar/${round}`);
	await page.getByText('Skriv en annan fördelningsnyckel').click();
	await page.getByRole('button', { name: 'Spara fördelningsnyckeln' }).click();
	await expect(page.getByRole('link', { name: /^Skriv ett tal för Sotenäs/ })).toBeVisible();
	for (const [member, share] of [['Sotenäs', '50'], ['Munkedal', '50 %'], ['Lysekil', '0']] as const) {
		await page.getByLabel(`${member}, andel`).fill(share);
	}
	await page.getByRole('button', { name: 'Spara fördelningsnyckeln' }).click();
	await expect(page.getByText('Fördelningsnyckeln för SML-IT är sparad.')).toBeVisible();
	await expect(page.getByText('Enligt överenskommelse.')).toBeVisible();
}

async function economyOf(round: Round) {
	const [document] = (await round.results()).documents;
	return { region: document!.economy as Schemas['EconomyResult'], of: (code: string) => document!.organisations[code]!.economy };
}
