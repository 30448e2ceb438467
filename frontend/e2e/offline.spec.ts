import { agreement, answer, begin, choice, maturity, nextSection, questions, saved, state } from './answering';
import { uncover } from './codes';
import { signIn } from './coordinating';
import type { Mogna } from './mogna';
import { Round } from './rounds';
import { acknowledged, expectSentences, itemOf, listen } from './told';
import { expect, test, type Page } from './test';

// What the browser itself says where there is no connection, or no session.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|when fetching the script|status of 401/ });

interface Cut {
	off: (page: Page, mogna: Mogna) => Promise<void>;
	on: (page: Page, mogna: Mogna) => Promise<void>;
}

const cuts: Record<string, Cut> = {
	'the connection is cut': {
		off: (page) => page.context().setOffline(true),
		on: (page) => page.context().setOffline(false)
	},
	'the server is down': { off: (_, mogna) => mogna.halt(), on: (_, mogna) => mogna.resume() }
};

for (const [what, { off, on }] of Object.entries(cuts)) {
	test(`${what}: ten answers wait, outlive the tab and a restart of the server, and arrive once each`, async ({ visit, respondent, empty }) => {
		const round = await Round.open(empty, 'Digital motor 2026', ['digital-mognad']);
		const page = await visit(empty.url);
		const browser = page.context();
		const [told, arrived] = [await listen(browser), acknowledged(browser)];
		await page.goto(round.link('Bo Ek'));
		await begin(page, maturity, 'Börja');
		await answer(page, questions(page).nth(5), agreement[0]!);
		const before = { [await itemOf(page, 5)]: 1 };

		await off(page, empty);
		const given = await giveTen(page);
		expect(arrived).toHaveLength(1);
		await page.close();
		if (what === 'the connection is cut') await empty.halt().then(() => empty.resume());
		const again = await browser.newPage();
		await on(again, empty);

		await again.goto(round.link('Bo Ek'));
		await expect(again.getByText('1 av 65 frågor besvarade')).toBeVisible();
		await begin(again, maturity, 'Fortsätt');
		await expect(state(again)).toHaveText(saved);
		expect(await (await respondent(round.link('Bo Ek'))).values()).toEqual({ ...before, ...given });
		expect(arrived.slice(1).sort()).toEqual(Object.keys(given).sort());
		expectSentences(told);
		await round.close();
	});
}

test('a form that has been opened opens without a server, goes on, and is nobody else’s', async ({ visit, respondent, empty }) => {
	const round = await Round.open(empty, 'Digital motor 2026', ['digital-mognad']);
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), agreement[3]!);
	await expect.poll(() => page.evaluate(async () => !!(await caches.match('/'))), 'the pages are kept').toBe(true);
	await expect.poll(async () => (await keptForms(page)).length, 'the form is kept, and its answers').toBe(2);
	expect(JSON.stringify(await keptForms(page))).not.toContain(await itemOf(page, 0));
	await page.waitForTimeout(2_000); // the answer is kept a moment after it is saved

	await empty.halt();
	await page.reload();
	await expect(choice(questions(page).first(), agreement[3]!)).toBeChecked();
	await choice(questions(page).nth(1), agreement[1]!).check();
	await expect(state(page)).toHaveText('Ingen anslutning: ett svar väntar i din webbläsare');
	// The link in the letter leads there too.
	await page.goto(round.link('Bo Ek'));
	await page.getByRole('link', { name: maturity }).click();
	await expect(choice(questions(page).nth(1), agreement[1]!)).toBeChecked();
	const form = page.url();
	await empty.resume();
	await page.getByRole('button', { name: 'Försök nu' }).click();
	await expect(state(page)).toHaveText(saved);
	expect(Object.values(await (await respondent(round.link('Bo Ek'))).values()).sort()).toEqual([2, 4]);

	// Another's link in the same browser: nothing of it is left.
	await page.goto(round.link('Karin Lund'));
	await expect(page.getByRole('button', { name: `Börja med ${maturity}` })).toBeVisible();
	await expect.poll(() => keptForms(page)).toEqual([]);
	await empty.halt();
	await page.goto(form);
	await expect(page.getByRole('heading', { name: 'Vi når inte servern' })).toBeVisible();
	await empty.resume();
	await round.close();
});

/** What the browser keeps of forms. */
const keptForms = (page: Page) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('mogna:formular:')));

test('ten answers wait past the end of the session, and arrive once each', async ({ visit, respondent, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Bo Ek'));
	const [told, arrived] = [await listen(page.context()), acknowledged(page.context())];
	await page.reload();
	await begin(page, maturity, 'Börja');
	await page.context().setOffline(true);
	const given = await giveTen(page);
	await page.context().clearCookies();
	await page.context().setOffline(false);
	await expect(state(page)).toHaveText(saved);
	await noteNewCode(page);
	expect(await (await respondent(round.link('Bo Ek'))).values()).toEqual(given);
	expect(arrived.sort()).toEqual(Object.keys(given).sort());
	expectSentences(told);
});

test('a session that was ended in another tab begins anew at the next answer', async ({ visit, respondent, shared, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), agreement[1]!);
	const other = await page.context().newPage();
	await other.goto(shared.coordinator);
	await signIn(other);
	await other.getByRole('button', { name: 'Logga ut' }).click();
	await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
	const asked = async () => (await page.request.get(`${shared.url}/api/v1/rounds/${round.id}`)).status();
	await expect.poll(asked, 'the session is gone').toBe(401);

	const arrived = acknowledged(page.context());
	await choice(questions(page).first(), agreement[4]!).check();
	await expect.poll(() => arrived).toEqual([await itemOf(page, 0)]);
	await expect(state(page)).toHaveText(saved);
	await noteNewCode(page);
	await page.reload();
	await expect(choice(questions(page).first(), agreement[4]!)).toBeChecked();
	expect(Object.values(await (await respondent(round.link('Bo Ek'))).values())).toEqual([5]);
});

/** A session that began anew has a code of its own, which the page shows as it shows the first one. */
async function noteNewCode(page: Page) {
	await expect(page.getByTestId('code')).toBeVisible();
	await uncover(page);
}

/** Gives ten answers in two sections, without a connection. At each the page says how many wait, in view. */
async function giveTen(page: Page): Promise<Record<string, number>> {
	const given: Record<string, number> = {};
	for (let n = 0; n < 10; n++) {
		if (n === 5) {
			await nextSection(page).click();
			await expect(page.getByText('Avsnitt 2 av')).toBeVisible();
		}
		const place = n % 5;
		const option = (n + 2) % 3; // every scale has three
		await questions(page).nth(place).getByRole('radio').nth(option).check();
		given[await itemOf(page, place)] = option + 1;
		const waiting = n === 0 ? 'ett svar' : `${n + 1} svar`;
		await expect(state(page)).toHaveText(`Ingen anslutning: ${waiting} väntar i din webbläsare`);
		await expect(state(page)).toBeInViewport();
	}

	// An answer that is changed while it waits is still one that waits.
	await questions(page).nth(4).getByRole('radio').nth(1).check();
	given[await itemOf(page, 4)] = 2;
	await expect(state(page)).toHaveText('Ingen anslutning: 10 svar väntar i din webbläsare');
	return given;
}
