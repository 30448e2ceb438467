import { answer, begin, capability, choice, levels, maturity, questions, saved, state, submit } from './answering';
import { expect, test } from './test';

// What a person is told of what counts: after handing in, and when the round is closed.
test.use({ tolerated: /status of (401|409)/ });

const told = 'Ändringarna räknas först när formuläret skickas in igen.';

test('an answer that is changed after handing in says when it counts, with the way there', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const karin = await respondent(round.link('Karin Lund'));
	await karin.giveFirst(3, 4);
	const page = await visit(round.link('Karin Lund'));
	await begin(page, maturity);
	await answer(page, questions(page).first(), 'Stämmer helt');
	await expect(page.getByTestId('not-counted'), 'nothing is handed in yet').toHaveCount(0);

	await karin.submit();
	await page.reload();
	await expect(state(page)).toHaveText(saved);
	await expect(page.getByTestId('not-counted')).toHaveCount(0);
	await answer(page, questions(page).first(), 'Stämmer delvis');
	await expect(page.getByTestId('not-counted')).toContainText(told);
	await page.reload();
	await expect(page.getByTestId('not-counted')).toContainText(told);
	await page.getByTestId('not-counted').getByRole('link').click();
	await submit(page);
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'Granska och skicka in' })).toBeVisible();
	await expect(page.getByTestId('not-counted')).toHaveCount(0);
	await karin.giveFirst(...Array.from({ length: 47 }, () => 3));
	await page.reload();
	await expect(page.getByText('Alla frågor är besvarade. Nu återstår att skicka in.')).toBeVisible();
	await karin.submit();
	await page.reload();
	await expect(page.getByText('Alla frågor är besvarade.')).toBeVisible();
	await expect(page.getByText('Nu återstår')).toHaveCount(0);
});

test('a closed form can be read, not answered, and says what counts', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad', 'formagor-2030');
	const karin = await respondent(round.link('Karin Lund'));
	await karin.giveFirst(3, 4);
	const page = await visit(round.link('Karin Lund'));
	await begin(page, maturity);
	await round.end();
	const stays = choice(questions(page).nth(2), 'Stämmer helt');
	await stays.check();
	await expect(state(page)).toHaveText(/^Mätomgången är stängd\. Ett svar hann inte skickas/);
	await expect(stays, 'a page that was open when it closed').toBeDisabled();

	await page.goto(round.link('Karin Lund'));
	await expect(page.getByText('Inte inskickat: 2 av 47 frågor besvarade. Svaren räknas inte.')).toBeVisible();
	await expect(page.getByText(/Cirka \d+ minuter/)).toHaveCount(0);
	await page.getByRole('button', { name: `Läs svaren i ${maturity}` }).click();
	await expect(page.getByTestId('closed')).toContainText('skickades aldrig in, så svaren räknas inte');
	await expect(page.getByRole('radio').first()).toBeVisible();
	expect(await page.getByRole('radio').evaluateAll((all) => all.filter((one) => !one.matches(':disabled')).length)).toBe(0);
	await expect(choice(questions(page).first(), 'Stämmer delvis'), 'what was answered is there').toBeChecked();
	await expect(page.getByText(/min kvar|Nästa obesvarade|Granska och skicka in/), 'nothing is left to do').toHaveCount(0);
	await expect(page.getByText('0 av 0')).toHaveCount(0);
	await page.getByRole('link', { name: 'Dina svar' }).click();
	await expect(page.getByRole('heading', { name: 'Dina svar', level: 1 })).toBeVisible();
	await page.getByText(/^Till sist$/).last().click();
	await expect(page.getByText(/min kvar|är obesvarade|Ändra svar|återstår|0 av 0/)).toHaveCount(0);

	const covered = await visit(round.link('Karin Lund'));
	await covered.getByRole('button', { name: `Läs svaren i ${maturity}` }).click();
	await expect(covered.getByTestId('covered-note')).toContainText('Svaren finns kvar.');
	await expect(covered.getByTestId('covered-note'), 'they do not count').not.toContainText('räknas');
});

test('the arrow keys save the answer where they stop, not those that they pass', async ({ visit, openRound }) => {
	const round = await openRound('formagor-2030');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, capability);
	const sent: unknown[] = [];
	page.on('request', (one) => {
		if (one.method() === 'PATCH') sent.push(...(one.postDataJSON() as { answers: { value: number }[] }).answers.map(({ value }) => value));
	});
	const question = questions(page).first();
	await choice(question, levels[0]!).focus();
	for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown');
	await expect(choice(question, levels[3]!)).toBeChecked();
	await expect(state(page)).toHaveText(saved);
	expect(sent).toEqual([3]);
});

test('how long it takes is told alike before and inside, and not of what is handed in', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Karin Lund'));
	const before = (await page.getByText(/^Cirka \d+ minuter\.$/).innerText()).match(/\d+/)![0];
	await begin(page, maturity);
	await expect(page.getByText(`cirka ${before} min kvar`)).toBeVisible();
	const karin = await respondent(round.link('Karin Lund'));
	await karin.giveFirst(3, 4);
	await karin.submit();
	await page.goto(round.link('Karin Lund'));
	await expect(page.getByText(/Inskickat \d/)).toBeVisible();
	await expect(page.getByText(/minuter/)).toHaveCount(0);
});
