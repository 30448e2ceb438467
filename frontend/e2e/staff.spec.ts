import { entryOf, signIn } from './coordinating';
import { languages, look, lookInBoth, speak } from './looking';
import { expect, test } from './test';

// What the pages for those who work with the service look like in the states that a person can bring them to.
test.use({ tolerated: /status of (401|422)/ });

test('the coordinator’s pages, with faults and with links', async ({ visit, shared, openRound }) => {
	const round = await openRound('digital-mognad');
	const page = await visit(shared.coordinator);
	await signIn(page);
	await page.getByRole('link', { name: 'Användare och behörigheter' }).click();
	await page.getByRole('radio', { name: 'Kontaktperson' }).check();
	await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'Skriv ett namn.' })).toBeFocused();
	await lookInBoth(page, 'staff with faults');
	await page.getByLabel('Namn').fill('Lo Berg');
	await page.getByLabel('E-postadress').fill('lo.berg@fyrbodal.example');
	await page.getByRole('radio', { name: 'Läsare' }).check();
	await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
	await page.getByRole('button', { name: 'Ny inloggningslänk till Lo Berg' }).click();
	await expect(page.getByLabel('Inloggningslänk till Lo Berg', { exact: true })).toBeVisible();
	await lookInBoth(page, 'staff with a sign-in link');

	await page.goto('/matomgangar/ny');
	await page.getByRole('button', { name: 'Lägg upp mätomgången' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'Välj sista svarsdag.' })).toBeFocused();
	await lookInBoth(page, 'new round with faults');
	await page.goto(`/matomgangar/${round.id}/personer`);
	await page.getByRole('button', { name: 'Ny länk till Bo Ek' }).click();
	await expect(page.getByLabel('Länk till Bo Ek', { exact: true })).toBeVisible();
	await lookInBoth(page, 'respondents with a link');
	for (const language of languages) {
		await speak(page, language);
		await page.getByRole('button', { name: language === 'sv' ? 'Dra in länkar för Bo Ek' : /^Revoke.*Bo Ek/ }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await look(page, language, { name: 'revoking links' });
		await page.keyboard.press('Escape');
	}
});

test('the contact’s pages', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad', 'formagor-2030');
	await (await respondent(round.link('Bo Ek'))).giveFirst(3);
	const link = await round.contactLink({ name: 'Siv Holm', email: 'siv.sidor@tanum.example', organisation: '1435' });
	const page = await visit(link);
	await expect(page.getByText('Den här länken är din egen')).toBeVisible();
	await lookInBoth(page, 'sign-in');
	await page.getByRole('button', { name: 'Logga in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Din organisations mätomgångar' })).toBeVisible();
	await lookInBoth(page, 'rounds');
	await page.getByRole('link', { name: round.title }).click();
	await expect(entryOf(page, 'Bo Ek')).toContainText('Påbörjat');
	await page.goto(`${page.url()}?organisation=1486&sida=99`); // another's, and a page that there is not
	await expect(entryOf(page, 'Bo Ek')).toContainText('Påbörjat');
	await expect(page).toHaveURL(/\/kommun\/\d+(\?organisation=1486)?$/);
	await lookInBoth(page, 'round');
	for (const language of languages) {
		await speak(page, language);
		await entryOf(page, 'Bo Ek').getByRole('button').click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: language === 'sv' ? 'Lämna över' : 'Hand over' }).click();
		await expect(dialog.getByRole('alert').filter({ has: page.getByRole('link') })).toHaveCount(1);
		await look(page, language, { name: 'handing over with faults' });
		await page.keyboard.press('Escape');
	}
	await speak(page, 'sv');
	await page.goto(link);
	await expect(page.getByText('Du är redan inloggad och behöver ingen ny länk.')).toBeVisible();
	await lookInBoth(page, 'used link');
	await page.goto('/kommun');
	await page.evaluate(() => (sessionStorage.setItem('mogna:room:1', 'link'), localStorage.setItem('mogna:svar:1:1:x', 'waits')));
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await expect(page).toHaveURL(/\/$/);
	expect(await page.evaluate(() => [sessionStorage.getItem('mogna:room:1'), localStorage.getItem('mogna:svar:1:1:x')])).toEqual([null, 'waits']);
	await page.evaluate(() => localStorage.removeItem('mogna:svar:1:1:x'));
	await page.goto('/kommun');
	await expect(page.getByRole('heading', { name: 'Du är inte inloggad' })).toBeVisible();
	await lookInBoth(page, 'signed out');
});
