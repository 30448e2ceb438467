import { agreement, answer, begin, capability, choice, levels, maturity, questions, review, submit } from './answering';
import { cell, signIn } from './coordinating';
import { expect, test } from './test';

const [, , , largely] = agreement as [string, string, string, string, string];

// What the browser itself says where a session is yet to begin.
test.use({ tolerated: /status of 401/ });

test('answers survive a reload', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).nth(0), largely);
	await answer(page, questions(page).nth(1), 'Vet ej');

	await page.reload();
	await expect(choice(questions(page).nth(0), largely)).toBeChecked();
	await expect(choice(questions(page).nth(1), 'Vet ej')).toBeChecked();
	await expect(questions(page).nth(2).getByRole('radio', { checked: true })).toHaveCount(0);
});

test('an answer can be taken back', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	const question = questions(page).first();
	await answer(page, question, largely);
	await question.getByRole('button', { name: /^Ta bort svaret/ }).click();
	await expect(question).toBeFocused();
	await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);

	const bo = await respondent(round.link('Bo Ek'));
	await expect.poll(() => bo.values()).toEqual({});
	await page.reload();
	await expect(page.getByText('0 av 65 frågor besvarade')).toBeVisible();
});

test('looking changes nothing in the matrix, the first answer does', async ({ visit, shared, openRound }) => {
	const round = await openRound('digital-mognad');
	const coordinator = await visit(shared.coordinator);
	await signIn(coordinator);
	await coordinator.getByRole('link', { name: round.title }).click();
	const page = await visit(round.link('Bo Ek'));
	await expect(page.getByText('Inte påbörjat')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: `Börja med ${maturity}` })).toBeVisible();

	await coordinator.reload();
	await expect(await cell(coordinator, 'Tanum', maturity)).toHaveText(/Inte påbörjat.*0 av 2 inskickade/s);
	expect(await round.cell('Tanum')).toMatchObject({ state: 'invited', invited: 2, started: 0 });

	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), largely);
	await coordinator.reload();
	await expect(await cell(coordinator, 'Tanum', maturity)).toHaveText(/Påbörjat.*1 av 2 påbörjade/s);
});

test('handing in again what has not changed is the same submission', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), largely);
	await review(page);
	await expect(page.getByText('64 frågor är obesvarade')).toBeVisible();
	await submit(page);
	await page.getByRole('link', { name: 'Ändra svar' }).click();
	await review(page);
	await submit(page);
	await expect(page.getByText('nummer 1')).toBeVisible();
	expect(await round.cell('Tanum')).toMatchObject({ started: 1, submitted: 1 });
});

test('what is handed in can be changed, and counts when it is handed in anew', async ({ visit, openRound }) => {
	const round = await openRound('formagor-2030');
	const page = await visit(round.link('Bo Ek'));
	const level = async () => (await round.results()).documents[0]!.organisations['1435']!.levels?.['F-01']?.value;
	await begin(page, capability);
	await answer(page, questions(page).first(), levels[2]!);
	await review(page);
	await submit(page);
	await expect(page.getByText('nummer 1')).toBeVisible();
	expect(await level()).toBe(2);

	// A colleague changes it, from the start page of a link of their own.
	const colleague = await visit(round.link('Karin Lund'));
	await begin(colleague, capability, 'Ändra svar');
	await colleague.getByRole('link', { name: /^Styrning och ledning/ }).click();
	await answer(colleague, questions(colleague).first(), levels[3]!);
	await review(colleague);
	expect(await level(), 'until it is handed in anew the earlier one counts').toBe(2);
	await submit(colleague);
	await expect(colleague.getByText('nummer 2')).toBeVisible();
	expect(await level()).toBe(3);
	expect(await round.cell('Tanum')).toMatchObject({ submitted: 1 });
});
