import { signIn } from './coordinating';
import { expect, test } from './test';

test('the coordinator chooses which earlier round the results are compared with', async ({ visit, openRound, shared }) => {
	const before = await openRound('digital-mognad');
	const round = await openRound('digital-mognad');
	await round.extend(60);
	await before.end();
	const page = await visit(shared.coordinator);
	await signIn(page);
	await page.goto(`/matomgangar/${round.id}`);

	const choice = page.getByLabel('Tidigare mätomgång');
	await choice.selectOption({ value: String(before.id) });
	await page.getByRole('button', { name: 'Spara valet' }).press('Enter');
	const told = page.getByRole('status').filter({ hasText: `Resultatet jämförs med ${before.title}` });
	await expect(told).toBeFocused();
	expect((await round.results()).earlier).toMatchObject({ id: before.id, title: before.title });
	await page.reload();
	await expect(choice).toHaveValue(String(before.id));

	await choice.selectOption('Jämför inte');
	await page.getByRole('button', { name: 'Spara valet' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'jämförs inte med någon' })).toBeFocused();
	expect((await round.results()).earlier).toBeUndefined();
});
