import { answer, begin, levels, questions } from './answering';
import { openRound, signIn } from './coordinating';
import { inDays } from './days';
import { expect, test } from './test';

const capability = 'Förmågor för god service 2030';

// A link that has been revoked is answered with 401, which the browser remarks on by itself.
test.use({ tolerated: /status of 401/ });

test('by an open link somebody answers without a name, and comes back', async ({ visit, empty }) => {
	const page = await visit(empty.coordinator);
	await signIn(page);
	await page.getByRole('link', { name: 'Ny mätomgång' }).click();
	await page.getByLabel('Namn', { exact: true }).fill('Öppen');
	await page.getByLabel('Ansvarig organisation').fill('Region Gotland');
	await page.getByLabel('Kontakt för frågor').fill('fraga@gotland.example');
	await page.getByLabel('Sista svarsdag').fill(inDays(30));
	await page.getByRole('checkbox', { name: capability }).check();
	await page.getByRole('radio', { name: 'Med en öppen länk för varje organisation och roll' }).check();
	await page.getByLabel('Sök kommun').fill('Gotland');
	await page.getByRole('checkbox', { name: 'Gotland' }).check();
	await page.getByRole('button', { name: 'Lägg upp mätomgången' }).click();
	await page.getByRole('button', { name: 'Skapa öppna länkar' }).click();
	const row = page.getByRole('row').filter({ hasText: 'It-chef' });
	const link = (await row.getByText('/svara/').textContent())!.trim();
	await page.getByRole('link', { name: 'Till mätomgången' }).click();
	await openRound(page);

	const somebody = await visit(link, { permissions: ['clipboard-read', 'clipboard-write'] });
	await expect(somebody.getByText('Du behöver inte uppge namn eller adress.')).toBeVisible();
	await somebody.reload();
	await somebody.getByRole('button', { name: 'Börja', exact: true }).click();
	await expect(somebody.getByRole('heading', { name: 'Spara din egen länk' })).toBeFocused();
	await somebody.getByRole('button', { name: 'Kopiera länken' }).click();
	await expect(somebody.getByText('Kopierad')).toBeVisible();
	const own = await somebody.evaluate(() => navigator.clipboard.readText());
	expect(own).toBe(await somebody.getByLabel('Din länk').inputValue());
	await somebody.getByRole('link', { name: 'Jag har sparat länken: fortsätt' }).click();
	await expect(somebody.getByText('Hej! Du svarar i rollen it-chef.')).toBeVisible();
	await expect(somebody.getByRole('button', { name: /kollega/ })).toHaveCount(0);
	await begin(somebody, capability);
	await answer(somebody, questions(somebody).first(), levels[2]!);

	const elsewhere = await visit(own);
	await begin(elsewhere, capability);
	await expect(questions(elsewhere).first().getByRole('radio', { name: levels[2]!, exact: true })).toBeChecked();

	await page.getByRole('link', { name: 'Respondenter och länkar' }).click();
	await page.getByRole('button', { name: 'Dra in länken för Gotland, It-chef' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Dra in' }).click();
	await expect(page.getByText('Länken för Gotland, It-chef är indragen.')).toBeVisible();
	const late = await visit(link);
	await expect(late.getByRole('heading', { name: 'Länken gäller inte längre' })).toBeVisible();
});
