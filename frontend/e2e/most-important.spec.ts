import { begin, saved, state } from './answering';
import { Round } from './rounds';
import { expect, test } from './test';

// What the browser itself says where a session is yet to begin.
test.use({ tolerated: /status of 401/ });

const rater = { organisation: '1435', name: 'Ida Ek', email: 'ida@tanum.example', role: 'projektdeltagare' };

test('no more than ten are chosen as the most important', async ({ visit, shared, respondent }) => {
	const round = await Round.open(shared, 'De tio viktigaste', ['viktning-2030'], [rater]);
	const page = await visit(round.link(rater.name));
	await begin(page, 'Vilka förmågor är viktigast 2030?');
	await page
		.getByRole('navigation', { name: 'Avsnitt' })
		.getByRole('link', { name: /De viktigaste/ })
		.click();
	const question = page.getByRole('group', { name: 'Vilka förmågor är allra viktigast 2030?' });
	const boxes = question.getByRole('checkbox');
	await expect(boxes).toHaveCount(55);
	await expect(question).toContainText('Välj högst 10.');
	const count = question.getByRole('status').filter({ hasText: /valda|valt/ });

	for (let n = 0; n < 10; n++) {
		await expect(count).toHaveText(`${n} av högst 10 valda.`);
		await boxes.nth(n).focus();
		await page.keyboard.press('Space');
	}
	await expect(count).toHaveText('Du har valt 10. Ta bort ett val för att välja ett annat.');

	// One more is neither chosen nor sent, and the keyboard comes to it and is told why.
	await page.keyboard.press('Tab');
	await expect(boxes.nth(10)).toBeFocused();
	await expect(boxes.nth(10)).toHaveAttribute('aria-disabled', 'true');
	await page.keyboard.press('Space');
	await expect(boxes.nth(10)).not.toBeChecked();
	await expect(count).toHaveClass(/refused/);
	await expect(question.getByRole('checkbox', { checked: true })).toHaveCount(10);
	const [told, line] = await Promise.all([count.boundingBox(), state(page).locator('..').locator('..').boundingBox()]);
	expect(told!.y + told!.height, 'what is said lies above the line that tells what is saved').toBeLessThanOrEqual(line!.y + 1);

	await boxes.nth(0).uncheck();
	await expect(count).toHaveText('9 av högst 10 valda.');
	await boxes.nth(10).check();
	await state(page).filter({ hasText: saved }).waitFor();
	const ida = await respondent(round.link(rater.name));
	const { answers } = await ida.form();
	expect(answers.find(({ item }) => item === 'viktigast')?.values).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});
