import { entryOf } from './coordinating';
import { lookInBoth } from './looking';
import { Round } from './rounds';
import { expect } from './test';
import { test } from './withmail';

const people = [
	{ organisation: '1435', name: 'Bo Ek', email: 'bo.ek@tanum.example', role: 'it-chef' },
	{ organisation: '1435', name: 'Karin Lund', email: 'karin.lund@tanum.example', role: 'kommundirektör' }
];

test('a colleague is invited, tries the email, and hears from whoever it reached by mistake', async ({ visit, server }) => {
	const round = await Round.open(server, 'Digital motor 2027', ['digital-mognad'], people);
	const letterTo = async (to: string, after = 0) => {
		await expect.poll(async () => (await server.letters()).filter((one) => one.to === to).length, { timeout: 20_000 }).toBeGreaterThan(after);
		return (await server.letters()).filter((one) => one.to === to).at(-1)!;
	};

	const operator = await visit(server.coordinator);
	await operator.getByRole('button', { name: 'Logga in' }).click();
	await operator.getByRole('link', { name: 'Användare och behörigheter' }).click();
	await expect(operator.getByText('utan namn. Lägg till dig själv')).toBeVisible();
	await operator.getByLabel('Namn').fill('Anna Åberg');
	await operator.getByLabel('E-postadress').fill('anna.aberg@fyrbodal.example');
	await operator.getByRole('radio', { name: 'Processledare' }).check();
	await operator.getByRole('button', { name: 'Lägg till', exact: true }).click();
	await expect(operator.getByText('Anna Åberg är tillagd, och en inbjudan är på väg.')).toBeFocused();
	await operator.getByRole('button', { name: 'Ändra Anna Åberg' }).click();
	await lookInBoth(operator, 'changing a user');
	await entryOf(operator, 'Anna Åberg').getByLabel('Namn').fill('Anna Åberg Lind');
	await entryOf(operator, 'Anna Åberg').getByRole('button', { name: 'Spara' }).click();
	await expect(operator.getByText('Uppgifterna om Anna Åberg Lind är ändrade.')).toBeFocused();

	const invitation = await letterTo('anna.aberg@fyrbodal.example');
	expect(invitation.text).toContain('Du är processledare');
	const page = await visit(/http\S+\/logga-in\/\S+/.exec(invitation.text)![0]);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await page.getByRole('link', { name: 'Inloggad: Anna Åberg Lind' }).click();
	await expect(page.getByText('(den här)')).toBeVisible();
	await lookInBoth(page, 'sign-ins');

	await page.goto(`/matomgangar/${round.id}/bjud-in`);
	await page.getByRole('button', { name: 'Skicka ett prov till mig själv' }).click();
	await expect(page.getByText('Provet är skickat till din adress.')).toBeVisible();
	expect((await letterTo('anna.aberg@fyrbodal.example', 1)).subject).toMatch(/^Prov: /);
	await page.getByRole('button', { name: 'Skicka 2 mejl' }).click();
	const bo = await visit(/http\S+\/fel-person/.exec((await letterTo('bo.ek@tanum.example')).text)![0]);
	await lookInBoth(bo, 'wrong person');
	await bo.getByLabel('Vem borde svara i stället?').fill('Fråga Eva Sund');
	await bo.getByRole('button', { name: 'Säg till' }).click();
	await expect(bo.getByRole('heading', { name: 'Tack, nu är det sagt' })).toBeFocused();
	await lookInBoth(bo, 'told of the wrong person');

	await page.goto(`/matomgangar/${round.id}`);
	await page.getByRole('link', { name: 'Se vem' }).click();
	await expect(entryOf(page, 'Bo Ek')).toContainText('Fråga Eva Sund');
	await expect(entryOf(page, 'Karin Lund')).toHaveCount(0);
	await lookInBoth(page, 'people who say that somebody else should answer');
	await page.goto(`/matomgangar/${round.id}/paminn`);
	await expect(page.getByText('En person har sagt att någon annan borde svara.')).toBeVisible();
	await page.goto(`/matomgangar/${round.id}/personer`);
	for (const name of ['Bo Ek', 'Karin Lund']) await page.getByRole('checkbox', { name: `Välj ${name}` }).check();
	await expect(page.getByRole('link', { name: 'Påminn 2 valda' })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Välj Bo Ek' }).uncheck();
	await expect(page.getByRole('checkbox', { name: 'Välj Karin Lund' })).toBeChecked();
	await page.getByRole('button', { name: 'Fråga personen igen (Bo Ek)' }).click();
	await expect(entryOf(page, 'Bo Ek')).not.toContainText('Fråga Eva Sund');
});
