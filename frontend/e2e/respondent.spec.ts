import { agreement, answer, begin, choice, levels, questions, saved, state, submit } from './answering';
import { cell, signIn } from './coordinating';
import { Round } from './rounds';
import { expect, test as base, type Page } from './test';

const maturity = 'Digital mognad';
const capability = 'Förmågor för god service 2030';
const [never, , , largely, fully] = agreement as [string, string, string, string, string];

const people = [
	{ organisation: '1435', name: 'Bo Ek', email: 'bo.ek@tanum.example', role: 'it-chef' },
	{ organisation: '1435', name: 'Karin Lund', email: 'karin.lund@tanum.example', role: 'kommundirektör' }
];

const test = base.extend<{ title: string; round: Round }>({
	title: async ({}, use, info) => use(info.title),
	round: async ({ shared, title }, use) => {
		const questionnaire = title.includes('tillsammans') ? 'formagor-2030' : 'digital-mognad';
		const round = await Round.open(shared, title.slice(0, 100), people, [questionnaire]);
		await use(round);
		await round.close();
	}
});

// What the browser itself says where there is no connection, or no such link.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|status of (401|404)/ });

test('answers survive a reload', async ({ visit, round }) => {
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).nth(0), largely);
	await answer(page, questions(page).nth(1), 'Vet ej');

	await page.reload();
	await expect(choice(questions(page).nth(0), largely)).toBeChecked();
	await expect(choice(questions(page).nth(1), 'Vet ej')).toBeChecked();
	await expect(questions(page).nth(2).getByRole('radio', { checked: true })).toHaveCount(0);
});

test('without a connection answers wait, and arrive when it is back', async ({ visit, round }) => {
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).nth(0), largely);

	await page.context().setOffline(true);
	await choice(questions(page).nth(0), fully).check();
	await expect(state(page)).toHaveText('Ingen anslutning: ett svar väntar i din webbläsare');
	await choice(questions(page).nth(1), never).check();
	await page.getByRole('link', { name: /^Nästa/ }).click();
	await expect(page.getByText('Avsnitt 2 av')).toBeVisible();
	await choice(questions(page).nth(0), largely).check();
	await expect(state(page)).toHaveText('Ingen anslutning: 3 svar väntar i din webbläsare');

	await page.context().setOffline(false);
	await expect(state(page)).toHaveText(saved);

	const elsewhere = await visit(round.link('Bo Ek'));
	await expect(elsewhere.getByText(/^3 av \d+ frågor besvarade$/)).toBeVisible();
	await begin(elsewhere, maturity, 'Fortsätt');
	await expect(choice(questions(elsewhere).nth(0), fully)).toBeChecked();
	await expect(choice(questions(elsewhere).nth(1), never)).toBeChecked();
});

test('what waits outlives the tab and the server, and arrives when the link is opened again', async ({ visit, empty }) => {
	const round = await Round.open(empty, 'Digital motor 2026', people, ['digital-mognad']);
	const page = await visit(round.link('Bo Ek'));
	const browser = page.context();
	await begin(page, maturity, 'Börja');
	await empty.halt();
	await choice(questions(page).nth(0), fully).check();
	await choice(questions(page).nth(2), never).check();
	await expect(state(page)).toHaveText('Ingen anslutning: 2 svar väntar i din webbläsare');
	await page.close();
	await empty.resume();
	expect(await round.cell('Tanum')).toMatchObject({ state: 'invited', started: 0 });

	const again = await browser.newPage();
	await again.goto(round.link('Bo Ek'));
	await begin(again, maturity, 'Börja');
	await expect(state(again)).toHaveText(saved);
	await expect(choice(questions(again).nth(0), fully)).toBeChecked();

	const elsewhere = await visit(round.link('Bo Ek'));
	await begin(elsewhere, maturity, 'Fortsätt');
	await expect(choice(questions(elsewhere).nth(0), fully)).toBeChecked();
	await expect(choice(questions(elsewhere).nth(2), never)).toBeChecked();
	await round.close();
});

test('a link that is wrong says what to do', async ({ visit, round }) => {
	const whole = round.link('Bo Ek');
	for (const wrong of [whole.slice(0, -3), whole.replace('/svara/', '/logga-in/').slice(0, -3)]) {
		const page = await visit(wrong);
		await expect(page.getByRole('heading', { name: 'Länken fungerar inte' })).toBeVisible();
		await expect(page.getByText(/Kontrollera att hela länken kom med/)).toBeVisible();
		await expect(page.getByText(/be den som .* om en ny/)).toBeVisible();
		await expect(page.getByRole('button', { name: /Börja|Logga in/ })).toHaveCount(0);
	}
});

test('looking at the start page changes nothing, the first answer does', async ({ visit, shared, round, title }) => {
	const coordinator = await visit(shared.coordinator);
	await signIn(coordinator);
	await coordinator.getByRole('link', { name: title }).click();
	const page = await visit(round.link('Bo Ek'));
	await expect(page.getByText('Inte påbörjat')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: `Börja med ${maturity}` })).toBeVisible();

	await coordinator.reload();
	await expect(await cell(coordinator, 'Tanum', maturity)).toHaveText(/Inte påbörjat.*0 av 2 lämnade/s);
	expect(await round.cell('Tanum')).toMatchObject({ state: 'invited', invited: 2, started: 0 });

	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), largely);
	await coordinator.reload();
	await expect(await cell(coordinator, 'Tanum', maturity)).toHaveText(/Påbörjat.*1 av 2 påbörjade/s);
});

test('handing in twice is one submission', async ({ visit, round }) => {
	const page = await visit(round.link('Bo Ek'));
	await begin(page, maturity, 'Börja');
	await answer(page, questions(page).first(), largely);
	await review(page);
	await expect(page.getByText(/^\d+ frågor är obesvarade$/)).toBeVisible();
	await page.getByRole('button', { name: 'Skicka in' }).dblclick();
	await expect(page.getByText('nummer 1')).toBeVisible();

	await page.getByRole('link', { name: 'Ändra svar' }).click();
	await review(page);
	await submit(page);
	await expect(page.getByText('nummer 1')).toBeVisible();
	expect(await round.cell('Tanum')).toMatchObject({ started: 1, submitted: 1 });
});

test('what is handed in can be changed, and counts when it is handed in anew (tillsammans)', async ({ visit, round }) => {
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
	await review(colleague, levels[3]!);
	expect(await level(), 'until it is handed in anew the earlier one counts').toBe(2);
	await submit(colleague);
	await expect(colleague.getByText('nummer 2')).toBeVisible();
	expect(await level()).toBe(3);
	expect(await round.cell('Tanum')).toMatchObject({ submitted: 1 });
});

/** To the review page by the list of sections, after another answer to the first question where one is given. */
async function review(page: Page, label?: string) {
	if (label) {
		await page.getByRole('link', { name: /^Styrning och ledning/ }).click();
		await answer(page, questions(page).first(), label);
	}
	await page.getByRole('link', { name: 'Granska och skicka in' }).click();
	await expect(page.getByRole('heading', { name: 'Granska och skicka in' })).toBeVisible();
}
