import { Round } from './rounds';
import { barriers } from './barriers';
import { lookInBoth } from './looking';
import { expect, test, type Locator, type Page } from './test';

// Whatever a role may read it comes to by pressing, from the page that it begins at, whatever state the round is in.
const states = ['draft', 'open', 'closed', 'published', 'archived'] as const;

async function rounds(mogna: Parameters<typeof Round.open>[0]) {
	const all = new Map<string, Round>();
	for (const state of states) {
		const round = await (state === 'draft' ? Round.draft : Round.open)(mogna, `Omgång ${state}`, ['digital-mognad']);
		if (state !== 'draft' && state !== 'open') await round.end();
		if (state === 'published' || state === 'archived') await round.publish();
		if (state === 'archived') await round.archive();
		all.set(state, round);
	}
	return all;
}

async function begin(page: Page) {
	await page.getByRole('button', { name: 'Logga in', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Mätomgångar' })).toBeVisible();
}

const sizes = [
	{ width: 1280, height: 900, colours: 'light' },
	{ width: 390, height: 844, colours: 'dark' }
] as const;
const mostPresses = 3; // from the sign-in to the conclusion

/** Presses what leads to the conclusion, on a desk and on a phone: with the sign-in no more presses than there may be. */
async function toConclusion(page: Page, state: string, ...presses: ((page: Page) => Locator)[]) {
	expect(1 + presses.length).toBeLessThanOrEqual(mostPresses);
	const start = page.url();
	for (const size of sizes) {
		await page.emulateMedia({ colorScheme: size.colours });
		await page.setViewportSize(size);
		await page.goto(start);
		for (const press of presses) await press(page).click();
		await heading(page, 'Slutsats');
	}
	expect.soft(await barriers(page, { contrastOnly: true }), `${state}, in the dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	if (state === 'closed') await lookInBoth(page, 'conclusion');
	await page.setViewportSize(sizes[0]);
}

const toRound = (state: string) => (page: Page) => page.getByRole('link', { name: `Omgång ${state}` });
const toResults = (page: Page) => page.locator(`a[href$="/resultat"]`).first();

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** From all the results to an organisation's, to what a questionnaire's figures rest on, and back to all. */
async function readAll(page: Page) {
	await heading(page, 'Slutsats');
	await page.getByRole('link', { name: 'Kommunernas sidor' }).click();
	await heading(page, 'Kommunernas sidor');
	await page.getByRole('link', { name: 'Tanum', exact: true }).first().click();
	await heading(page, /Tanum/);
	await page.getByRole('link', { name: 'Alla organisationers resultat' }).first().click();
	await heading(page, 'Slutsats');
}

/** A draft has no results: its coordinator comes to what is to be set up, and back. */
async function prepareAll(page: Page) {
	await expect(page.locator(`a[href$="/resultat"]`)).toHaveCount(0);
	for (const name of ['Respondenter och länkar', 'Uppgifter om organisationerna', 'Ändra mätomgången']) {
		await page.getByRole('link', { name, exact: true }).click();
		await heading(page, name);
		await page.getByRole('link', { name: 'Till mätomgången' }).click();
		await heading(page, 'Omgång draft');
	}
}

test('a coordinator, a contact and a reader come to all that they may read', async ({ visit, empty }) => {
	test.setTimeout(120_000);
	const all = await rounds(empty);
	const one = all.get('open')!;
	const reader = await visit(await one.staffLink({ name: 'Ola Ström', email: 'ola.strom@fyrbodal.example', role: 'reader' }));
	const contact = await visit(await one.contactLink({ name: 'Siv Holm', email: 'siv.holm@tanum.example', organisation: '1435' }));
	const coordinator = await visit(empty.coordinator);
	for (const page of [reader, contact, coordinator]) await begin(page);

	for (const state of ['draft', 'open']) await expect(reader.getByRole('link', { name: `Omgång ${state}` })).toHaveCount(0);
	for (const state of ['closed', 'published', 'archived']) {
		await toConclusion(reader, state, toRound(state));
		await readAll(reader);
		await reader.goto('/matomgangar');
	}
	for (const state of states) {
		if (state === 'draft' || state === 'open') {
			await toRound(state)(contact).click();
			await heading(contact, 'Tanum');
		} else {
			await toConclusion(contact, state, toRound(state), toResults);
			await readAll(contact);
		}
		await contact.goto('/kommun');
	}
	for (const state of states) {
		if (state === 'draft') {
			await toRound(state)(coordinator).click();
			await heading(coordinator, `Omgång ${state}`);
			await prepareAll(coordinator);
		} else {
			await toConclusion(coordinator, state, toRound(state), toResults);
			await readAll(coordinator);
		}
		await coordinator.goto('/matomgangar');
	}
	for (const round of all.values()) await round.close();
});
