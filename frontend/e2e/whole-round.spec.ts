import { agreement, answerAll, begin, capability, levels, maturity, submit, unknown } from './answering';
import { cell, checkFile, createRound, entryOf, makeLinks, openRound, roundOf, signIn } from './coordinating';
import { inDays } from './days';
import { holdBook } from './figures';
import { fetchResults, toDownloads } from './results';
import { openBook } from './sheet';
import { workbook, type Person } from './spreadsheet';
import { expect, test, type Page } from './test';

const people: Person[] = [
	{ organisation: 'Tanum', name: 'Karin Lund', email: 'karin.lund@tanum.example', role: 'kommundirektör' },
	{ organisation: 'Tanum', name: 'Bo Ek', email: 'bo.ek@tanum.example', role: 'it-chef' },
	{ organisation: 'Tanum', name: 'Åsa Öberg', email: 'asa.oberg@tanum.example', role: 'förvaltningschef' },
	{ organisation: '1421', name: 'Nils Holm', email: 'nils.holm@orust.example', role: 'Kommundirektör' },
	{ organisation: '1421', name: 'Amira Haddad', email: 'amira.haddad@orust.example', role: 'It-chef' },
	{ organisation: '1421', name: 'Per Berg', email: 'per.berg@orust.example', role: 'Förvaltningschef' },
	{ organisation: 'Strömstad', name: 'Lena Strand', email: 'lena.strand@stromstad.example', role: 'it-chef' },
	{ organisation: 'SML-IT', name: 'Ali Norén', email: 'ali.noren@sml.example', role: 'it-chef' }
];
const answering = people.filter((one) => ['Tanum', '1421'].includes(one.organisation));

// A refused file is answered with 422, which the browser remarks on by itself.
test.use({ tolerated: /status of 422/ });

test('a round from the first page to the figures in the workbook', async ({ visit, respondent, empty }) => {
	test.setTimeout(150_000);
	const page = await visit(empty.coordinator);
	await signIn(page);
	const title = 'Digital motor 2026';

	await test.step('set up the round', () =>
		createRound(page, {
			title,
			organiser: 'Fyrbodals kommunalförbund',
			contact: 'processledare@fyrbodal.example',
			closes: inDays(60),
			questionnaires: [maturity, capability]
		}));
	await test.step('a faulty workbook changes nothing', () => refuse(page));
	await test.step('a right workbook is shown and read in', () => readIn(page));

	const linkOf = await test.step('make the personal links', () => makeLinks(page));
	const links = new Map<Person, string>();
	for (const person of people) links.set(person, await linkOf(person.name));
	expect(new Set(links.values()).size).toBe(people.length);

	await page.getByRole('link', { name: 'Till mätomgången' }).click();
	await test.step('open the round', () => openRound(page));
	await expect(page.getByText(`Ingen av 15 har skickat in ”${maturity}”.`)).toBeVisible();
	await expect(page.getByText('Ingen har skickat in allt.')).toBeVisible();
	await expect(await cell(page, 'Tanum', maturity)).toHaveText(/Inte påbörjat.*0 av 3 inskickade/s);

	const [karin, ...others] = answering;
	await test.step('Karin Lund answers', async () => {
		const asked = await hand(await visit(links.get(karin!)!), maturity, (number) =>
			number % 13 === 12 ? unknown : agreement[(number * 2) % agreement.length]!
		);
		expect(asked).toBe(47);
	});
	await test.step('the others answer, without a browser', async () => {
		for (const [n, person] of others.entries()) {
			const one = await respondent(links.get(person)!);
			const { asked } = one.assignments[0]!;
			await one.giveFirst(...Array.from({ length: asked }, (_, number) => 1 + ((number * (n + 3) + n) % agreement.length)));
			expect(await one.submit()).toMatchObject({ asked, answered: asked });
		}
	});
	await test.step('Strömstad judges its capabilities', async () => {
		const lena = people.find((one) => one.organisation === 'Strömstad')!;
		const asked = await hand(await visit(links.get(lena)!), capability, (number) => levels[(number * 3) % levels.length]!);
		expect(asked).toBe(55);
	});

	await test.step('the matrix has changed', () => followUp(page));
	await test.step('the results and the workbook', () => compare(page));
});

async function refuse(page: Page) {
	const faulty = people.map((one) => ({ ...one }));
	faulty[1]!.role = 'chef';
	faulty[4]!.email = 'amira.haddad.orust.example';
	await checkFile(page, await workbook('inbjudna.xlsx', faulty));

	await expect(page.getByRole('heading', { name: '2 fel behöver rättas. Inget är inläst.' })).toBeVisible();
	const row = (cell: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name: cell, exact: true }) });
	await expect(row('D3')).toContainText('inbjudna.xlsx, Respondenter');
	await expect(row('D3')).toContainText('Rollen ”chef” finns inte');
	await expect(row('D3').getByRole('cell', { name: '3', exact: true })).toBeVisible();
	await expect(row('C6')).toContainText('”amira.haddad.orust.example” är ingen e-postadress');
	await expect(row('C6').getByRole('cell', { name: '6', exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Läs in', exact: true })).toHaveCount(0);

	await page.reload();
	await page.getByRole('link', { name: 'Se alla som är inbjudna' }).click();
	await expect(page.getByText('Ingen är inbjuden än.')).toBeVisible();
	await page.goBack();
}

async function readIn(page: Page) {
	await checkFile(page, await workbook('inbjudna.xlsx', people));
	await expect(page.getByRole('heading', { name: 'Det här läses in' })).toBeVisible();
	await expect(page.getByText('15, varav 15 nya')).toBeVisible();
	await expect(page.getByText(`${people.length}, varav ${people.length} nya`)).toBeVisible();

	await page.getByRole('button', { name: 'Läs in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Inläst', exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'Se alla som är inbjudna' }).click();
	await expect(page.getByText(`${people.length} personer är inbjudna.`)).toBeVisible();
	await page.getByLabel('Namn eller e-postadress').fill('ek bo');
	await page.getByRole('button', { name: 'Sök' }).click();
	await expect(page).toHaveURL(/\?sok=ek\+bo$/);
	await expect(page.getByText('En person stämmer med det du har valt.')).toBeVisible();
	const facts = [/It-chef, Tanum/, /bo\.ek@tanum\.example/, new RegExp(`${maturity}.*Inte påbörjat`)];
	for (const fact of facts) await expect(entryOf(page, 'Bo Ek')).toContainText(fact);
	await page.goBack();
}

/** Answers a whole form and hands it in; gives how many questions there were. */
async function hand(page: Page, form: string, pick: (number: number) => string): Promise<number> {
	await begin(page, form);
	const asked = await answerAll(page, pick);
	await expect(page.getByText('Alla frågor är besvarade. Nu återstår att skicka in.')).toBeVisible();
	await submit(page);
	await expect(page.getByText(`${asked} av ${asked} frågor`)).toBeVisible();
	await page.context().close();
	return asked;
}

async function followUp(page: Page) {
	await page.reload();
	await expect(page.getByText(`2 av 15 har skickat in ”${maturity}”.`)).toBeVisible();
	await expect(page.getByText(`1 av 15 har skickat in ”${capability}”.`)).toBeVisible();
	await expect(await cell(page, 'Tanum', maturity)).toHaveText(/Inskickat.*3 av 3 inskickade/s);
	await expect(await cell(page, 'Orust', maturity)).toHaveText(/Inskickat.*3 av 3 inskickade/s);
	await expect(await cell(page, 'Tanum', capability)).toHaveText(/Inte påbörjat/);
	await expect(await cell(page, 'Strömstad', maturity)).toHaveText(/Inte påbörjat.*0 av 1 inskickade/s);
	await expect(await cell(page, 'Strömstad', capability)).toHaveText(/Inskickat.*1 av 1 inskickade/s);
	await expect(await cell(page, 'Uddevalla', maturity)).toHaveText(/Ingen inbjuden/);
}

async function compare(page: Page) {
	await page.getByRole('link', { name: 'Resultat' }).click();
	await expect(page.getByRole('heading', { name: 'Slutsats', level: 1 })).toBeVisible();
	await page.getByRole('navigation', { name: 'Resultatet' }).getByRole('link', { name: 'Digital mognad' }).click();
	const [results, codebook] = await fetchResults(page.request, roundOf(page));

	const [first, second] = results.documents;
	const tanum = first!.organisations['1435']!.total!;
	expect(tanum).toMatchObject({ score: expect.any(Number), n: 3 });
	const table = page.getByRole('region', { name: 'Index per organisation och område' });
	const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Tanum/ }) });
	await expect(row.getByRole('rowheader')).toContainText('3 av 3');
	await expect(row.getByRole('cell').first()).toContainText(percent(tanum.score!));
	expect(second!.organisations['1486']!.levels!['F-01']!.value).toBe(0);
	expect(Object.keys(second!.organisations['1486']!.levels!)).toHaveLength(55);

	await toDownloads(page);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Excel (XLSX)' }).click();
	expect((await download).suggestedFilename()).toMatch(/^mogna-\d+-\d{4}-\d\d-\d\d-utkast\.xlsx$/);
	const book = await openBook(await (await download).path());
	holdBook(book, results, codebook);
}

const percent = (score: number) =>
	new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 0 }).format(score / 100);

/** A day from today, as a date field takes it. */