import { answer, capability, choice, levels, questions, review, saved, state, submit } from './answering';
import { conflict, disagree, together } from './shared';
import { expect, test } from './test';

// What the browser itself says where there is no connection, no session yet, and where something is refused as it should be.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|status of (401|409)/ });

const byItself = { timeout: 20_000 };

test('different answers merge, and each sees the other’s with a name', async ({ visit, openRound, respondent }) => {
	const round = await openRound('formagor-2030');
	const { bo, karin } = await together(visit, round);
	await answer(bo, questions(bo).nth(0), levels[3]!);
	await answer(karin, questions(karin).nth(1), levels[1]!);

	// Karin Lund was told as she saved; Bo Ek's page asks by itself.
	await expect(choice(questions(karin).nth(0), levels[3]!)).toBeChecked();
	await expect(questions(karin).nth(0).getByTestId('author')).toHaveText(/Besvarat av\s+Bo Ek, \d\d.\d\d/);
	await expect(karin.getByTestId('news')).toHaveText(/^\d\d.\d\d: Bo Ek svarade på en fråga$/);
	await expect(choice(questions(bo).nth(1), levels[1]!)).toBeChecked(byItself);
	await expect(questions(bo).nth(1).getByTestId('author')).toHaveText(/Karin Lund, \d\d.\d\d/);
	await expect(questions(bo).nth(0).getByTestId('author')).toHaveCount(0);
	expect(await (await respondent(round.link('Bo Ek'))).values()).toEqual({ 'F-01': 3, 'F-02': 1 });
});

test('where both change the same answer both see who, what and when, and a choice settles it for both', async ({ visit, openRound, respondent }) => {
	const round = await openRound('formagor-2030');
	const both = await together(visit, round);
	const { bo, karin } = both;
	await disagree(both);
	for (const [page, mine, theirs] of [[karin, 1, 3], [bo, 3, 1]] as const) {
		const other = page === karin ? 'Bo Ek' : 'Karin Lund';
		await expect(conflict(page)).toContainText('Två svar skiljer sig åt');
		await expect(conflict(page)).toContainText(new RegExp(`Du svarade ”${levels[mine]}” kl\\. \\d\\d\\.\\d\\d`));
		await expect(conflict(page)).toContainText(new RegExp(`${other} svarade ”${levels[theirs]}” kl\\. \\d\\d\\.\\d\\d`));
		await expect(page.getByTestId('contested')).toContainText('En fråga har två olika svar');
	}
	const watcher = await respondent(round.link('Bo Ek'));
	const [contested] = (await watcher.standing()).answers;
	expect(contested).toMatchObject({ item: 'F-01', value: 3, by: { name: 'Bo Ek' }, other: { value: 1, by: { name: 'Karin Lund' } } });

	await conflict(karin).getByRole('button', { name: `Behåll ”${levels[3]}”` }).click();
	await expect(conflict(karin)).toHaveCount(0);
	await expect(questions(karin).first()).toBeFocused();
	await expect(state(karin)).toHaveText(saved);
	await answer(bo, questions(bo).nth(2), levels[0]!);
	await expect(conflict(bo)).toHaveCount(0);
	for (const page of [bo, karin]) await expect(choice(questions(page).first(), levels[3]!)).toBeChecked();
	const [settled] = (await watcher.standing()).answers;
	expect(settled).toMatchObject({ item: 'F-01', value: 3, by: { name: 'Karin Lund' } });
	expect(settled!.other).toBeUndefined();
});

test('nothing is handed in while two answers differ, and the page leads to the question', async ({ visit, openRound, respondent }) => {
	const round = await openRound('formagor-2030');
	const both = await together(visit, round);
	await disagree(both);
	const { karin } = both;
	await review(karin);
	await karin.getByRole('button', { name: 'Skicka in' }).click();
	const summary = karin.getByRole('alert').filter({ has: karin.getByRole('heading', { name: 'Det går inte att skicka in än' }) });
	await expect(summary).toBeFocused();
	const watcher = await respondent(round.link('Karin Lund'));
	expect(await watcher.receipt()).toBeUndefined();

	await summary.getByRole('link', { name: /två svar skiljer sig åt$/ }).click();
	await expect(questions(karin).first()).toBeFocused();
	await conflict(karin).getByRole('button', { name: `Behåll ”${levels[1]}”` }).click();
	await expect(state(karin)).toHaveText(saved);
	await review(karin);
	await submit(karin);
	expect((await watcher.receipt())!.answers).toMatchObject([{ item: 'F-01', value: 1 }, { item: 'F-02', value: 2 }]);
});

test('what a colleague changed during the review is told before anything is handed in, and nothing is lost', async ({ visit, openRound, respondent }) => {
	const round = await openRound('formagor-2030');
	const { bo, karin } = await together(visit, round);
	await answer(karin, questions(karin).nth(0), levels[2]!);
	await review(karin);
	await answer(bo, questions(bo).nth(1), levels[4]!);

	await karin.getByRole('button', { name: 'Skicka in', exact: true }).click();
	await karin.getByRole('button', { name: 'Skicka in ändå' }).click();
	const summary = karin.getByRole('alert').filter({ hasText: 'Bo Ek har ändrat ett svar sedan du öppnade sidan. Gå igenom det och skicka in igen.' });
	await expect(summary).toBeFocused();
	const watcher = await respondent(round.link('Karin Lund'));
	expect(await watcher.receipt()).toBeUndefined();
	await summary.getByRole('link').click();
	await expect(questions(karin).nth(1)).toBeFocused();
	await expect(choice(questions(karin).nth(1), levels[4]!)).toBeChecked();

	await review(karin);
	await submit(karin);
	expect(await watcher.receipt()).toMatchObject({ number: 1, answers: [{ item: 'F-01', value: 2 }, { item: 'F-02', value: 4 }] });
});

test('a stale draft never takes the place of what is handed in', async ({ visit, openRound, respondent }) => {
	const round = await openRound('formagor-2030');
	const { bo, karin } = await together(visit, round);
	await answer(bo, questions(bo).nth(0), levels[2]!);
	await bo.context().setOffline(true);
	await choice(questions(bo).nth(0), levels[0]!).check();
	await choice(questions(bo).nth(1), levels[0]!).check();
	await expect(state(bo)).toHaveText('Ingen anslutning: 2 svar väntar i din webbläsare');

	await answer(karin, questions(karin).nth(1), levels[4]!);
	await review(karin);
	await submit(karin);
	const watcher = await respondent(round.link('Karin Lund'));
	const submitted = await watcher.receipt();
	expect(submitted).toMatchObject({ number: 1, answers: [{ item: 'F-01', value: 2 }, { item: 'F-02', value: 4 }] });

	await bo.context().setOffline(false);
	await expect(state(bo)).toHaveText(saved);
	await expect(conflict(bo, 1)).toBeVisible();
	expect(await watcher.receipt()).toEqual(submitted);
	await karin.reload();
	await expect(karin.getByText('2 av 55 frågor')).toBeVisible();
	await expect(karin.getByText('Svaren har ändrats sedan de skickades in. Det som står här är det som räknas.')).toBeVisible();
	await expect(karin.getByRole('definition').filter({ hasText: levels[4] })).toHaveCount(1);
	await karin.goto(round.link('Karin Lund'));
	await expect(karin.getByRole('button', { name: `Ändra svar i ${capability}` })).toBeVisible();
});

test('two clicks on the button are one submission', async ({ visit, openRound, respondent }) => {
	const round = await openRound('formagor-2030');
	const { bo } = await together(visit, round);
	await answer(bo, questions(bo).first(), levels[2]!);
	await review(bo);
	await bo.getByRole('button', { name: 'Skicka in', exact: true }).click();
	await bo.getByRole('button', { name: 'Skicka in ändå' }).dblclick();
	await expect(bo.getByText('nummer 1')).toBeVisible();
	const karin = await respondent(round.link('Karin Lund'));
	await karin.submit();
	expect(await karin.receipt()).toMatchObject({ number: 1, by: { name: 'Bo Ek' } });
});
