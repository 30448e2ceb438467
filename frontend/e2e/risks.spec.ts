import { signIn } from './coordinating';
import { lookInBoth } from './looking';
import { expect, test } from './test';

test.use({ tolerated: /status of 409/ });

test('a risk is entered, weighed anew by two people, and told in the results', async ({ visit, shared, openRound }) => {
	test.slow();
	const round = await openRound('formagor-2030');
	const page = await visit(shared.coordinator);
	await signIn(page);
	await page.goto(`/matomgangar/${round.id}`);
	await page.getByRole('link', { name: 'Risker' }).click();

	await test.step('a form without answers says what is missing', async () => {
		await page.getByRole('button', { name: 'Lägg till risken' }).click();
		await expect(page.getByRole('alert').getByRole('link')).toHaveText([
			'Skriv vad som kan hända.',
			'Skriv vad det skulle leda till.',
			'Välj hur sannolikt det är.',
			'Välj hur allvarligt det vore.'
		]);
		await lookInBoth(page, 'faulty-risk');
	});

	await page.getByLabel('Hot').fill('Alla hinner inte svara');
	await page.getByRole('textbox', { name: 'Vad det leder till', exact: true }).fill('Jämförelsen haltar');
	await page.getByRole('group', { name: 'Sannolikhet (S)' }).getByLabel('3 Möjlig').check();
	await page.getByRole('group', { name: 'Hur allvarligt det är (K)' }).getByLabel('4 Allvarlig').check();
	await expect(page.getByText('Riskvärde R = 3 × 4 = 12.')).toBeVisible();
	await page.getByRole('button', { name: 'Lägg till risken' }).click();
	await expect(page.getByText('R1 är sparad. Riskvärdet är 12.')).toBeFocused();
	const row = page.getByRole('row', { name: /^3 Möjlig/ });
	await expect(row.getByRole('cell').nth(3).getByRole('link', { name: 'R1' })).toBeVisible();

	await test.step('what a colleague has changed meanwhile is not written over, and nothing typed is lost', async () => {
		await page.getByRole('button', { name: 'Ändra R1' }).click();
		const path = `/api/v1/rounds/${round.id}/risks`;
		const { items } = (await (await page.request.get(path)).json()) as { items: { id: number; revision: number }[] };
		const theirs = { revision: items[0]!.revision, threat: 'Alla hinner inte svara', consequence: 'Jämförelsen haltar', likelihood: 5, impact: 5 };
		const origin = new URL(page.url()).origin;
		expect((await page.request.put(`${path}/${items[0]!.id}`, { data: theirs, headers: { origin } })).status()).toBe(200);

		await page.getByRole('group', { name: 'Sannolikhet (S)' }).getByLabel('2 Mindre trolig').check();
		await page.getByLabel('Varför ändras risken?').fill('Fler har svarat');
		await page.getByRole('button', { name: 'Spara ändringen' }).click();
		await expect(page.getByText('Någon annan har ändrat risken')).toBeVisible();
		await expect(page.getByText('R = 25, mycket hög risk')).toBeVisible();
		await expect(page.getByLabel('Varför ändras risken?')).toHaveValue('Fler har svarat');
		await page.getByRole('button', { name: 'Spara ändringen' }).click();
		await expect(page.getByText('R1 är sparad. Riskvärdet är 8.')).toBeVisible();
	});

	await page.getByText('Historik R1').click();
	await expect(page.locator('#R1 ol li')).toHaveText([/S 2 × K 4 = 8,\s+öppen\. Fler har svarat/, /S 5 × K 5 = 25/, /S 3 × K 4 = 12/]);
	await lookInBoth(page, 'risks');

	await test.step('the results show the register, to read only', async () => {
		await page.goto(`/matomgangar/${round.id}/resultat`);
		await page.getByText('Slutsats · Innehåll').click(); // on a phone, as the page is now, the menu opens
		await page.getByRole('navigation', { name: 'Resultatet' }).getByRole('link', { name: 'Risker' }).click();
		await expect(page.getByText('En risk är öppen: R1')).toBeVisible();
		await page.getByRole('row', { name: /^2 Mindre trolig/ }).getByRole('link', { name: 'R1' }).click();
		await expect(page.locator('#R1')).toContainText('R = 8, måttlig risk');
		await expect(page.locator('#R1').getByRole('button')).toHaveCount(0);
		await lookInBoth(page, 'risks-in-results');
	});

	const { risks } = await round.results();
	expect(risks).toMatchObject([{ number: 1, likelihood: 2, impact: 4, value: 8, band: 'moderate' }]);
});
