import { agreement, answer, begin, choice, maturity, questions, saved, state } from './answering';
import { entryOf, signIn } from './coordinating';
import { speak } from './looking';
import { contact, Round } from './rounds';
import { look, scan } from './scanner';
import { expect, test, type Page } from './test';

const [never, , partly, , fully] = agreement as [string, string, string, string, string];

// What the browser itself says where a link has ended, or never was.
test.use({ tolerated: /status of (401|404)/ });

test('opening a link, and posting to it, writes nothing in the database', async ({ visit, empty }) => {
	const round = await Round.open(empty, 'Digital motor 2026', ['digital-mognad']);
	const kim = { name: 'Kim Holm', email: 'kim.holm@tanum.example', organisation: '1435' };
	const links = { answers: round.link('Bo Ek'), signsIn: await round.contactLink(kim), coordinates: empty.coordinator };
	const before = await empty.fingerprint();
	const page = await visit(empty.url);

	for (const link of Object.values(links)) await scan(link);
	await look(page, links.answers, `Börja med ${maturity}`);
	for (const link of [links.signsIn, links.coordinates]) await look(page, link, 'Logga in');
	expect(await empty.fingerprint()).toBe(before);

	// The person's own step does: that is what the comparison is worth, and the link that works once has not been used up.
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByRole('heading', { name: 'Mätomgångar', level: 1 })).toBeVisible();
	expect(await empty.fingerprint()).not.toBe(before);
	await page.goto(links.signsIn);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByRole('heading', { name: 'Din organisations mätomgångar' })).toBeVisible();
	await round.close();
});

test('a mistyped link says what to do, in both languages', async ({ visit, openRound }) => {
	const whole = (await openRound('digital-mognad')).link('Bo Ek');
	const page = await visit(whole.slice(0, -3));
	await expectAdvice(page, 'Länken fungerar inte', ['Kontrollera att hela länken kom med.', 'fråga den som bjöd in dig.']);
	await speak(page, 'en');
	await expectAdvice(page, 'The link does not work', ['ask the person who invited you.']);
	await speak(page, 'sv');

	await page.goto(whole.replace('/svara/', '/logga-in/').slice(0, -3));
	await expectAdvice(page, 'Länken fungerar inte', ['så kom inte hela länken med.', 'be processledaren om en ny länk.']);
	await speak(page, 'en');
	await expectAdvice(page, 'The link does not work', ['Sign in again, or ask the coordinator for a new link.']);
});

test('a link works with what mail programs make of it', async ({ visit, openRound }) => {
	const link = (await openRound('digital-mognad')).link('Bo Ek');
	const page = await visit(link);
	for (const after of ['.', ',', '>', '/', '\u200b', '_', '.\u200b', '&gt;', '&nbsp;', '%E2%80', '%C2%A0', '%22', '%20Hej']) {
		await page.goto(link + after);
		await expect(page.getByRole('button', { name: `Börja med ${maturity}` })).toBeVisible();
	}
	await page.getByRole('button', { name: `Börja med ${maturity}` }).click();
	await expect(page).toHaveURL(/\/svara\/[a-z0-9]+\/\d+\/\w/);
});

test('a link that the coordinator has revoked says what to do, in both languages', async ({ visit, shared, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(shared.coordinator);
	await signIn(page);
	await page.goto(`/matomgangar/${round.id}/personer`);
	await entryOf(page, 'Bo Ek').getByRole('button', { name: 'Dra in länkar för Bo Ek' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Dra in länkar' }).click();
	await expect(page.getByText('Alla länkar för Bo Ek är indragna.')).toBeVisible();

	const bo = await visit(round.link('Bo Ek'));
	await expectAdvice(bo, 'Länken gäller inte längre', ['Se efter om du har fått en nyare länk.', 'fråga den som bjöd in dig.']);
	await speak(bo, 'en');
	await expectAdvice(bo, 'The link is no longer valid', ['Check whether you have received a newer link.', 'ask the person who invited you.']);

	await entryOf(page, 'Bo Ek').getByRole('button', { name: 'Ny länk till Bo Ek' }).click();
	await expect(page.getByText('En ny länk till Bo Ek är skapad.')).toBeVisible();
	await bo.goto(await page.getByLabel('Länk till Bo Ek', { exact: true }).inputValue());
	await expect(bo.getByRole('button', { name: 'Start with Digital maturity' })).toBeVisible();
	await expect((await visit(round.link('Karin Lund'))).getByRole('button', { name: `Börja med ${maturity}` })).toBeVisible();
});

test('a link revoked while the form is open says so at the next answer, which arrives with the new link', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).nth(0), partly);
	await round.revoke('Bo Ek');

	await choice(questions(page).nth(0), fully).check();
	const ended = `Länken gäller inte längre. Be ${contact} om en ny.`;
	await expect(state(page)).toHaveText(`${ended} Ett svar väntar i din webbläsare och skickas när du öppnar den nya länken här.`);
	await choice(questions(page).nth(1), never).check();
	await expect(state(page)).toHaveText(`${ended} 2 svar väntar i din webbläsare och skickas när du öppnar den nya länken här.`);
	await page.reload();
	await expectAdvice(page, 'Länken gäller inte längre', ['2 svar väntar i den här webbläsaren.']);

	const link = await round.newLink('Bo Ek');
	const bo = await respondent(link);
	expect(Object.values(await bo.values())).toEqual([3]);
	await page.goto(link);
	await begin(page, maturity, 'Fortsätt');
	await expect(state(page)).toHaveText(saved);
	expect(Object.values(await bo.values())).toEqual([5, 1]);
});

/** The page says what has happened and what to do, and offers nothing that can't be done. */
async function expectAdvice(page: Page, title: string, advice: string[]) {
	await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
	for (const one of advice) await expect(page.getByRole('main')).toContainText(one);
	await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
}
