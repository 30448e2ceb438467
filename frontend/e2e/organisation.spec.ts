import { readFile } from 'node:fs/promises';
import { signIn } from './coordinating';
import { lookAtAll, lookInBoth } from './looking';
import { fetchResults, ownPage } from './results';
import { openBook } from './sheet';
import { expect, test, type Page } from './test';

// One organisation's results and its action plan. What is refused is answered with 409 or 422, which the browser remarks on.
test.use({ tolerated: /status of (409|404|422)/ });

const siv = { name: 'Siv Holm', email: 'siv.holm@tanum.example', organisation: '1435' };
const plan = (page: Page) => page.getByRole('heading', { name: 'Handlingsplan', level: 2 });
const actions = (page: Page) => page.locator('[id^="action-"]:not(#action-new)');
const form = (page: Page) => page.getByRole('button', { name: 'Spara åtgärden' });

test('the pages of every kind of organisation', async ({ visit, demo }) => {
	test.setTimeout(240_000);
	const page = await visit(demo.coordinator);
	await signIn(page);
	const at = (name: string, code: string, to = '') => ({ name, path: ownPage(1, code, to), madeUp: true, result: true });
	const pages = ['gora', 'sakerhet', 'mognad/digital-mognad', 'formagor/formagor-2030', 'vikt/viktning-2030', 'ekonomi/it-ekonomi', 'underlag'];
	await lookAtAll(page, [
		at('own', '1435'),
		...pages.map((to) => at(`own-${to.split('/')[0]}`, '1435', to)),
		at('joint-body', 'SML-IT'),
		at('suppressed', '1439'),
		{ name: 'nobody', path: ownPage(1, '0180') }
	]);
	await page.goto(`${ownPage(1, '1435')}#samtal`);
	await expect(page).toHaveURL(ownPage(1, '1435', 'sakerhet'));
});

test('an organisation’s figures are the API’s, and its absent ones say why', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	const [comparison] = await fetchResults(page.request, 1);
	const maturity = comparison.documents.find((one) => one.questionnaire.kind === 'maturity')!.organisations['1435']!;
	const levels = comparison.documents.find((one) => one.questionnaire.kind === 'capability')!.organisations['1435']!;
	await page.goto(ownPage(1, '1435', 'mognad/digital-mognad'));
	const scores = page.getByRole('region', { name: /^Index, kommunernas median/ });
	const total = scores.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Totalt' }) });
	await expect(total).toContainText(`${Math.round(maturity.total!.score!)}\u00a0%`);
	await expect(total.getByRole('link')).toHaveAttribute('href', '/matomgangar/1/resultat/1435/digital-mognad');
	await menu(page, 'Vad ni bör göra');
	const gaps = page.getByRole('region', { name: /^Förmågor under målet/ }).getByRole('row');
	await expect(gaps).toHaveCount(11);
	await page.getByRole('button', { name: `Visa alla ${levels.priorities!.length}` }).click();
	await expect(gaps).toHaveCount(levels.priorities!.length + 1);
	await page.goto(ownPage(1, '1439', 'mognad/digital-mognad'));
	await expect(page.getByText('Svaren är för få eller för lika för att visas')).toBeVisible();
	await expect(scores).toHaveCount(0);
	await menu(page, 'Slutsats');
	await expect(page.getByText(/inget totalt index att visa|Inget resultat visas för ”Digital mognad”/)).toBeVisible();
	await expect(page.getByText('Totalt index för')).toHaveCount(0);
});

test('a contact makes a plan of the results', async ({ visit, shared, openRound, respondent }) => {
	test.setTimeout(120_000);
	const round = await openRound('formagor-2030');
	const bo = await respondent(round.link('Bo Ek'));
	await bo.giveFirst(1, 4, 0, 2, 3);
	await bo.submit();
	await round.end();
	const page = await visit(await round.contactLink(siv));
	await page.getByRole('button', { name: 'Logga in', exact: true }).click();
	await page.getByRole('link', { name: round.title }).click();
	await page.getByRole('link', { name: 'Läs ert resultat och er handlingsplan' }).click();
	await expect(page.getByRole('heading', { name: 'Tanum', level: 1 })).toBeVisible();
	await expect(page.getByText('Två av fem bedömda förmågor är på nivån god eller högre')).toBeVisible();
	await menu(page, 'Underlag och metod');
	await expect(page.getByText('2 av 5 förmågor på nivån god eller högre. 2 obefintliga eller undermåliga.')).toBeVisible();
	await menu(page, 'Vad ni bör göra');
	await expect(plan(page)).toBeVisible();
	await lookInBoth(page, 'organisation with an empty plan');

	const proposals = page.getByRole('region', { name: 'Förslag utifrån resultatet' }).getByRole('listitem');
	await expect(proposals.first()).toContainText('Höj ”'); // they are fetched anew for each language
	const proposed = await proposals.count();
	expect(proposed).toBeGreaterThan(1);
	await test.step('a proposal is taken and edited', async () => {
		await proposals.first().getByRole('button', { name: 'Lägg till i planen' }).click();
		const what = page.getByLabel('Åtgärd', { exact: true });
		await expect(what).toBeFocused();
		await expect(what).toHaveValue(/^Höj ”.+” från obefintlig till god nivå\.$/);
		await expect(proposals).toHaveCount(proposed - 1);
		await what.fill('');
		await form(page).click();
		await expect(page.getByRole('alert').filter({ hasText: 'Skriv vad som ska göras.' })).toBeFocused();
		await lookInBoth(page, 'plan with faults');
		await page.getByRole('link', { name: 'Skriv vad som ska göras.' }).click();
		await expect(what).toBeFocused();
		await what.fill('=Ta fram en gemensam strategi');
		await page.getByLabel('Ansvarig').fill('Kommundirektören');
		await page.getByLabel('Lär av').selectOption('Strömstad');
		await page.getByLabel('Klart senast').fill('2027-06-30');
		await page.getByLabel('Status').selectOption('Pågår');
		await form(page).click();
		await expect(page.getByText(/^Åtgärden sparades kl\. \d\d\.\d\d\.$/)).toBeFocused();
	});

	await test.step('one of their own, moved up', async () => {
		await page.getByRole('button', { name: 'Lägg till en egen åtgärd' }).click();
		await page.getByLabel('Åtgärd', { exact: true }).fill('Utse en digitaliseringsansvarig');
		await form(page).click();
		await expect(actions(page)).toHaveCount(2);
		await actions(page).nth(1).getByRole('button', { name: 'Flytta upp' }).click();
		await expect(page.getByText('Åtgärden är nu nummer 1 av 2.')).toBeVisible();
		await expect(actions(page).first().getByRole('button', { name: 'Flytta ner' })).toBeFocused();
	});

	await page.reload();
	await expect(actions(page)).toHaveText([
		/Utse en digitaliseringsansvarig/,
		/=Ta fram en gemensam strategi.*Strömstad.*Kommundirektören.*30 juni 2027.*Pågår/s
	]);
	await lookInBoth(page, 'organisation with a plan');

	await test.step('files', async () => {
		const book = await openBook(await saved(page, 'planen i Excel (XLSX)'));
		const sheet = book.get('Handlingsplan')!;
		const head = sheet.heads(['Åtgärd', 'Ansvarig', 'Klart senast', 'Status']);
		expect(sheet.row(head + 1).slice(0, 2)).toEqual([1, 'Utse en digitaliseringsansvarig']);
		expect(sheet.row(head + 2)).toEqual(
			expect.arrayContaining(['=Ta fram en gemensam strategi', 'God', 'Kommundirektören', 'Strömstad', '2027-06-30', 'Pågår'])
		);
		const csv = await readFile(await saved(page, 'planen i CSV'), 'utf8');
		expect(csv).toContain(`,'=Ta fram en gemensam strategi,`);
		expect(csv.split('\r\n')).toHaveLength(4);
	});

	await test.step('the coordinator sees it', async () => {
		const coordinator = await visit(shared.coordinator);
		await signIn(coordinator);
		await coordinator.goto(new URL(page.url()).pathname);
		await expect(actions(coordinator)).toHaveCount(2);
		await coordinator.goto(new URL(page.url()).pathname.replace('1435', '1486'));
		await expect(coordinator.getByText('Planen är tom.')).toBeVisible();
	});

	await test.step('to the neighbours’ results, without their plan', async () => {
		await page.goto(new URL(page.url()).pathname.replace('1435', '1486'));
		await expect(page.getByRole('heading', { name: 'Strömstad', level: 1 })).toBeVisible();
		await expect(page.getByText('Inget svar har skickats in, och därför finns inget resultat att visa.').first()).toBeVisible();
		await expect(plan(page)).toHaveCount(0);
	});

	await test.step('removed', async () => {
		await page.goBack();
		await actions(page).first().getByRole('button', { name: 'Ta bort' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
		await expect(page.getByText('Åtgärden är borttagen.')).toBeFocused();
		await expect(actions(page)).toHaveCount(1);
	});
});

test('two who change the same action lose nothing', async ({ visit, shared, openRound }) => {
	const round = await openRound('formagor-2030');
	const [hers, his] = [await visit(shared.coordinator), await visit(shared.coordinator)];
	for (const page of [hers, his]) {
		await signIn(page);
		await page.goto(ownPage(round.id, '1435', 'gora'));
	}
	const what = (page: Page) => page.getByLabel('Åtgärd', { exact: true });
	const edit = (page: Page) => page.getByRole('button', { name: /^Ändra åtgärd 1/ }).click();
	await hers.getByRole('button', { name: 'Lägg till en egen åtgärd' }).click();
	await what(hers).fill('Först');
	await form(hers).click();
	await his.reload();
	await edit(his);
	await edit(hers);
	await what(hers).fill('Hennes ord');
	await hers.getByLabel('Status').selectOption('Pågår');
	await form(hers).click();
	await expect(hers.getByRole('heading', { name: 'Hennes ord' })).toBeVisible();

	await what(his).fill('Hans ord');
	await form(his).click();
	const clash = his.getByRole('alert').filter({ hasText: 'Någon annan har ändrat åtgärden medan du skrev' });
	await expect(clash).toBeFocused();
	await expect(clash).toContainText('Åtgärd: den andra har skrivit ”Hennes ord”. Ditt står kvar i formuläret.');
	await expect(clash).toContainText('Status: ändrat till ”Pågår”. Det är infört i formuläret.');
	await expect(what(his)).toHaveValue('Hans ord');
	await expect(his.getByLabel('Status')).toHaveValue('ongoing');
	await lookInBoth(his, 'plan changed by two');
	await form(his).click();
	await expect(actions(his)).toHaveText([/Hans ord.*Pågår/s]);

	await hers.reload();
	await edit(hers);
	await what(hers).fill('Kvar');
	await his.getByRole('button', { name: /^Ta bort åtgärd 1/ }).click();
	await his.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
	await expect(his.getByText('Planen är tom.')).toBeVisible();
	await form(hers).click();
	await expect(hers.getByText('Åtgärden är borttagen.')).toBeVisible();
	await expect(what(hers)).toHaveValue('Kvar');
	await hers.getByRole('button', { name: 'Lägg till åtgärden igen' }).click();
	await expect(actions(hers)).toHaveText([/Kvar/]);
});

/** Goes by the menu to another of the organisation's pages. */
async function menu(page: Page, name: string) {
	await page.getByRole('navigation', { name: 'Resultatet' }).getByRole('link', { name, exact: true }).click();
	await expect(page.getByRole('navigation', { name: 'Resultatet' }).locator('[aria-current]')).toHaveText(name);
}

async function saved(page: Page, link: string): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: link }).click();
	return (await download).path();
}
