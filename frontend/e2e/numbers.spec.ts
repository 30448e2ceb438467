import { begin, nextSection, state } from './answering';
import { tabUntil } from './keys';
import { expect, test, type Page } from './test';

const economy = 'It-ekonomi';
const phone = { viewport: { width: 320, height: 640 } };

// What the browser itself says where there is no connection, and where a session is yet to begin.
test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|status of 401/ });

test('numbers are read as people write them, and written as they are read', async ({ visit, openRound, respondent }) => {
	const round = await openRound('it-ekonomi');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy);
	const written = { 'Total it-kostnad': '12 500 000', 'Antal användare': '2075', 'It-personal': '13,5' };
	for (const [label, text] of Object.entries(written)) await page.getByRole('textbox', { name: label }).fill(text);
	await page.getByRole('textbox', { name: /^\d+\.\sÅr\b/ }).focus();
	await expect(state(page)).toHaveText(/^Sparat/);
	expect(Object.values(await (await respondent(round.link('Bo Ek'))).values())).toEqual([13.5, 12_500_000, 2075]);
	await page.reload();
	for (const [label, text] of Object.entries(written)) {
		await expect(page.getByRole('textbox', { name: label })).toHaveValue(new RegExp(`^${text.replaceAll(' ', '\\s')}$`));
	}
});

test('what turns out to be no number leaves the number that was saved', async ({ visit, openRound, respondent }) => {
	const round = await openRound('it-ekonomi');
	const bo = await respondent(round.link('Bo Ek'));
	await bo.give({ 'users-without-pupils': 2075 });
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy);
	await page.getByRole('textbox', { name: 'Antal användare' }).selectText();
	await page.keyboard.type('2 0x75');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('alert').filter({ hasText: 'Svaret är inte ett tal.' })).toBeVisible();
	await expect(state(page)).toHaveText('Ett svar är inte sparat');
	expect(await bo.values()).toEqual({ 'users-without-pupils': 2075 });
});

test('thousands or decimals are asked about in either language, and a unit is counted in', async ({ visit, openRound, respondent }) => {
	const round = await openRound('it-ekonomi');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy);
	const users = page.getByRole('textbox', { name: 'Antal användare' });
	await users.fill('2.750');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('alert').filter({ hasText: '”2.750” kan läsas som 2750 eller som 2,75.' })).toBeVisible();
	await page.getByRole('button', { name: 'Det är 2750' }).click();
	await expect(users).toHaveValue('2750');
	const total = page.getByRole('textbox', { name: 'Total it-kostnad' });
	await total.fill('48 000 tkr');
	await expect(page.getByText(/^=\s48\s000\s000\skr$/)).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(total).toHaveValue(/^48\s000\s000$/);
	await page.getByRole('button', { name: 'English' }).click();
	const english = page.getByRole('textbox', { name: 'Total IT cost' });
	await expect(english).toHaveValue(/^48\s000\s000$/);
	await english.fill('12,500');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('alert').filter({ hasText: /“12,500” can be read as 12\s500 or as 12\.5\./ })).toBeVisible();
	expect(await (await respondent(round.link('Bo Ek'))).values()).toEqual({ 'users-without-pupils': 2750, total: 48_000_000 });
});

test('a pasted column fills the fields below it, whole or not at all, and can be undone', async ({ visit, openRound, respondent }) => {
	const round = await openRound('it-ekonomi');
	const page = await visit(round.link('Bo Ek'));
	await begin(page, economy);
	await nextSection(page).click();
	const field = (name: string) => page.getByRole('textbox', { name });
	const own = field('Egen personal');
	const labels = await page.locator('label.legend').allTextContents();
	const below = field(labels[1]!.trim());
	const paste = (text: string) =>
		own.evaluate((input, text) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData('text/plain', text);
			input.focus();
			input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
		}, text);
	await paste('4 000 000\n12.500\n1 200 000\n');
	await expect(page.getByRole('alert').filter({ hasText: 'Rad 2 i det du klistrade in' })).toBeVisible();
	await expect(own).toHaveValue('');
	await paste('4 000 000\r\n8 000 000\r\n1 200 000\r\n');
	await expect(page.getByText('3 fält är ifyllda, från Egen personal till')).toBeVisible();
	await expect(own).toHaveValue(/^4\s000\s000$/);
	await expect(below).toHaveValue(/^8\s000\s000$/);
	await expect(state(page)).toHaveText(/^Sparat/);
	const bo = await respondent(round.link('Bo Ek'));
	expect(Object.values(await bo.values()).sort()).toEqual([1_200_000, 4_000_000, 8_000_000]);
	await page.getByRole('button', { name: 'Ångra' }).click();
	await expect(own).toHaveValue('');
	await expect(below).toHaveValue('');
	await expect(state(page)).toHaveText(/^Sparat/);
	await expect.poll(async () => Object.keys(await bo.values())).toEqual([]);
});

// The fault is told as the field is left, which is while the button of the mouse is down: nothing may move away from under it.
for (const [where, options, target] of [
	['in the list of sections', {}, 'Granska och skicka in'],
	['below the questions', phone, /^Nästa ?:/]
] as const) {
	test(`a click on a link ${where} is not lost where it leaves a field with a fault`, async ({ visit, openRound }) => {
		const page = await visit((await openRound('it-ekonomi')).link('Bo Ek'), options);
		await begin(page, economy);
		await page.getByRole('textbox', { name: 'It-personal' }).click();
		await page.keyboard.type('2 0x');
		await page.getByRole('link', { name: target }).click({ delay: 80 });
		await expect(page).not.toHaveURL(/omfattning$/);
	});
}

test('the line about saving hides nothing that has the focus, however much it says', async ({ visit, openRound, respondent }) => {
	const round = await openRound('it-ekonomi');
	const bo = await respondent(round.link('Bo Ek'));
	const eva = await respondent((await bo.handOver('Eva Ekström', 'eva.ekstrom@tanum.example')).url!);
	const page = await visit(round.link('Bo Ek'), phone);
	await begin(page, economy);
	await page.context().setOffline(true);
	await page.getByRole('textbox', { name: 'Total it-kostnad' }).fill('12 500 000');
	await expect(state(page)).toHaveText(/^Ingen anslutning/);
	await eva.give({ total: 11_000_000, workplaces: 900 });
	await page.context().setOffline(false);
	await expect(page.getByTestId('conflict')).toBeVisible();
	await expect(page.getByTestId('news')).toBeVisible();
	await page.getByRole('textbox', { name: 'Antal användare' }).fill('2 0x');
	await page.getByRole('textbox', { name: /^\d+\.\sÅr\b/ }).focus();
	await expect(page.getByRole('alert').filter({ hasText: 'Svaret är inte ett tal.' })).toBeVisible();
	await toTheEnd(page);
});

const toTheEnd = (page: Page) => tabUntil(page, () => nextSection(page).evaluate((link) => link === document.activeElement));
