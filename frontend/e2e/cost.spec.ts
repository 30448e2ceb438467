import { signIn } from './coordinating';
import { asAsked } from './costs';
import { lookAtAll } from './looking';
import { fetchResults, ownPage } from './results';
import { Round } from './rounds';
import { fyrbodal, type Person } from './spreadsheet';
import { expect, test, type Page } from './test';

// What IT costs, on the demonstration and in a round where a joint body has reported. A chart that a round lacks is a 404.
test.use({ tolerated: /status of (401|404)/ });

const page = (round: number) => `/matomgangar/${round}/resultat/regionen/ekonomi/it-ekonomi`;
const numbers = (text: string) => [...text.replace(/(\d)\s(?=\d)/g, '$1').matchAll(/-?\d+(?:,\d+)?/g)].map(([one]) => Number(one.replace(',', '.')));
const calculations = (at: Page) => at.getByTestId('calculation').allInnerTexts();
const region = (at: Page, name: RegExp) => at.getByRole('region', { name });
const row = (at: Page, table: RegExp, name: string) =>
	region(at, table)
		.getByRole('row')
		.filter({ has: at.getByRole('rowheader', { name }) });

test('the pages of costs can be read by all', async ({ visit, demo }) => {
	test.setTimeout(240_000);
	const at = await visit(demo.coordinator);
	await signIn(at);
	const own = '/matomgangar/1/resultat/1435/it-ekonomi';
	await lookAtAll(at, [
		{ name: 'costs', path: page(1), madeUp: true, result: true },
		{ name: 'cost-derivation', path: `${own}?omrade=cost-per-resident`, madeUp: true },
		{ name: 'cost-class-derivation', path: `${own}?omrade=pools`, madeUp: true },
		{ name: 'cost-median', path: '/matomgangar/1/resultat/regionen/formular/it-ekonomi?omrade=cost-per-user', madeUp: true }
	]);
});

test('the region’s costs lead on from the results, and a key figure down to what was handed in', async ({ visit, demo }) => {
	const at = await visit(demo.coordinator);
	await signIn(at);
	const [comparison] = await fetchResults(at.request, 1);
	const { economy, organisations } = comparison.documents.find((one) => one.questionnaire.kind === 'economy')!;
	await at.goto('/matomgangar/1/resultat');
	await at.getByRole('navigation', { name: 'Resultatet' }).getByRole('link', { name: 'It-ekonomi' }).click();
	await expect(at.getByRole('heading', { name: 'It-kostnader', level: 1 })).toBeVisible();
	const words = await at.getByTestId('costs-in-words').locator('.lead').innerText();
	expect(numbers(words).slice(0, 3)).toEqual([economy!.n, economy!.asked, economy!.sums.reported]);
	await expect(row(at, /^Nyckeltal per/, 'Vänersborg')).toContainText('–');
	const { n, min, max } = economy!.keyFigures['cost-per-resident']!;
	const [dearest, matured] = [at.locator('figure').first(), at.locator('figure').last()];
	const finding = dearest.getByRole('heading', { name: /^Bland de nio kommuner som kan jämföras är it-kostnaden per invånare högst i / });
	expect([n, ...numbers(await finding.innerText())]).toEqual([9, Math.round(max!), Math.round(min!)]);
	for (const chart of [dearest, matured]) {
		await chart.scrollIntoViewIfNeeded();
		await expect(chart.locator('svg').getByText('Tanum', { exact: true })).toBeVisible();
	}

	const costs = region(at, /^Kostnadsslag per/);
	const cell = row(at, /^Kostnadsslag per/, 'Tanum')
		.getByRole('cell')
		.first();
	const { amount, share } = organisations['1435']!.economy!.allocated!.divisions['pools']!.amounts!['internal-labor']!;
	expect(numbers(await cell.innerText())).toEqual([amount]);
	await at.getByRole('radio', { name: 'Andel av kostnaden' }).check();
	expect(numbers(await cell.innerText())).toEqual([Math.round(100 * share!)]);
	await at.getByRole('radio', { name: 'Kronor per invånare' }).check();
	expect(numbers(await cell.innerText())).toEqual([Math.round(amount / 12_865)]);
	await expect(costs.getByRole('row').filter({ hasText: 'Åmål' }).getByRole('cell').first()).toHaveText(/\d/);

	const [told] = numbers(
		await row(at, /^Nyckeltal per/, 'Tanum')
			.getByRole('cell')
			.nth(1)
			.innerText()
	);
	await row(at, /^Nyckeltal per/, 'Tanum')
		.getByRole('link')
		.nth(2)
		.click();
	await expect(at.getByRole('heading', { name: 'Kronor per invånare, Tanum', level: 1 })).toBeVisible();
	const [over, under, result] = numbers((await calculations(at))[0]!);
	expect(Math.abs(over! / under! - result!)).toBeLessThan(0.005);
	expect(Math.round(result!)).toBe(told);
	expect(
		numbers(
			await region(at, /^Total it-kostnad/)
				.getByRole('cell')
				.last()
				.innerText()
		)
	).toEqual([over]);
});

const shared = ['1427', '1430', '1484']; // SML-IT's members
const whole = 12_345_679;

test('a joint body’s costs are told with the key, and a part can be worked out on paper', async ({ empty, visit, respondent }) => {
	test.slow();
	const organisations = fyrbodal()
		.slice(1)
		.map(([code = '']) => code);
	const people: Person[] = organisations.map((code) => ({
		organisation: code,
		name: `Ekonom ${code}`,
		email: `ekonom.${code.toLowerCase()}@a.example`,
		role: 'ekonom'
	}));
	const round = await Round.open(empty, 'Gemensam it', ['it-ekonomi'], people);
	for (const [n, code] of organisations.entries()) {
		const one = await respondent(round.link(`Ekonom ${code}`));
		const total = code === 'SML-IT' ? whole : 40_000_000 + 1_000_003 * n;
		const missing = code === '1421' ? 1_000_000 : 0; // which the resource towers lack
		await one.give({
			...asAsked,
			year: 2025,
			total,
			'users-without-pupils': 1500 + n,
			pupils: 0,
			workplaces: 1000,
			'it-staff': 12.5,
			'pool-own-staff': total - 7,
			'pool-hardware-operating': 7,
			'tower-network': total - missing,
			'spent-run': total
		});
		await one.submit();
	}
	const at = await visit(empty.coordinator);
	await signIn(at);
	await at.goto(page(round.id));
	await expect(at.getByText('Hos Orust stämmer minst en fördelning inte med det belopp som den delar upp.')).toBeVisible();
	const parts = region(at, /^Medlemmarnas delar av SML-IT/).getByRole('row');
	await expect(parts).toHaveCount(shared.length + 1);
	const keys = (await parts.allInnerTexts()).slice(1).map((text) =>
		text
			.split('\t')
			.slice(1)
			.map((cell) => numbers(cell)[0]!)
	);
	expect(keys.reduce((sum, [, , part]) => sum + part!, 0)).toBe(whole);

	await row(at, /^Medlemmarnas delar/, 'Sotenäs')
		.getByRole('link')
		.click();
	await expect(at.getByRole('heading', { name: 'Total it-kostnad, Sotenäs', level: 1 })).toBeVisible();
	const [weight, all, amount, part] = numbers(await at.getByTestId('allocation').innerText());
	expect(amount).toBe(whole);
	expect(all).toBe(keys.reduce((sum, [one]) => sum + one!, 0));
	expect(Math.abs((weight! / all!) * amount! - part!)).toBeLessThan(0.01);
	expect(Math.abs(part! - keys[0]![2]!)).toBeLessThan(1);
	const terms = numbers((await calculations(at))[0]!);
	expect(terms.at(-1)).toBe(terms.slice(0, -1).reduce((sum, one) => sum + one, 0));
	expect(terms).toContain(keys[0]![2]);

	await at.goto(ownPage(round.id, '1427', 'ekonomi/it-ekonomi'));
	await expect(at.getByText(/I totalen ingår [\d\s]+\skr från SML-IT\./)).toBeVisible();
	await at.goto(ownPage(round.id, '1421', 'ekonomi/it-ekonomi'));
	await expect(at.getByText(/^Resurstorn skiljer sig från totalen med 1\s000\s000\skr\./)).toBeVisible();
	const medians = numbers(
		await row(at, /^Nyckeltal, kommunernas/, 'Kronor per användare')
			.first()
			.getByRole('cell')
			.nth(1)
			.innerText()
	);
	await row(at, /^Nyckeltal, kommunernas/, 'Kronor per användare')
		.first()
		.getByRole('link')
		.nth(1)
		.click();
	const ranked = region(at, /^Kommunerna i storleksordning/).getByRole('row');
	await expect(ranked).toHaveCount(1 + 14);
	const figures = (await ranked.allInnerTexts()).slice(1).map((text) => numbers(text.split('\t')[2]!)[0]!);
	expect(medians).toEqual([Math.round((figures[6]! + figures[7]!) / 2)]);
	await at.goto(page(round.id));
	await lookAtAll(at, [
		{ name: 'costs-shared', path: page(round.id) },
		{ name: 'costs-part', path: `/matomgangar/${round.id}/resultat/1427/it-ekonomi?omrade=pools/internal-labor` },
		{ name: 'costs-own', path: ownPage(round.id, '1427', 'ekonomi/it-ekonomi'), result: true }
	]);
	await round.close();
});
