import { asAsked } from './costs';
import { answer, begin, capability, choice, levels, maturity, questions, review, state } from './answering';
import { lookInBoth } from './looking';
import { disagree, together } from './shared';
import { expect, test } from './test';

// What the respondent's pages look like in every state that a person can bring them to. Pages as such are in pages.spec.
// The browser remarks on what is refused, and on the connection that is cut.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|status of (401|404|409|422)/ });

const economy = 'It-ekonomi';

test('the start page, however far one has come', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad', 'formagor-2030');
	const [bo, karin] = [await respondent(round.link('Bo Ek')), await respondent(round.link('Karin Lund'))];
	const page = await visit(round.link('Karin Lund'));
	await expect(page.getByText('Inte påbörjat')).toHaveCount(2);
	await lookInBoth(page, 'not begun');
	await karin.giveFirst(3, 4);
	await page.reload();
	await expect(page.getByText('2 av 47 frågor besvarade')).toBeVisible();
	await lookInBoth(page, 'begun');
	await karin.handOver('Eva Ekström', 'eva.ekstrom@tanum.example');
	await page.reload();
	await expect(page.getByText(`Du har lämnat över ${maturity}`)).toBeVisible();
	await lookInBoth(page, 'handed over');

	await bo.giveFirst(3, 4);
	await bo.submit();
	await bo.giveFirst(5);
	await page.goto(round.link('Bo Ek'));
	await expect(page.getByText('Svaren har ändrats sedan dess.')).toBeVisible();
	await lookInBoth(page, 'submitted and changed');
	await round.end();
	await page.reload();
	await expect(page.getByText('Mätomgången är stängd. Det går inte längre att svara.')).toBeVisible();
	await lookInBoth(page, 'closed');
});

test('the form while answers are saved, wait, differ, and come too late', async ({ visit, openRound }) => {
	const round = await openRound('formagor-2030');
	const both = await together(visit, round);
	const { bo, karin } = both;
	await answer(karin, questions(karin).nth(4), levels[2]!);
	await lookInBoth(karin, 'saved');
	await disagree(both);
	await lookInBoth(karin, 'conflict');
	await bo.context().setOffline(true);
	await choice(questions(bo).nth(2), levels[2]!).check();
	await expect(state(bo)).toHaveText(/^Ingen anslutning/);
	await lookInBoth(bo, 'offline');
	await round.end();
	await choice(questions(karin).nth(2), levels[1]!).check();
	await expect(state(karin)).toHaveText(/^Mätomgången är stängd\. Ett svar hann inte skickas/);
	await lookInBoth(karin, 'too late');
});

test('the form and the review where something has to be mended', async ({ visit, openRound, respondent }) => {
	const round = await openRound('it-ekonomi');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy);
	await page.getByLabel(/^\d+\.\sÅr\b/).fill('1812');
	await page.getByLabel('Antal användare').fill('2 0x');
	await page.getByLabel('Antal användare').blur();
	await expect(page.getByRole('alert').filter({ hasText: 'Det ska vara minst' })).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: 'Svaret är inte ett tal.' })).toBeVisible();
	await lookInBoth(page, 'refused answer and number fault');
	await review(page);
	await page.getByRole('button', { name: 'Skicka in' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'Det går inte att skicka in än' })).toBeFocused();
	await lookInBoth(page, 'review with faults');

	const bo = await respondent(round.link('Bo Ek'));
	await bo.give({ ...asAsked, year: 2025, total: 12_500_000, 'users-without-pupils': 2075 });
	await bo.submit();
	const elsewhere = await visit(round.link('Bo Ek'));
	await elsewhere.getByRole('button', { name: `Visa kvittens för ${economy}` }).click();
	await expect(elsewhere.getByText('nummer 1')).toBeVisible();
	await lookInBoth(elsewhere, 'receipt');
});

test('handing over, with faults and when it is done', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity);
	const form = page.url();
	await page.getByRole('link', { name: 'Lämna över till en kollega' }).click();
	await page.getByLabel('Kollegans e-postadress').fill('eva.ekstrom');
	await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'Skriv kollegans namn.' })).toBeFocused();
	await lookInBoth(page, 'handing over with faults');
	await page.getByLabel('Kollegans namn').fill('Eva Ekström');
	await page.getByLabel('Kollegans e-postadress').fill('eva.ekstrom@tanum.example');
	await page.getByRole('button', { name: 'Fortsätt', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Stämmer det?' })).toBeVisible();
	await lookInBoth(page, 'handing over, to check');
	await page.getByRole('button', { name: 'Lämna över', exact: true }).click();
	await expect(page.getByLabel('Länk till Eva Ekström')).toBeVisible();
	await lookInBoth(page, 'handed over to a colleague');
	await page.goto(form);
	await expect(page.getByRole('heading', { name: 'Formuläret är inte ditt längre' })).toBeVisible();
	await lookInBoth(page, 'no longer yours');
});

test('links that have ended', async ({ visit, openRound }) => {
	const round = await openRound('formagor-2030');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, capability);
	await round.revoke('Bo Ek');
	await choice(questions(page).first(), levels[2]!).check();
	await expect(state(page)).toHaveText(/^Länken gäller inte längre/);
	await lookInBoth(page, 'ended while the form was open');
	await page.goto(round.link('Bo Ek'));
	await expect(page.getByText('Ett svar väntar i den här webbläsaren.')).toBeVisible();
	await lookInBoth(page, 'ended, with an answer that waits');
});
