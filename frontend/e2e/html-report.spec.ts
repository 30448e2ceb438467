import type { BrowserContext } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { barriers } from './barriers';
import { roundOf, signIn } from './coordinating';
import { languages } from './looking';
import type { Schemas } from './results';
import { expect, test } from './test';

const titles = { sv: 'Digital motor Fyrbodal – jämförelserapport', en: 'Digital motor Fyrbodal – comparison report' };
const marks = { sv: 'Påhittade svar – demonstration.', en: 'Fictional answers – demo.' };

// The file is opened as whoever gets it by mail does: from a folder, with no server to ask.
for (const language of languages) {
	test(`the report as a web page stands by itself, in ${language}`, async ({ visit, demo, browser }) => {
		test.slow();
		const page = await visit(demo.coordinator);
		await signIn(page);
		await page.getByRole('link', { name: 'Digital motor Fyrbodal', exact: true }).click();
		await page.getByRole('link', { name: 'Resultat' }).click();
		const answer = await page.request.get(`/api/v1/rounds/${roundOf(page)}/reports/html?language=${language}`);
		await expect(answer).toBeOK();
		expect(answer.headers()).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-disposition': expect.stringMatching(/^attachment; .*\.html"$/) });
		const file = test.info().outputPath('report.html');
		await writeFile(file, await answer.body());

		const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
		const complaints = listen(context);
		const report = await context.newPage();
		await report.goto(pathToFileURL(file).href);
		await expect(report).toHaveTitle(titles[language]);
		await expect(report.locator('html')).toHaveAttribute('lang', language);
		await expect(report.getByText(marks[language])).toBeVisible();
		expect(await report.evaluate(levels), 'headings').toEqual(await report.evaluate(inOrder));
		expect(await report.locator('figure').evaluateAll(lonely), 'charts without words or without a table').toEqual([]);
		expect(await report.evaluate(() => document.documentElement.scrollWidth), 'the width at 320 px').toBeLessThanOrEqual(320);
		await report.getByRole('navigation').getByRole('link', { name: 'Tanum' }).click();
		await expect(report.getByRole('heading', { name: 'Tanum', level: 3 }).first()).toBeInViewport();

		await report.setViewportSize({ width: 1280, height: 900 });
		await report.evaluate(shorten);
		expect(await barriers(report, { wordsOnly: language !== 'sv' })).toEqual([]);
		await context.close();
		expect(complaints, 'the file asks for nothing and has nothing to complain of').toEqual([]);
	});
}

// The conclusion is shown from a file too, by the arrow keys and by a presenter's page keys.
test('the slides are turned by the keyboard', async ({ visit, demo, browser }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	const { findings } = (await (await page.request.get('/api/v1/rounds/1/conclusion?language=sv')).json()) as Schemas['Conclusion'];
	const answer = await page.request.get('/api/v1/rounds/1/reports/slides?language=sv&own=1435');
	const file = test.info().outputPath('slides.html');
	await writeFile(file, await answer.body());
	const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
	const complaints = listen(context);
	const slides = await context.newPage();
	await slides.goto(pathToFileURL(file).href);
	await expect(slides.getByRole('heading', { name: 'Digital motor Fyrbodal' })).toBeInViewport();
	for (const [n, { text }] of findings.entries()) {
		await slides.keyboard.press(n % 2 ? 'PageDown' : 'ArrowRight');
		await expect(slides.getByRole('heading')).toHaveText([text]);
		expect(await slides.evaluate(() => document.documentElement.scrollHeight), `${text}: height`).toBeLessThanOrEqual(720);
	}
	await slides.keyboard.press('ArrowLeft');
	await expect(slides.getByRole('heading')).toHaveText([findings.at(-2)!.text]);
	expect(await barriers(slides)).toEqual([]);
	await slides.setViewportSize({ width: 320, height: 640 });
	expect(await slides.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await context.close();
	expect(complaints).toEqual([]);
});

function listen(context: BrowserContext): string[] {
	const complaints: string[] = [];
	context.on('console', (message) => complaints.push(message.text()));
	context.on('weberror', (error) => complaints.push(error.error().message));
	context.on('request', (request) => {
		if (!request.url().startsWith('file:')) complaints.push(request.url());
	});
	return complaints;
}

// In the browser: the rows of a table are alike, and so are the organisations' chapters. Looking at them all tells nothing new.
const shorten = () => {
	for (const one of document.querySelectorAll('tbody')) [...one.children].slice(2, -1).forEach((row) => row.remove());
	document.querySelectorAll('.one:nth-of-type(n + 4)').forEach((one) => one.remove());
};

const levels = () => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.tagName[1]));

// In the browser: the levels as they may be, one step down at most each time.
const inOrder = () => {
	let last = 0;
	return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one, n) => {
		const allowed = n === 0 ? 1 : Math.min(Math.max(2, Number(one.tagName[1])), last + 1);
		return (last = allowed);
	});
};

// In the browser: charts that say nothing in words, or that no table follows before the next heading.
const lonely = (figures: Element[]) =>
	figures
		.filter((one) => {
			const leadsToTable = (link: Element) => !!document.querySelector(link.getAttribute('href')!)?.closest('section')?.querySelector('table');
			const has = (next: Element) => !!next.querySelector('table') || [...next.querySelectorAll('a[href^="#"]')].some(leadsToTable);
			let next = one.nextElementSibling;
			while (next && !has(next) && !/^H\d$/.test(next.tagName)) next = next.nextElementSibling;
			return !one.querySelector('figcaption')?.textContent?.trim() || !next || !has(next);
		})
		.map((one) => one.outerHTML.slice(0, 100));
