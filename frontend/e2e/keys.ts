import { expect, type Page } from './test';

/** Presses Tab until something is focused. On the way every stop must show that it has the focus, and must not be hidden. */
export async function tabUntil(page: Page, there: () => Promise<boolean>) {
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press('Tab');
		expect(await page.evaluate(seen), 'the focus is seen').toBe('seen');
		if (await there()) return;
	}
	throw new Error('sixty presses of Tab did not lead there');
}

/** Presses Tab until an element of a kind with such a text has the focus. */
export const tabTo = (page: Page, tag: string, name: RegExp) =>
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
