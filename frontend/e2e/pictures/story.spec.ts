import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { agreement, answer, begin, questions } from '../answering';
import { signIn } from '../coordinating';
import { Mogna } from '../mogna';
import { expect, test, type Page } from '../test';
import { photograph } from './photo';

// One demonstration, with a mail server's name, so that the pages about letters show what they are with one. Nothing is sent.
let demo: Mogna;
test.beforeAll(async () => {
	demo = await Mogna.start('demo', { MOGNA_SMTP_HOST: 'localhost', MOGNA_SMTP_FROM: 'mogna@fyrbodal.example' });
});
test.afterAll(() => demo.stop());

const round = '/matomgangar/1';
const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('what a respondent sees on a phone', async ({ visit }) => {
	const page = await visit(demo.invited.find((one) => one.role === 'It-chef')!.link, phone);
	await photograph(page, 'start', title(page), { height: 844 });
	await begin(page, 'Digital mognad');
	for (const n of [0, 1]) await answer(page, questions(page).nth(n), agreement[n + 2]!);
	await photograph(page, 'form', title(page), { height: 844, seen: true }); // with the bar where it lies on the screen
});

test('what the coordinator, the steering group and a municipality see', async ({ visit, browser }) => {
	test.setTimeout(120_000);
	const page = await visit(demo.coordinator, desktop);
	await signIn(page);
	const open = async (path: string) => {
		await page.goto(round + path);
		await expect(title(page)).toBeVisible();
	};

	await open('');
	const matrix = page.getByRole('table').first();
	await photograph(page, 'matrix', matrix, { from: matrix, height: 800 });
	await open('/viktning');
	await photograph(page, 'workshop', page.getByRole('table').first(), { height: 860 });
	await open('/risker');
	await photograph(page, 'risks', page.getByRole('table').first(), { height: 860 });
	await open('/resultat');
	await photograph(page, 'conclusion', page.getByRole('figure').locator('svg.chart'), { height: 1400 });
	await open('/resultat/regionen/typer/digital-mognad');
	const types = page.getByRole('figure').first();
	await types.scrollIntoViewIfNeeded();
	await photograph(page, 'four-types', types.locator('svg.chart'), { from: types, height: 800 });
	await open('/resultat/regionen/formagor/formagor-2030');
	const heat = page.getByRole('region', { name: 'Nivå per förmåga och organisation' });
	await photograph(page, 'capabilities', heat, { from: heat, height: 760 });
	await open('/resultat/1435/digital-mognad');
	await photograph(page, 'derivation', title(page), { height: 860 });
	await open('/resultat/1435/sida/gora');
	const plan = page.locator('#handlingsplan');
	await photograph(page, 'action-plan', plan, { from: plan, height: 860 });

	await open('/resultat/regionen/ekonomi/it-ekonomi');
	const figure = page.getByRole('figure').first();
	await figure.scrollIntoViewIfNeeded();
	await photograph(page, 'costs', figure.locator('svg.chart'), { from: figure, height: 800 });
	await open('/resultat/scenarier');
	const ways = page.getByRole('table').first();
	await photograph(page, 'scenarios', ways, { from: page.getByRole('heading', { name: 'I siffror' }), height: 860 });

	const file = test.info().outputPath('report.html');
	await writeFile(file, await (await page.request.get('/api/v1/rounds/1/reports/html?language=sv')).body());
	const report = await browser.newPage(desktop);
	await report.goto(pathToFileURL(file).href);
	await photograph(report, 'report', title(report), { height: 860 });
	await report.close();
});
