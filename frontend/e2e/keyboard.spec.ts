import { questions, saved, state } from './answering';
import { expect, test, type Page } from './test';

test('a whole section with the keyboard alone', async ({ visit, demo }) => {
	const page = await visit(demo.invited.find((one) => one.role === 'Kommundirektör')!.link);
	await expect(page.getByRole('heading', { name: 'Att svara på' })).toBeVisible();
	await tabTo(page, 'BUTTON', /med Digital mognad$/);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Avsnitt 1 av')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	const first = await page.getByRole('heading', { level: 1 }).textContent();

	const all = await questions(page).count();
	expect(all).toBeGreaterThan(3);
	for (let n = 0; n < all; n++) {
		const radios = questions(page).nth(n).getByRole('radio');
		const place = n % (await radios.count());
		await tabUntil(page, () => radios.first().evaluate((radio) => radio === document.activeElement));
		// The first by Space, the others by the arrows.
		if (place === 0) await page.keyboard.press('Space');
		for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
		await expect(radios.nth(place)).toBeChecked();
		await expect(radios.nth(place)).toBeFocused();
	}
	await expect(state(page)).toHaveText(saved);
	await expect(page.getByRole('navigation', { name: 'Avsnitt' }).getByRole('link', { name: first! })).toContainText(`${all} av ${all}`);

	await tabTo(page, 'A', /^Nästa/);
	await page.keyboard.press('Enter');
	await expect(page.getByText('Avsnitt 2 av')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** Presses Tab until something is focused. On the way every stop must show that it has the focus, and must not be hidden. */
async function tabUntil(page: Page, there: () => Promise<boolean>) {
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press('Tab');
		expect(await page.evaluate(seen), 'the focus is seen').toBe('seen');
		if (await there()) return;
	}
	throw new Error('forty presses of Tab did not lead there');
}

const tabTo = (page: Page, tag: string, name: RegExp) =>
	tabUntil(page, async () => {
		const { is, text } = await page.evaluate(() => ({ is: document.activeElement?.tagName, text: document.activeElement?.textContent }));
		return is === tag && name.test(text ?? '');
	});

// In the browser: "seen", or what is wrong with the element that has the focus.
function seen(): string {
	const element = document.activeElement ?? document.body;
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	const what = `${element.tagName} ${element.textContent || element.id}`;
	if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `${what} shows no focus`;
	const { left, top, width, height } = element.getBoundingClientRect();
	const above = document.elementFromPoint(left + width / 2, top + height / 2);
	return above && (element.contains(above) || above.contains(element)) ? 'seen' : `${what} is behind ${above?.className}`;
}
