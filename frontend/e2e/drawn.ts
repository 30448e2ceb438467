import { expect, type Locator, type Page } from './test';

/** Draws a chart in the page, alone, as a page of results takes it in. */
export async function drawn(page: Page, round: number, chart: string, width: number, language: string): Promise<Locator> {
	const more = `${chart.includes('?') ? '&' : '?'}width=${width}&language=${language}`;
	const answer = await page.request.get(`/api/v1/rounds/${round}/charts/${chart}${more}`);
	await expect(answer).toBeOK();
	await page.evaluate((svg) => document.body.replaceChildren(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement), await answer.text());
	return page.locator('svg.chart');
}

/** In the browser: texts that are cut off, too small, or lie on each other, by the letters themselves and not the line around them. */
export function faultsOf(svg: Element): string[] {
	const sheet = svg.getBoundingClientRect();
	const texts = [...svg.querySelectorAll('text')].map((one) => {
		const { left, right, top, bottom } = one.getBoundingClientRect();
		const air = (bottom - top) / 5;
		return { said: one.textContent, size: parseFloat(getComputedStyle(one).fontSize), left, right, top: top + air, bottom: bottom - air };
	});
	const faults = texts.filter((one) => one.size < 12).map((one) => `${one.said} is ${one.size} px`);
	if (texts.length === 0) faults.push('nothing is written');
	for (const [n, a] of texts.entries()) {
		if (a.left < sheet.left - 1 || a.right > sheet.right + 1 || a.top < sheet.top || a.bottom > sheet.bottom) faults.push(`${a.said} is cut off`);
		for (const b of texts.slice(0, n))
			if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) faults.push(`${a.said} lies on ${b.said}`);
	}
	return faults;
}
