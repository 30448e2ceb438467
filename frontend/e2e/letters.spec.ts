import { readFile } from 'node:fs/promises';
import { agreement, answer, begin, choice, questions, submit } from './answering';
import { cell, entryOf, roundOf } from './coordinating';
import { dayOf, daysFrom } from './days';
import { lookAtAll, lookInBoth } from './looking';
import { Round } from './rounds';
import type { Mail, TestServer } from './test-server';
import { expect, type Page } from './test';
import { translate } from './translating';
import { test } from './withmail';

const maturity = 'Digital mognad';
const people = [
	{ organisation: '1435', name: 'Bo Ek', email: 'bo.ek@tanum.example', role: 'it-chef' },
	{ organisation: '1435', name: 'Karin Lund', email: 'karin.lund@tanum.example', role: 'kommundirektör' },
	{ organisation: '1486', name: 'Lena Strand', email: 'lena.strand@stromstad.example', role: 'it-chef' },
	{ organisation: '1421', name: 'Nils Holm', email: 'nils.hulm@orust.example', role: 'kommundirektör' }
];
const title = 'Digital motor 2027';
const staff = [
	{ name: 'Anna Åberg', email: 'anna.aberg@fyrbodal.example', role: 'coordinator' },
	{ name: 'Siv Holm', email: 'siv.holm@tanum.example', role: 'contact', organisation: '1435' },
	{ name: 'Ola Ström', email: 'ola.strom@fyrbodal.example', role: 'reader' }
];

// A refused address is answered with 422, which the browser remarks on by itself.
test.use({ tolerated: /status of 422/ });

async function signIn(page: Page) {
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByRole('heading', { name: 'Mätomgångar', level: 1 })).toBeVisible();
}

/** Waits until so many letters have arrived, and gives those after the first ones. */
async function arrived(server: TestServer, all: number, after = 0): Promise<Mail[]> {
	await expect.poll(async () => (await server.letters()).length, { timeout: 20_000 }).toBe(all);
	return (await server.letters()).slice(after);
}

const names = (letters: Mail[]) => letters.map(({ to }) => to.split('@')[0]).sort();
const linkIn = ({ text }: Mail) => /http\S+\/svara\/\S+/.exec(text)![0];

/** Ten o'clock in Sweden, some days before a moment; the machine's own zone may be another. */
function tenBefore(moment: Date, days: number): Date {
	return new Date(`${dayOf(daysFrom(moment, -days))}T09:00:00Z`); // ten in winter, eleven in summer
}

test('a whole round by mail: invited, answered, reminded, extended, reminded again, followed, closed and read', async ({ visit, server }) => {
	test.setTimeout(150_000);
	const round = await Round.open(server, title, ['digital-mognad'], people);
	await server.refuse('nils.hulm@orust.example');
	const page = await visit(server.coordinator);
	await signIn(page);
	for (const data of staff) await expect(await page.request.post('/api/v1/staff', { data })).toBeOK();
	await page.getByRole('link', { name: title }).click();

	await test.step('invite', async () => {
		await page.getByRole('link', { name: 'Bjud in' }).click();
		await expect(page.getByText('4 personer får mejlet.')).toBeVisible();
		await expect(page.getByText('Hej Nils Holm!')).toBeVisible();
		await page.getByRole('button', { name: 'Skicka 4 mejl' }).click();
		await expect(page.getByText('4 mejl är på väg.')).toBeVisible();
	});
	const invitations = await arrived(server, 3);
	expect(names(invitations)).toEqual(['bo.ek', 'karin.lund', 'lena.strand']);

	await test.step('read the mail, follow its link, answer', async () => {
		const bo = await visit(linkIn(invitations.find(({ to }) => to.startsWith('bo'))!));
		await begin(bo, maturity, 'Börja');
		await answer(bo, questions(bo).first(), agreement[3]!);
		await bo.getByRole('link', { name: 'Granska och skicka in' }).click();
		await submit(bo);
	});

	await test.step('a faulty address is seen on the start page, and mended', async () => {
		await page.getByRole('link', { name: 'Till mätomgången' }).first().click();
		await expect(page.getByText('Ett mejl kom inte fram.')).toBeVisible();
		await page.getByRole('link', { name: 'Alla mätomgångar' }).click();
		await page.getByRole('link', { name: 'Se vilket och varför' }).click();
		const nils = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Nils Holm' }) });
		await expect(nils).toContainText('Kom inte fram');
		await expect(nils).toContainText('User unknown');
		await expect(nils).not.toContainText('nils.hulm');
		await nils.getByRole('button', { name: 'Rätta adressen' }).click();
		await nils.getByRole('textbox').fill('karin.lund@tanum.example');
		await nils.getByRole('button', { name: 'Spara och skicka igen' }).click();
		await expect(nils).toContainText('har redan adressen');
		await expect(nils.getByRole('textbox')).toBeFocused();
		await nils.getByRole('textbox').fill('nils.holm@orust.example');
		await nils.getByRole('button', { name: 'Spara och skicka igen' }).click();
		await expect(nils).toContainText('skickas igen');
		expect(names(await arrived(server, 4, 3))).toEqual(['nils.holm']);
		await page.getByRole('link', { name: 'Till mätomgången' }).click();
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
		await expect(page.getByText('kom inte fram')).toHaveCount(0);
	});

	await test.step('see who is missing in an organisation, and remind one', async () => {
		await (await cell(page, 'Tanum', maturity)).getByRole('link').click();
		await expect(page.getByText('En person stämmer med det du har valt.')).toBeVisible();
		await expect(entryOf(page, 'Karin Lund')).toContainText('Inte påbörjat');
		await page.getByRole('link', { name: 'Påminn dem som inte har svarat' }).click();
		await expect(page.getByText('Gäller Tanum.')).toBeVisible();
		await expect(page.getByText('En person får mejlet.')).toBeVisible();
		await page.goBack();
		await page.getByRole('checkbox', { name: 'Välj Karin Lund' }).check();
		await lookInBoth(page, 'people, one chosen');
		await page.getByRole('link', { name: 'Påminn den valda' }).click();
		await expect(page.getByText('Gäller en vald person.')).toBeVisible();
		await page.goto(`/matomgangar/${round.id}/personer`);
		await page.getByRole('checkbox', { name: 'Välj Karin Lund' }).check();
		await page.getByRole('checkbox', { name: 'Välj Lena Strand' }).check();
		await expect(page.getByRole('checkbox', { name: 'Välj Karin Lund' })).toBeChecked();
		await expect(page.getByText('2 personer är valda.')).toBeVisible();
		const list = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Spara listan som CSV' }).click();
		expect((await readFile(await (await list).path(), 'utf8')).trim().split('\r\n').map((line) => line.split(';')[0])).toEqual(['Namn', 'Karin Lund', 'Lena Strand']);
		await page.getByRole('link', { name: /^Förläng för/ }).click();
		await expect(page).toHaveURL(/forlang\?organisationer=/);
		await page.goBack();
		await page.getByRole('checkbox', { name: 'Välj Karin Lund' }).check();
		await page.getByRole('link', { name: 'Påminn den valda' }).click();
		await expect(page.getByText('En person får mejlet.')).toBeVisible();
		await page.goto(`/matomgangar/${round.id}`);
	});

	await test.step('the reminder’s counts on a page that the browser translates', async () => {
		await page.evaluate(translate);
		const remind = page.getByRole('link', { name: '·Påminn dem som inte har svarat' });
		await remind.click();
		await expect(page.getByText('·3 personer får mejlet.')).toBeVisible();
		await expect(page.getByText('·En person har redan skickat in.')).toBeVisible();
		await page.goto(`/matomgangar/${round.id}/personer`);
		await page.evaluate(translate);
		await page.getByRole('checkbox', { name: 'Välj Nils Holm' }).check();
		await page.getByRole('link', { name: '·Påminn den valda' }).click();
		await expect(page.getByText('·En person får mejlet.')).toBeVisible();
		await page.goto(`/matomgangar/${round.id}`);
	});

	await test.step('remind the rest', async () => {
		await page.getByRole('link', { name: 'Påminn dem som inte har svarat' }).click();
		await expect(page.getByText('3 personer får mejlet.')).toBeVisible();
		await expect(page.getByText('En person har redan skickat in.')).toBeVisible();
		await page.getByRole('button', { name: 'Skicka 3 mejl' }).click();
		expect(names(await arrived(server, 7, 4))).toEqual(['karin.lund', 'lena.strand', 'nils.holm']);
	});

	await test.step('plan reminders', async () => {
		await page.goto(`/matomgangar/${round.id}/forbered`);
		const days = page.getByLabel('Påminn så många dagar före');
		await days.fill('tre');
		await page.getByRole('button', { name: 'Spara', exact: true }).click();
		await expect(page.getByRole('alert').getByRole('link', { name: 'Skriv heltal' })).toBeVisible();
		await days.fill('3');
		await page.getByText('Egen text i påminnelsen').click();
		await page.getByLabel('Ämnesrad').last().fill('Nu är det bråttom, {namn}');
		await page.getByRole('button', { name: 'Visa mejlet' }).last().click();
		await expect(page.getByText('Nu är det bråttom, Nils Holm')).toBeVisible();
		await page.getByRole('button', { name: 'Spara', exact: true }).click();
		await expect(page.getByText('Sparat.')).toBeVisible();
	});

	const now = new Date();
	const later = daysFrom(now, 37);
	await test.step('extend one organisation, with a reason', async () => {
		await page.goto(`/matomgangar/${round.id}`);
		await page.getByRole('checkbox', { name: 'Välj Tanum' }).check();
		await page.getByRole('link', { name: 'Förläng svarstiden', exact: true }).click();
		await expect(page.getByText('Gäller Tanum.')).toBeVisible();
		await page.getByRole('button', { name: 'Förläng svarstiden', exact: true }).click();
		await expect(page.getByRole('alert').getByRole('link', { name: 'Skriv varför svarstiden förlängs.' })).toBeVisible();
		await page.getByLabel('Ny sista svarsdag').fill(dayOf(later));
		await page.getByLabel('Skäl').fill('Kommundirektören är ny.');
		await page.getByRole('checkbox', { name: 'Skicka ett mejl' }).check();
		await page.getByRole('button', { name: 'Visa mejlet' }).click();
		await expect(page.getByText('Skäl: Kommundirektören är ny.')).toBeVisible();
		await page.getByRole('button', { name: 'Förläng svarstiden', exact: true }).click();
		await expect(page.getByText('Svarstiden är förlängd till och med')).toBeVisible();
		const [told] = await arrived(server, 8, 7);
		expect(told!.to).toBe('karin.lund@tanum.example');
		expect(told!.text).toContain('Kommundirektören är ny.');
		await page.getByRole('link', { name: 'Till mätomgången' }).first().click();
		await expect(page.getByRole('rowheader', { name: 'Tanum', exact: true })).toContainText('Kommundirektören är ny.');
		await expect(await cell(page, 'Tanum', maturity)).toContainText('1 av 2');
	});

	await test.step('the reminders follow', async () => {
		const first = tenBefore(daysFrom(now, 30), 3);
		await server.moveTo(first, now);
		const reminded = await arrived(server, 10, 8);
		expect(names(reminded)).toEqual(['lena.strand', 'nils.holm']);
		expect(reminded[0]!.subject).toContain('Nu är det bråttom');
		await server.moveTo(tenBefore(later, 3), first);
		expect(names(await arrived(server, 11, 10))).toEqual(['karin.lund']);
	});

	await test.step('the last one answers, by the reminder’s link', async () => {
		const karin = await visit(linkIn((await server.letters()).at(-1)!));
		await begin(karin, maturity, 'Börja');
		await choice(questions(karin).first(), agreement[2]!).check();
		await expect(karin.getByTestId('save-state')).toContainText('Sparat'); // by the server's clock: on another day than the browser's
		await karin.getByRole('link', { name: 'Granska och skicka in' }).click();
		await submit(karin);
	});

	const enter = async (name: string) => {
		const { email } = staff.find((one) => one.name === name)!;
		const before = (await server.letters()).length;
		const theirs = await visit(`${server.url}/logga-in`);
		await theirs.getByLabel('E-postadress').fill(email);
		await theirs.getByRole('button', { name: 'Skicka en länk' }).click();
		const [sent] = await arrived(server, before + 1, before);
		expect(sent!.to).toBe(email);
		await theirs.goto(/http\S+\/logga-in\/\S+/.exec(sent!.text)![0]);
		await theirs.getByRole('button', { name: 'Logga in', exact: true }).click();
		await expect(theirs.getByText(`Inloggad: ${name}`)).toBeVisible();
		return theirs;
	};
	await test.step('the contact sees who has answered, and the reader nothing yet', async () => {
		const siv = await enter('Siv Holm');
		await siv.getByRole('link', { name: title }).click();
		for (const name of ['Bo Ek', 'Karin Lund']) await expect(entryOf(siv, name)).toContainText('Inskickat');
		await expect(siv.getByText('Lena Strand')).toHaveCount(0);
		const ola = await enter('Ola Ström');
		await expect(ola.getByText('Det finns ingen mätomgång än.')).toBeVisible();
	});
	await test.step('the coordinator closes it, and the reader reads', async () => {
		const anna = await enter('Anna Åberg');
		await anna.getByRole('link', { name: title }).click();
		await anna.getByRole('button', { name: 'Stäng mätomgången' }).click();
		await expect(anna.getByRole('dialog')).toContainText('Strömstad');
		await anna.getByRole('dialog').getByRole('button', { name: 'Stäng mätomgången' }).click();
		await expect(anna.getByText('Stängd', { exact: true })).toBeVisible();
		const ola = await enter('Ola Ström');
		await ola
			.getByRole('link', { name: new RegExp(title) })
			.first()
			.click();
		await expect(ola.getByText('Utkast. Resultatet är inte publicerat, och siffrorna kan ändras.', { exact: true })).toBeVisible();
	});
	await test.step('publishing tells those who may read, and the link leads on after signing in', async () => {
		const anna = await enter('Anna Åberg');
		const before = (await server.letters()).length;
		await anna.goto(`/matomgangar/${round.id}`);
		await anna.getByRole('button', { name: 'Publicera resultatet' }).click();
		await anna.getByLabel('Skicka ett mejl till alla som får läsa resultatet').check();
		await expect(anna.getByText('2 personer får mejlet.')).toBeVisible();
		await anna.getByText('Visa mejlet').click();
		await expect(anna.getByText('Ämne: Resultatet är publicerat')).toBeVisible();
		await anna.getByRole('dialog').getByRole('button', { name: 'Publicera resultatet' }).click();
		await expect(anna.getByText('Resultatet är publicerat. 2 mejl är på väg.')).toBeFocused();
		const told = await arrived(server, before + 2, before);
		const theirs = told.find(({ to }) => to === staff[2]!.email)!;
		const link = /http\S+\/resultat/.exec(theirs.text)![0];
		await expect(anna.getByLabel('Länk till resultatet')).toHaveValue(link);
		const ola = await visit(link);
		await ola.getByRole('link', { name: 'Till inloggningen' }).click();
		await ola.getByLabel('E-postadress').fill(theirs.to);
		await ola.getByRole('button', { name: 'Skicka en länk' }).click();
		const [signing] = await arrived(server, before + 3, before + 2);
		await ola.goto(/http\S+\/logga-in\/\S+/.exec(signing!.text)![0]);
		await ola.getByRole('button', { name: 'Logga in', exact: true }).click();
		await expect(ola.getByRole('heading', { name: 'Slutsats', level: 1 })).toBeVisible();
		await anna.goto(`/matomgangar/${round.id}/brev`);
		await expect(anna.getByText('Publicerat resultat').first()).toBeVisible();
	});
	await round.close();
});

test('the pages of letters', async ({ visit, server }) => {
	const round = await Round.open(server, title, ['digital-mognad'], people);
	await server.refuse('nils.hulm@orust.example');
	const page = await visit(server.coordinator);
	await signIn(page);
	const at = `/matomgangar/${round.id}`;
	const api = { headers: { 'Content-Type': 'application/json' } };
	await expect(await page.request.post(`/api/v1/rounds/${round.id}/letters`, { ...api, data: { kind: 'invitation' } })).toBeOK();
	await arrived(server, 3);
	const extension = { organisations: ['1435'], closes: new Date(Date.now() + 40 * 86_400_000), reason: 'Kommundirektören är ny.' };
	await expect(await page.request.post(`/api/v1/rounds/${round.id}/extensions`, { ...api, data: extension })).toBeOK();
	await lookAtAll(page, [
		{ name: 'letters-rounds', path: '/matomgangar' },
		{ name: 'letters-round', path: at },
		{ name: 'letters-invite', path: `${at}/bjud-in` },
		{ name: 'letters-remind', path: `${at}/paminn?formular=digital-mognad&organisationer=1435,1421` },
		{ name: 'letters-extend', path: `${at}/forlang?organisationer=1435,1486` },
		{ name: 'letters-log', path: `${at}/brev` },
		{ name: 'letters-prepare', path: `${at}/forbered` }
	]);
	expect(roundOf(page)).toBe(round.id);

	const siv = await visit(await round.contactLink({ name: 'Siv Strid', email: 'siv.strid@tanum.example', organisation: '1435' }));
	await siv.getByRole('button', { name: 'Logga in', exact: true }).click();
	await siv.getByRole('link', { name: title }).click();
	const first = siv.getByRole('checkbox', { name: /^Välj / }).first();
	await first.check();
	await lookInBoth(siv, 'contact, one chosen');
	await siv.getByRole('link', { name: 'Påminn den valda' }).click();
	await expect(siv.getByText('En person får mejlet.')).toBeVisible();
	await lookInBoth(siv, 'contact reminds');
	await siv.getByRole('button', { name: 'Skicka ett mejl' }).click();
	await expect(siv.getByText('Ett mejl är på väg.')).toBeVisible();
	await siv.getByRole('link', { name: 'Till mätomgången', exact: true }).last().click();
	for (const name of ['Bo Ek', 'Karin Lund']) await siv.getByRole('checkbox', { name: `Välj ${name}` }).check();
	await siv.getByRole('button', { name: 'Ta bort …' }).click();
	await siv.getByRole('dialog').getByRole('button', { name: 'Ta bort', exact: true }).click();
	await expect(siv.getByText('Ingen är inbjuden än.')).toBeVisible();
	await round.close();
});
