import { request } from '@playwright/test';
import { inDays } from './days';
import { lookAtAll } from './looking';
import { Mogna } from './mogna';
import { TestServices } from './test-services';
import { Round } from './rounds';
import { expect, test, type Page } from './test';

// The way to the sign-in service leads to another origin, and it alone. A refused form is remarked on by the browser.
test.use({ tolerated: /request to http:\/\/127\.0\.0\.1:\d+\/(authorize|login)|status of 401/ });

let services: TestServices;
let mogna: Mogna;
let round: Round;

test.beforeAll(async () => {
	services = await TestServices.start();
	mogna = await Mogna.start('serve', services.settings);
	round = await Round.open(
		mogna,
		'Digital motor 2026',
		['digital-mognad'],
		[
			{ organisation: 'Tanum', name: 'Karin Lund', email: 'karin.lund@tanum.example', role: 'kommundirektör' },
			{ organisation: 'Orust', name: 'Amira Haddad', email: 'amira.haddad@orust.example', role: 'it-chef' }
		]
	);
});

test.afterAll(async () => {
	await round?.close();
	await mogna?.stop();
	await services?.stop();
});

/** From any page of ours to the sign-in service and back, as somebody there. */
async function signInAs(page: Page, name: string) {
	await page.goto('/logga-in');
	await page.getByRole('link', { name: 'Logga in med organisationens konto' }).click();
	await page.getByRole('button', { name }).click();
}

const refused = async (page: Page, path: string, status: number) => expect((await page.request.get(`/api/v1${path}`)).status(), path).toBe(status);

test('everybody signs in at their own sign-in service, and gets their own pages', async ({ visit }) => {
	test.setTimeout(90_000);
	const anna = await visit(`${mogna.url}/matomgangar`);
	await test.step('the coordinator, sent from a page that is closed to them', async () => {
		await expect(anna.getByRole('heading', { name: 'Du är inte inloggad' })).toBeVisible();
		await anna.getByRole('link', { name: 'Till inloggningen' }).click();
		await expect(anna.getByRole('heading', { name: 'Logga in', level: 1 })).toBeVisible();
		await signInAs(anna, 'Anna Åberg');
		await expect(anna.getByRole('heading', { name: 'Mätomgångar', level: 1 })).toBeVisible();
		await expect(anna.getByText('Inloggad: Anna Åberg, processledare')).toBeVisible();
		expect(new URL(anna.url()).search, 'the code is left behind').toBe('');
		await refused(anna, '/assignments/1', 403);
	});

	const kim = await visit(`${mogna.url}/logga-in`);
	await test.step('the contact, who invites somebody and lets them go', async () => {
		await signInAs(kim, 'Kim Holm');
		await expect(kim.getByText('Inloggad: Kim Holm, kontaktperson')).toBeVisible();
		await kim.getByRole('link', { name: 'Digital motor 2026' }).click();
		await expect(kim.getByText('Amira Haddad')).toHaveCount(0);
		await kim.getByRole('button', { name: 'Bjud in' }).click();
		await expect(kim.getByRole('alert').getByRole('link', { name: 'Välj en roll.' })).toBeVisible();
		const invitation = kim.locator('form').filter({ has: kim.getByRole('button', { name: 'Bjud in' }) });
		await invitation.getByLabel('Namn').fill('Eva Ek');
		await invitation.getByLabel('E-postadress').fill('eva.ek@tanum.example');
		await invitation.getByLabel('Roll').selectOption('It-chef');
		await kim.getByRole('button', { name: 'Bjud in' }).click();
		await expect(kim.getByText('Eva Ek är inbjuden.')).toBeFocused();
		await expect(kim.getByText('2 personer är inbjudna.')).toBeVisible();
		await kim.getByRole('button', { name: 'Ta bort Eva Ek' }).click();
		await kim.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
		await expect(kim.getByText('Eva Ek är borttagen.')).toBeFocused();
		await expect(kim.getByText('En person är inbjuden.')).toBeVisible();
		await kim.goto('/personal');
		await expect(kim.getByRole('heading', { name: 'Din organisations mätomgångar' })).toBeVisible();
		for (const path of ['/staff', '/tokens', '/audit-entries', '/assignments/1']) await refused(kim, path, 403);
		await refused(kim, `/rounds/${round.id}/results`, 404);
	});

	const ola = await visit(`${mogna.url}/logga-in`);
	await test.step('the reader, for whom there is nothing while the round is open', async () => {
		await signInAs(ola, 'Ola Ström');
		await expect(ola.getByText('Det finns ingen mätomgång än.')).toBeVisible();
		for (const path of ['/staff', `/rounds/${round.id}/matrix`]) await refused(ola, path, 403);
		await refused(ola, `/rounds/${round.id}`, 404);
	});

	await test.step('when it is closed, both read the results', async () => {
		expect((await anna.request.patch(`/api/v1/rounds/${round.id}`, { data: { status: 'closed' } })).ok()).toBe(true);
		await ola.reload();
		await ola.getByRole('link', { name: 'Digital motor 2026' }).click();
		await expect(ola.getByRole('heading', { name: 'Slutsats', level: 1 })).toBeVisible();
		await kim.goto(`/kommun/${round.id}`);
		await kim.getByRole('link', { name: 'Läs ert resultat och er handlingsplan' }).click();
		await expect(kim.getByRole('heading', { name: 'I korthet' })).toBeVisible();
		await kim.getByRole('link', { name: 'Alla organisationers resultat' }).click();
		await expect(kim.getByRole('heading', { name: 'Slutsats', level: 1 })).toBeVisible();
		await kim.getByRole('link', { name: 'Till mätomgången' }).click();
		await expect(kim.getByRole('heading', { name: 'Tanum' })).toBeVisible();
		await ola.goto(`/matomgangar/${round.id}`);
		await expect(ola.getByRole('heading', { name: 'Mätomgångar', level: 1 })).toBeVisible();
	});

	await test.step('who has no role is told whom to ask', async () => {
		const nils = await visit(`${mogna.url}/logga-in`);
		await signInAs(nils, 'Nils Ek');
		await expect(nils.getByRole('alert').first()).toContainText('har ingen roll i Mogna. Be din it-avdelning eller processledaren om en.');
		await signInAs(nils, 'Avbryt');
		await expect(nils.getByRole('alert').first()).toContainText('avbröts');
	});
});

test('a sign-in link comes by mail, to those who have access and nobody else', async ({ visit }) => {
	const anna = await visit(`${mogna.url}/logga-in`);
	await signInAs(anna, 'Anna Åberg');
	await expect(anna.getByText('Inloggad: Anna Åberg')).toBeVisible();
	const bo = { name: 'Bo Ek', email: 'bo.ek@orust.example', role: 'reader' };
	expect((await anna.request.post('/api/v1/staff', { data: bo })).status()).toBe(201);

	const page = await visit(`${mogna.url}/logga-in`);
	const ask = async (email: string) => {
		await page.getByLabel('E-postadress').fill(email);
		await page.getByRole('button', { name: 'Skicka en länk' }).click();
	};
	await ask('bo.ek');
	await expect(page.getByRole('alert').getByRole('link', { name: /Skriv en e-postadress/ })).toBeVisible();
	for (const email of ['nobody@orust.example', bo.email]) {
		await ask(email);
		await expect(page.getByText(`Om adressen ${email} har behörighet kommer ett mejl dit`)).toBeVisible();
	}
	await expect.poll(() => services.letters.map(({ to }) => to)).toEqual([bo.email]);
	const link = /http\S+\/logga-in\/\S+/.exec(services.letters[0]!.text)![0];
	await page.goto(link);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByText('Inloggad: Bo Ek, läsare')).toBeVisible();

	const again = await visit(link);
	await expect(again.getByRole('heading', { name: 'Länken fungerar inte' })).toBeVisible();
	await again.getByRole('link', { name: 'Till inloggningen' }).click();
	await expect(again.getByRole('heading', { name: 'Logga in', level: 1 })).toBeVisible();
});

test('a token is made, used by another system, and revoked; the log tells of it', async ({ visit }) => {
	const page = await visit(`${mogna.url}/logga-in`);
	await signInAs(page, 'Anna Åberg');
	await page.getByRole('link', { name: 'Användare och behörigheter' }).click();
	await page.getByRole('link', { name: 'API-nycklar för andra system' }).click();
	await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
	await expect(page.getByRole('alert').getByRole('link')).toHaveCount(4);
	await page.getByLabel('Vad ska den användas till?').fill('Statistikportalen');
	await page.getByLabel('Vem ansvarar för den?').fill('Kansliet');
	await page.getByRole('radio', { name: 'Vilka som har svarat' }).check();
	await page.getByLabel('Sista dag').fill(inDays(60));
	await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
	await expect(page.getByText('API-nyckeln är skapad')).toBeFocused();
	const token = await page.getByLabel('API-nyckel: Statistikportalen').inputValue();
	expect(token).toMatch(/^mogna_[a-z0-9]{29}$/);

	const machine = await request.newContext({ baseURL: mogna.url, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
	const matrix = await machine.get(`/api/v1/rounds/${round.id}/matrix`);
	expect([matrix.status(), matrix.headers()['set-cookie']]).toEqual([200, undefined]);
	expect((await machine.get(`/api/v1/rounds/${round.id}/results`)).status()).toBe(403);

	await page.getByRole('button', { name: 'Dra in API-nyckeln Statistikportalen' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Dra in' }).click();
	await expect(page.getByText('Nyckeln Statistikportalen är indragen.')).toBeFocused();
	const gone = await machine.get(`/api/v1/rounds/${round.id}/matrix`);
	expect([gone.status(), (await gone.json()).detail]).toEqual([401, 'API-nyckeln är indragen. Be processledaren om en ny.']);
	await machine.dispose();

	await page.getByRole('link', { name: 'Händelselogg' }).click();
	const row = page.getByRole('row').filter({ hasText: 'drog in API-nyckel' });
	await expect(row).toContainText('Anna Åberg');
	await row.getByRole('button').click();
	await expect(page.getByText('2 händelser.')).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Ladda ner det som visas (CSV)' }).click();
	expect((await download).suggestedFilename()).toBe('mogna-log.csv');
});

test('who does nothing for long is warned before being signed out', async ({ visit }) => {
	const page = await visit(`${mogna.url}/logga-in`);
	await page.clock.install();
	await signInAs(page, 'Anna Åberg');
	await expect(page.getByRole('heading', { name: 'Mätomgångar', level: 1 })).toBeVisible();
	await page.clock.fastForward('26:30');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.clock.fastForward('01:00');
	const dialog = page.getByRole('dialog', { name: 'Du loggas snart ut' });
	await expect(dialog.getByRole('button', { name: 'Var kvar' })).toBeFocused();
	await dialog.getByRole('button', { name: 'Var kvar' }).click();
	await expect(dialog).toHaveCount(0);
	await page.clock.fastForward('26:00');
	await expect(dialog).toHaveCount(0);
	await page.clock.fastForward('02:00');
	await dialog.getByRole('button', { name: 'Logga ut' }).click();
	await expect(page.getByRole('heading', { name: 'Hur digitalt mogna är vi?' })).toBeVisible();
});

test('the pages of sign-in, tokens and the log', async ({ visit }) => {
	const page = await visit(`${mogna.url}/logga-in`);
	await lookAtAll(page, [
		{ name: 'sign-in-choices', path: '/logga-in' },
		{ name: 'accessibility', path: '/tillganglighet' },
		{ name: 'signed-out', path: '/personal' }
	]);
	await page.goto(mogna.coordinator);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page, 'the page that was asked for before').toHaveURL(/\/personal$/);
	const made = { name: 'Portalen', owner: 'Kansliet', scope: 'results', expires: new Date(Date.now() + 30 * 86_400_000).toISOString() };
	expect((await page.request.post('/api/v1/tokens', { data: made })).status()).toBe(201);
	await lookAtAll(page, [
		{ name: 'staff', path: '/personal' },
		{ name: 'tokens', path: '/personal/nycklar' },
		{ name: 'log', path: '/handelselogg' },
		{ name: 'prepare', path: `/matomgangar/${round.id}/forbered` }
	]);
});
