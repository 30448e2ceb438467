import { expect, type Page } from '@playwright/test';

/** The codes that respondents have been shown, by the address that they have come by. */
const codes = new Map<string, string[]>();

export const noteCode = (token: string, code: string) => codes.set(token, [...codesOf(token), code]);

export const codesOf = (token: string): string[] => codes.get(token) ?? [];

/** Who gets another link has the codes that they noted at the first one. */
export const carryCodes = (from: string, to: string) => codesOf(from).forEach((code) => noteCode(to, code));

/** Does what a person does who has kept their code: notes the one that is shown, and writes the one that is asked for. */
export async function uncover(page: Page) {
	const token = new URL(page.url()).pathname.split('/')[2]!;
	const covered = page.getByTestId('covered-note');
	const field = page.getByLabel('Koden som du fick när du började');
	for (const code of codesOf(token)) {
		if ((await covered.count()) === 0) break;
		// An earlier code may have shown all just now.
		if (!(await field.fill(code, { timeout: 5_000 }).then(() => true, () => false))) break;
		const taken = page.waitForResponse((got) => got.url().endsWith('/sessions/current/codes'));
		await page.getByRole('button', { name: 'Visa svaren' }).click();
		expect((await taken).status()).toBe(204);
		// The field is gone, or empty where what another hand wrote is covered still.
		await expect.poll(() => field.evaluateAll((all) => all.every((one) => !(one as HTMLInputElement).value))).toBe(true);
	}
	const shown = page.getByTestId('code');
	if ((await shown.count()) === 0) return;
	noteCode(token, (await shown.textContent())!);
	await page.getByRole('button', { name: 'Jag har sparat koden' }).click();
}
