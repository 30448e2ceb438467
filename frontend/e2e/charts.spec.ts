import { barriers } from './barriers';
import { drawn, faultsOf } from './drawn';
import { roundOf, signIn } from './coordinating';
import { regionPage } from './results';
import { expect, test, type Page } from './test';

const charts = [
	'four-types',
	'four-types?organisation=1435',
	'ranking',
	'importance-performance',
	'importance-performance?organisation=1435',
	'levels',
	'levels?organisation=1435',
	'profile?organisation=1435',
	'cost-per-resident'
];

async function openDemo(page: Page) {
	await signIn(page);
	await page.getByRole('link', { name: 'Digital motor Fyrbodal', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Resultat' })).toBeVisible();
}

// Text is measured by the browser itself, in the font that the page has.
test('every chart of the demonstration can be read at every width', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await openDemo(page);
	for (const chart of charts) {
		for (const width of [280, 640, 1200]) {
			for (const language of ['sv', 'en']) {
				const name = `${chart} ${width} ${language}`;
				await page.setViewportSize({ width: width + 40, height: 900 });
				const svg = await drawn(page, roundOf(page), chart, width, language);
				await expect.soft(svg, name).toHaveAccessibleName(/\S/);
				await expect.soft(svg, name).toHaveAccessibleDescription(/\S/);
				expect.soft(await svg.evaluate(faultsOf), name).toEqual([]);
			}
		}
	}
});

test('every chart of the demonstration is accessible', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await openDemo(page);
	for (const chart of charts) {
		await drawn(page, roundOf(page), chart, 280, 'sv');
		expect.soft(await barriers(page, { within: 'svg.chart' }), chart).toEqual([]);
	}
});

test('an organisation’s mark leads to its results, by keyboard too', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await openDemo(page);
	const round = roundOf(page);
	const svg = await drawn(page, round, 'four-types', 640, 'sv');
	const tanum = svg.getByRole('link', { name: /^Tanum: Digitalt arv \d+\s%, Digital förmåga \d+\s%, / });
	await expect(tanum).toHaveAttribute('href', `/matomgangar/${round}/resultat/1435`);
	await tanum.focus();
	await expect(tanum).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`/matomgangar/${round}/resultat/1435`);
});

test('a chart of a page tells its values by a tap', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
	await openDemo(page);
	await page.goto(regionPage(roundOf(page), 'vikt/viktning-2030'));
	const chart = page.getByRole('group', { name: /^Diagram: Av \d+ viktiga förmågor/ });
	await chart.locator('.mark circle').first().tap();
	await expect(chart.getByRole('status')).toHaveText(/ kommuner når nivån god, median /);
});

// In forced colours: the frame of what is told is there too.
test('a chart of a page tells its values by pointer and by keyboard', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator, { forcedColors: 'active' });
	await openDemo(page);
	await page.goto(regionPage(roundOf(page), 'vikt/viktning-2030'));
	const chart = page.getByRole('group', { name: /^Diagram: Av \d+ viktiga förmågor/ });
	const value = chart.getByRole('status');
	await chart.locator('.mark circle').first().hover();
	await expect(value).toHaveText(/^F-\d+ .+: \d+ av \d+ kommuner når nivån god, median \d.*, vikt 0,\d+$/);
	const first = await value.textContent();

	await chart.focus();
	await page.keyboard.press('Escape');
	await expect(value).toHaveText('');
	await page.keyboard.press('Home');
	await expect(value).toHaveText(first!);
	await page.keyboard.press('ArrowRight');
	await expect(value).not.toHaveText(first!);
	const [told, room] = await Promise.all([value.boundingBox(), chart.boundingBox()]);
	expect(told!.x).toBeGreaterThanOrEqual(room!.x - 1);
	expect(told!.x + told!.width).toBeLessThanOrEqual(room!.x + room!.width + 1);
	expect(await barriers(page, { within: 'figure' })).toEqual([]);
	await page.keyboard.press('Tab');
	await expect(value).toHaveText('');
});
