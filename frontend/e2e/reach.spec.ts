import { Round } from './rounds';
import { expect, test, type Page } from './test';

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

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** From all the results to an organisation's, to what a questionnaire's figures rest on, and back to all. */
async function readAll(page: Page) {
	await heading(page, /^Resultat/);
	await page.getByRole('link', { name: 'Tanum', exact: true }).first().click();
	await heading(page, /Tanum/);
	await page.getByRole('link', { name: 'Alla organisationers resultat' }).first().click();
	await heading(page, /^Resultat/);
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
		await reader.getByRole('link', { name: `Omgång ${state}` }).click();
		await readAll(reader);
		await reader.goto('/matomgangar');
	}
	for (const state of states) {
		await contact.getByRole('link', { name: `Omgång ${state}` }).click();
		await heading(contact, 'Tanum');
		if (state !== 'draft' && state !== 'open') {
			await contact.locator(`a[href$="/resultat"]`).first().click();
			await readAll(contact);
		}
		await contact.goto('/kommun');
	}
	for (const state of states) {
		await coordinator.getByRole('link', { name: `Omgång ${state}` }).click();
		await heading(coordinator, `Omgång ${state}`);
		if (state === 'draft') await prepareAll(coordinator);
		else {
			await coordinator.locator(`a[href$="/resultat"]`).first().click();
			await readAll(coordinator);
		}
		await coordinator.goto('/matomgangar');
	}
	for (const round of all.values()) await round.close();
});
