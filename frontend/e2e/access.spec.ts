import { agreement, answer, choice, maturity, questions } from './answering';
import { expect, test, type Page } from './test';

test.use({ tolerated: /status of (401|404|422)|ERR_INTERNET_DISCONNECTED/ });

const [, partly, , largely] = agreement as [string, string, string, string, string];

async function open(page: Page) {
	await page.getByRole('button', { name: new RegExp(`^(Börja|Fortsätt) med ${maturity}$`) }).click();
	await expect(page.getByText(/Avsnitt \d av/)).toBeVisible();
}

test('by a link that others have seen answers are hidden, count, and are shown to whoever has the code', async ({ visit, openRound }) => {
	const round = await openRound('digital-mognad');
	const bo = await visit(round.link('Bo Ek'));
	await expect(bo.getByRole('heading', { name: 'Vem får veta vad du har svarat?' })).toBeVisible();
	await open(bo);
	const code = (await bo.getByTestId('code').textContent())!;
	await answer(bo, questions(bo).first(), largely);
	await answer(bo, questions(bo).nth(1), largely);
	await bo.getByRole('button', { name: 'Jag har sparat koden' }).click();
	await expect(bo.getByTestId('code')).toHaveCount(0);

	// Whoever made a new link opens it.
	const other = await visit(await round.newLink('Bo Ek'));
	await expect(other.getByText('2 av 65 frågor besvarade')).toBeVisible();
	await expect(other.getByText(/Den som driver tjänsten skapade en länk till dig den/).first()).toBeVisible();
	await expect(other.getByText('En del svar visas inte med den här länken')).toBeVisible();
	await open(other);
	await expect(other.getByRole('heading', { name: '2 svar är dolda' })).toBeVisible();
	await other.getByRole('navigation', { name: 'Avsnitt' }).getByRole('link').first().click();
	await expect(questions(other).first().getByTestId('covered')).toBeVisible();
	await expect(choice(questions(other).first(), largely)).not.toBeChecked();

	// An answer anew takes the place of the hidden one.
	await answer(other, questions(other).first(), partly);
	await expect(other.getByRole('heading', { name: 'Ett svar är dolt' })).toBeVisible();
	await expect(questions(other).first().getByTestId('covered')).toHaveCount(0);
	await other.getByRole('link', { name: 'Granska och skicka in' }).click();
	await expect(other.getByText('Dolt svar')).toHaveCount(1);

	// With a wrong code nothing shows, with the right one all.
	await other.getByLabel('Koden som du fick när du började').fill('AAAA-AAAA');
	await other.getByRole('button', { name: 'Visa svaren' }).click();
	await expect(other.getByRole('alert').filter({ hasText: 'Koden stämmer inte.' })).toBeVisible();
	await other.getByLabel('Koden som du fick när du började').fill(code.toLowerCase());
	await other.getByRole('button', { name: 'Visa svaren' }).click();
	await expect(other.getByTestId('covered-note')).toHaveCount(0);
	await expect(other.getByText('Dolt svar')).toHaveCount(0);
});

test('what waits in a shared browser is neither shown to nor sent by the next', async ({ visit, openRound }) => {
	const round = await openRound('formagor-2030');
	const bo = await visit(round.link('Bo Ek'));
	await bo.getByRole('button', { name: /^Börja med/ }).click();
	await expect(bo.getByText(/Avsnitt \d av/)).toBeVisible();
	await bo.context().setOffline(true);
	await questions(bo).first().getByRole('radio').nth(3).check();
	await expect(bo.getByTestId('save-state')).toContainText('väntar i din webbläsare');
	// A page that is only left may live on, and send when the connection is back.
	const page = await bo.context().newPage();
	await bo.close();
	await page.context().setOffline(false);
	await page.context().clearCookies();
	await page.goto(round.link('Karin Lund'));
	await page.getByRole('button', { name: /^Börja med/ }).click();
	await expect(page.getByText(/Avsnitt \d av/)).toBeVisible();
	await expect(questions(page).first().getByRole('radio', { checked: true })).toHaveCount(0);
	await page.goto(round.link('Bo Ek'));
	await page.getByRole('button', { name: /med Förmågor/ }).click();
	await expect(questions(page).first().getByRole('radio').nth(3)).toBeChecked();
});
