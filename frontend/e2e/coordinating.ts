import { expect, type Page } from './test';

/** From the coordinator's link to the list of rounds. */
export async function signIn(page: Page) {
	await page.getByRole('button', { name: 'Logga in', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Mätomgångar', level: 1 })).toBeVisible();
}

export interface Plan {
	title: string;
	organiser: string;
	contact: string;
	/** The last day to answer, as a date field takes it. */
	closes: string;
	questionnaires: string[];
}

export async function createRound(page: Page, plan: Plan) {
	await page.getByRole('link', { name: 'Ny mätomgång' }).click();
	await page.getByLabel('Namn', { exact: true }).fill(plan.title);
	await page.getByLabel('Ansvarig organisation').fill(plan.organiser);
	await page.getByLabel('Kontakt för frågor').fill(plan.contact);
	await page.getByLabel('Sista svarsdag').fill(plan.closes);
	for (const title of plan.questionnaires) await page.getByRole('checkbox', { name: title }).check();
	await page.getByRole('button', { name: 'Lägg upp mätomgången' }).click();
	await expect(page.getByRole('heading', { name: 'Respondenter och länkar' })).toBeVisible();
}

type File = { name: string; mimeType: string; buffer: Buffer };

export async function checkFile(page: Page, file: File) {
	await page.getByLabel('Filer').setInputFiles(file);
	await page.getByRole('button', { name: 'Granska filerna' }).click();
}

export async function openRound(page: Page) {
	await page.getByRole('button', { name: 'Öppna mätomgången' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Öppna mätomgången' }).click();
	await expect(page.getByText('Det går att svara till och med')).toBeVisible();
}

/** Makes the personal links, and reads each from its person's row on the page. */
export async function makeLinks(page: Page): Promise<(name: string) => Promise<string>> {
	await page.getByRole('button', { name: 'Skapa personliga länkar' }).click();
	const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Länk' }) });
	await expect(table).toBeVisible();
	return async (name) => {
		const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
		return (await row.getByText('/svara/').textContent())!.trim();
	};
}

/** What the page says of one person who is asked. */
export const entryOf = (page: Page, name: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true, level: 3 }) });

/** A cell of the matrix: what it says of an organisation and a questionnaire. */
export async function cell(page: Page, organisation: string, questionnaire: string) {
	const table = page.getByRole('region', { name: 'Organisationer och formulär' }).getByRole('table');
	await table.waitFor();
	const heads = await table.getByRole('columnheader').allTextContents();
	const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: organisation, exact: true }) });
	const place = heads.findIndex((head) => head.includes(questionnaire));
	expect(place, `a column for ${questionnaire}`).toBeGreaterThan(0);
	return row.getByRole('cell').nth(place - 1);
}

/** The number of the round that the page is about. */
export const roundOf = (page: Page) => Number(new URL(page.url()).pathname.split('/')[2]);
