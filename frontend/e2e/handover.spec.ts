import { agreement, answer, begin, choice, levels, capability, maturity, questions, state } from './answering';
import { entryOf, signIn } from './coordinating';
import { expect, test, type Page } from './test';

// What the browser itself says where a session is yet to begin, and where a form is no longer one's own.
test.use({ tolerated: /status of (401|404)/ });

const eva = { name: 'Eva Ekström', email: 'eva.ekstrom@tanum.example' };
const [, , partly, largely, fully] = agreement as [string, string, string, string, string];

test('a respondent hands over to a colleague, who goes on with what is answered', async ({ visit, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	await (await respondent(round.link('Bo Ek'))).giveFirst(4, 3);
	const bo = await visit(round.link('Bo Ek'));
	await begin(bo, maturity, 'Fortsätt');
	await bo.goto(round.link('Bo Ek'));
	await bo.getByRole('button', { name: new RegExp(`^Lämna över till en kollega.*${maturity}`) }).click();
	await bo.getByRole('button', { name: 'Fortsätt', exact: true }).click();
	await expect(bo.getByRole('alert').filter({ hasText: 'Skriv kollegans namn.' })).toBeFocused();
	await bo.getByLabel('Kollegans namn').fill(eva.name);
	await bo.getByLabel('Kollegans e-postadress').fill(eva.email);
	await bo.getByRole('button', { name: 'Fortsätt', exact: true }).click();
	await expect(bo.getByTestId('shown-back')).toHaveText(`${eva.name}${eva.email}`);
	await bo.getByRole('button', { name: 'Lämna över', exact: true }).click();
	await expect(bo.getByRole('heading', { name: `Formuläret är överlämnat till ${eva.name}` })).toBeFocused();
	const link = await bo.getByLabel(`Länk till ${eva.name}`).inputValue();

	const colleague = await visit(link);
	await expect(colleague.getByText(`Hej ${eva.name}! Du är inbjuden i rollen it-chef.`)).toBeVisible();
	await expect(colleague.getByText('2 av 65 frågor besvarade')).toBeVisible();
	await begin(colleague, maturity, 'Fortsätt');
	await expectAnswer(colleague, 0, largely, 'Bo Ek');
	await expectAnswer(colleague, 1, partly, 'Bo Ek');
	await answer(colleague, questions(colleague).nth(1), fully);
	await answer(colleague, questions(colleague).nth(2), fully);
	await expectAnswer(colleague, 0, largely, 'Bo Ek');
	for (const place of [1, 2]) await expect(questions(colleague).nth(place).getByTestId('author')).toHaveCount(0);
	const { answers } = await (await respondent(link)).standing();
	expect(answers.map(({ value, by }) => [value, by.name])).toEqual([[4, 'Bo Ek'], [5, eva.name], [5, eva.name]]);

	// The giver's own link tells to whom, and no longer opens the form.
	await bo.getByRole('link', { name: 'Till startsidan för din inbjudan' }).click();
	await expect(bo.getByText(new RegExp(`Du har lämnat över ${maturity} till ${eva.name} \\(${eva.email}\\) den \\d+ \\p{L}+ \\d{4}\\.`, 'u'))).toBeVisible();
	await expect(bo.getByRole('button', { name: new RegExp(maturity) })).toHaveCount(0);
	const form = new URL(colleague.url()).pathname.replace(/^\/svara\/[^/]+/, new URL(round.link('Bo Ek')).pathname);
	await bo.goto(form);
	await expect(bo.getByRole('heading', { name: 'Formuläret är inte ditt längre' })).toBeVisible();
});

test('a colleague is let into what the organisation answers together', async ({ visit, openRound }) => {
	const round = await openRound('formagor-2030');
	const bo = await visit(round.link('Bo Ek'));
	await begin(bo, capability);
	await answer(bo, questions(bo).first(), levels[3]!);
	await bo.getByRole('link', { name: 'Bjud in en kollega' }).click();
	await bo.getByLabel('Kollegans namn').fill(eva.name);
	await bo.getByLabel('Kollegans e-postadress').fill(eva.email);
	await bo.getByRole('button', { name: 'Fortsätt', exact: true }).click();
	await bo.getByRole('button', { name: 'Bjud in', exact: true }).click();
	const colleague = await visit(await bo.getByLabel(`Länk till ${eva.name}`).inputValue());
	await begin(colleague, capability, 'Fortsätt');
	await expectAnswer(colleague, 0, levels[3]!, 'Bo Ek');

	await bo.getByRole('link', { name: 'Tillbaka till formuläret' }).click();
	await answer(bo, questions(bo).nth(1), levels[2]!);
	await expect(state(bo)).toHaveText(/^Sparat/);
});

test('the contact gives a form to a colleague, who begins anew', async ({ visit, shared, openRound, respondent }) => {
	const round = await openRound('digital-mognad');
	await (await respondent(round.link('Bo Ek'))).giveFirst(4);
	const coordinator = await visit(shared.coordinator);
	await signIn(coordinator);
	const contact = await visit(await addContact(coordinator, 'Kim Holm'));
	await contact.getByRole('button', { name: 'Logga in', exact: true }).click();
	await expect(contact.getByText('Inloggad: Kim Holm, kontaktperson')).toBeVisible();
	await contact.getByRole('link', { name: round.title }).click();
	await expect(contact.getByRole('heading', { name: 'Tanum', level: 1 })).toBeVisible();
	await expect(entryOf(contact, 'Bo Ek')).toContainText('Påbörjat');

	await contact.getByRole('button', { name: `Lämna över ”${maturity}” från Bo Ek` }).click();
	const dialog = contact.getByRole('dialog', { name: `Lämna över ”${maturity}”` });
	await dialog.getByLabel('Kollegans namn').fill(eva.name);
	await dialog.getByLabel('Kollegans e-postadress').fill(eva.email);
	await dialog.getByRole('button', { name: 'Lämna över' }).click();
	await expect(contact.getByText(`”${maturity}” är överlämnat till ${eva.name}.`)).toBeFocused();
	await expect(entryOf(contact, eva.name)).toContainText('Inte påbörjat');
	await expect(entryOf(contact, 'Bo Ek')).toContainText('Har inget eget formulär att svara på.');
	await expect(contact.getByText('/svara/')).toHaveCount(0);

	await coordinator.goto(`/matomgangar/${round.id}/personer`);
	await coordinator.getByRole('button', { name: `Ny länk till ${eva.name}` }).click();
	const colleague = await visit(await coordinator.getByLabel(`Länk till ${eva.name}`, { exact: true }).inputValue());
	await begin(colleague, maturity, 'Börja');
	await expect(choice(questions(colleague).first(), largely)).not.toBeChecked();
	await expect(colleague.getByTestId('covered-note')).toHaveCount(0);
	await coordinator.goto(round.link('Bo Ek'));
	await expect(coordinator.getByText(`lät någon annan ta över ${maturity}`)).toBeVisible();
});

test('what was handed over to a wrong address is taken back', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const bo = await visit(round.link('Bo Ek'));
	await begin(bo, maturity);
	await answer(bo, questions(bo).first(), largely);
	await bo.getByRole('link', { name: 'Lämna över till en kollega' }).click();
	await bo.getByLabel('Kollegans namn').fill(eva.name);
	await bo.getByLabel('Kollegans e-postadress').fill('evva@tanum.example');
	await bo.getByRole('button', { name: 'Fortsätt', exact: true }).click();
	await expect(bo.getByTestId('shown-back')).toContainText('evva@tanum.example');
	await bo.getByRole('button', { name: 'Ändra', exact: true }).click();
	await expect(bo.getByLabel('Kollegans e-postadress')).toBeFocused();
	await bo.getByRole('button', { name: 'Fortsätt', exact: true }).click();
	await bo.getByRole('button', { name: 'Lämna över', exact: true }).click();
	const link = await bo.getByLabel(`Länk till ${eva.name}`).inputValue();
	await bo.getByRole('link', { name: 'Till startsidan för din inbjudan' }).click();
	await bo.getByRole('button', { name: /^Ta tillbaka/ }).click();
	const dialog = bo.getByRole('dialog', { name: `Ta tillbaka ${maturity} från ${eva.name}?` });
	await dialog.getByRole('button', { name: 'Ta tillbaka' }).click();
	await begin(bo, maturity, 'Fortsätt');
	await expect(choice(questions(bo).first(), largely)).toBeChecked();
	const stray = await visit(link);
	await expect(stray.getByRole('heading', { name: 'Länken fungerar inte' })).toBeVisible();
});

async function addContact(page: Page, name: string): Promise<string> {
	await page.getByRole('link', { name: 'Användare och behörigheter' }).click();
	await page.getByLabel('Namn').fill(name);
	await page.getByLabel('E-postadress').fill(`kim.${Date.now()}@tanum.example`);
	await page.getByRole('radio', { name: 'Kontaktperson' }).check();
	await page.getByRole('combobox', { name: 'Organisation' }).selectOption('Tanum');
	await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
	await expect(page.getByText(`${name} är tillagd.`)).toBeFocused();
	await page.getByRole('button', { name: `Ny inloggningslänk till ${name}` }).click();
	return page.getByLabel(`Inloggningslänk till ${name}`, { exact: true }).inputValue();
}

async function expectAnswer(page: Page, place: number, label: string, author: string) {
	const question = questions(page).nth(place);
	await expect(choice(question, label)).toBeChecked();
	await expect(question.getByTestId('author')).toContainText(author);
}
