import { lookInBoth } from './looking';
import { Round } from './rounds';
import { expect } from './test';
import { test } from './withmail';

// What isn't there is answered with 404, which the browser remarks on by itself.
test.use({ tolerated: /status of 404/ });

test('somebody who works for two organisers sees one’s rounds at a time', async ({ visit, server }) => {
	const round = await Round.open(server, 'Digital motor 2027', ['digital-mognad']);
	server.admin('rename-organiser', '--name', 'Fyrbodal');
	server.admin('add-organiser', '--name', 'Regionen');
	const person = ['--email', 'anna@x.example', '--name', 'Anna Åberg'];
	server.admin('link', ...person);
	server.admin('link', '--organiser', '2', ...person);

	const seen = await visit(server.coordinator);
	await seen.goto('/logga-in');
	await seen.getByLabel('E-postadress').fill('anna@x.example');
	await seen.getByRole('button', { name: 'Skicka en länk' }).click();
	await expect.poll(async () => (await server.letters()).length, { timeout: 20_000 }).toBe(1);
	const page = await visit(/http\S+\/logga-in\/\S+/.exec((await server.letters())[0]!.text)![0]);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page.getByRole('link', { name: round.title })).toBeVisible();
	await page.getByText('Fyrbodal', { exact: false }).filter({ hasText: 'byt ansvarig organisation' }).click();
	await lookInBoth(page, 'two organisers');
	await page.getByRole('button', { name: 'Byt till Regionen, processledare' }).click();
	await expect(page.getByText('Regionen', { exact: false }).filter({ hasText: 'byt ansvarig organisation' })).toBeVisible();
	await expect(page.getByRole('link', { name: round.title })).toHaveCount(0);
	await page.goto(`/matomgangar/${round.id}`);
	await expect(page.getByText('Mätomgången finns inte.')).toBeVisible();
});
