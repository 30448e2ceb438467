import { asAsked } from './costs';
import { answer, begin, maturity, questions, review, state, submit, unknown } from './answering';
import { uncover } from './codes';
import { lookInBoth } from './looking';
import { expected, listed, sheets } from './receipt';
import { expect, test } from './test';

const economy = 'It-ekonomi';

// What the browser itself says where a session is yet to begin, and of what the server refuses as it should.
test.use({ tolerated: /status of (401|422)|net::ERR_FAILED/ });

test('the receipt lists everything that was answered, as it was handed in', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const bo = await respondent(round.link('Bo Ek'));
	await bo.giveFirst(...Array.from({ length: 63 }, (_, n) => (n % 5) + 1));
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Fortsätt');
	await answer(page, questions(page).first(), unknown);
	const commented = page.locator('details').filter({ hasText: 'Kommentar eller länk' }).first();
	await commented.locator('summary').click();
	await commented.getByRole('textbox').fill('Se tanum.example/e-tjänster');
	await expect.poll(async () => (await bo.standing()).answers.some((one) => one.comment)).toBe(true);
	await review(page);
	const handedIn = expected(await bo.form());
	expect(await listed(page)).toEqual(handedIn);
	// What was handed in is on the page also where the connection breaks right after.
	await page.route('**/receipt', (route) => route.abort());
	await submit(page);

	await expect(page.getByText('63 av 65 frågor')).toBeVisible();
	expect(await listed(page)).toEqual(handedIn);
	await page.unroute('**/receipt');
	expect(
		handedIn.filter(([, said]) => said === 'Inget svar'),
		'two, and the free text'
	).toHaveLength(3);
	expect(handedIn.filter(([, said]) => said === unknown)).toHaveLength(1);
	expect(handedIn.filter(([, , comment]) => comment === 'Kommentar: Se tanum.example/e-tjänster')).toHaveLength(1);

	// What is changed afterwards is not in the receipt, here or elsewhere, until it is handed in.
	await bo.giveFirst(5, 5);
	await page.reload();
	await expect(page.getByText('Svaren har ändrats sedan de skickades in.')).toBeVisible();
	expect(await listed(page)).toEqual(handedIn);
	const elsewhere = await visit(round.link('Bo Ek'));
	await expect(elsewhere.getByText('Svaren har ändrats sedan dess. Ändringarna räknas när du skickar in igen.')).toBeVisible();
	await elsewhere.getByRole('button', { name: `Visa kvittens för ${maturity}` }).click();
	await expect(elsewhere.getByText('nummer 1')).toBeVisible();
	// A browser that comes by the link and has not the code sees that there are answers, and not which.
	const hidden = handedIn.map(([question, said]) => [question, said === 'Inget svar' ? said : 'Dolt svar']);
	expect(await listed(elsewhere)).toEqual(hidden);
	await lookInBoth(elsewhere, 'receipt that is covered');
	await uncover(elsewhere);
	await expect(elsewhere.getByText('Dolt svar')).toHaveCount(0);
	expect(await listed(elsewhere)).toEqual(handedIn);
});

test('the receipt is a document of its own on paper', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const bo = await respondent(round.link('Bo Ek'));
	await bo.giveFirst(...Array.from({ length: 65 }, (_, n) => (n % 5) + 1));
	await bo.submit();
	const page = await visit(round.link('Bo Ek'));
	await page.getByRole('button', { name: `Visa kvittens för ${maturity}` }).click();
	await expect(page.getByRole('button', { name: 'Skriv ut kvittensen' })).toBeVisible();

	await page.setViewportSize({ width: 794, height: 1123 });
	await page.emulateMedia({ media: 'print' });
	for (const role of ['button', 'navigation', 'banner', 'contentinfo'] as const) {
		await expect(page.getByRole(role), `no ${role} on paper`).toHaveCount(0);
	}
	await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
	await expect(page.getByText(`Kvittens: ${maturity}`, { exact: true })).toBeVisible();
	for (const fact of ['Tanum', 'nummer 1', '65 av 65 frågor', round.title]) await expect(page.getByRole('main')).toContainText(fact);
	for (const row of await page.locator('dl > div').all()) await expect(row).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing is cut off').toBeLessThanOrEqual(794);
	const pages = sheets(await page.pdf({ format: 'A4' }));
	expect(pages).toBeGreaterThanOrEqual(2);
	expect(pages).toBeLessThanOrEqual(6);
});

test('the review leads to each question that is unanswered', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const bo = await respondent(round.link('Bo Ek'));
	await bo.giveFirst(...Array.from({ length: 62 }, () => 3));
	// The free text at the end is never missing.
	const left = expected(await bo.form())
		.filter(([, said]) => said === 'Inget svar')
		.slice(0, 3);
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Fortsätt');
	await review(page);
	await expect(page.getByRole('heading', { name: '3 frågor är obesvarade' })).toBeVisible();
	const links = page
		.getByRole('group')
		.filter({ has: page.getByText('Styrning av arvet (3)') })
		.getByRole('link');
	await expect(links).toHaveText(left.map(([text]) => text!));
	for (const [text] of left) {
		await links.filter({ hasText: text! }).click();
		const question = page.getByRole('group', { name: text });
		await expect(question).toBeFocused();
		await expect(question.getByRole('radio').first()).toBeInViewport();
		await page.goBack();
	}

	await links.first().click();
	await page.getByRole('group', { name: left[0]![0] }).getByRole('radio').nth(1).check();
	await expect(state(page)).toHaveText(/^Sparat/);
	await review(page);
	await expect(page.getByRole('heading', { name: '2 frågor är obesvarade' })).toBeVisible();
});

test('what is no number is named in the review, and is not handed in', async ({ visit, openRound, respondent }) => {
	const round = await openRound('it-ekonomi');
	const bo = await respondent(round.link('Bo Ek'));
	await bo.give({ ...asAsked, year: 2025, total: 12_500_000 });
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy, 'Fortsätt');
	const users = page.getByLabel('Antal användare');
	await users.fill('2 0x');
	await users.blur();
	await expect(page.getByRole('alert').filter({ hasText: 'Svaret är inte ett tal.' })).toBeVisible();
	await review(page);
	await expect(page.getByRole('heading', { name: 'Ett svar behöver rättas' })).toBeVisible();
	await expect(page.getByTestId('obstacles').getByRole('link', { name: 'Antal användare utan elever: svaret är inte ett tal' })).toBeVisible();

	await page.getByRole('button', { name: 'Skicka in' }).click();
	const summary = page.getByRole('alert').filter({ hasText: 'Det går inte att skicka in än' });
	await expect(summary).toBeFocused();
	expect(await bo.receipt()).toBeUndefined();
	await page.reload();
	await page.getByTestId('obstacles').getByRole('link').click();
	await expect(page.locator('#fraga-users-without-pupils')).toBeFocused();
	await expect(users).toHaveValue('2 0x');
	await users.fill('2 075');
	await users.blur();
	await review(page);
	await expect(page.getByTestId('obstacles')).toHaveCount(0);
	await submit(page);
	expect((await bo.receipt())!.answers).toEqual(
		expect.arrayContaining([
			{ item: 'total', value: 12_500_000 },
			{ item: 'users-without-pupils', value: 2075 }
		])
	);
	expect(await listed(page)).toEqual(
		expect.arrayContaining([
			['Total it-kostnad', '12 500 000 kr'],
			['Antal användare utan elever', '2075']
		])
	);
});
