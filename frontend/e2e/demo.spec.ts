import { signIn } from './coordinating';
import { languages, speak } from './looking';
import { expect, test, type Page } from './test';

// The story that README tells, page by page: each has in the demonstration what it is there to show. How the pages look is held
// by the tests of each.
interface Chapter {
	name: string;
	path: string;
	shows: (page: Page) => Promise<void>;
}

const holds = (...texts: string[]) => async (page: Page) => {
	for (const text of texts) await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
};
const rows = (least: number) => (page: Page) =>
	expect(async () => expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThanOrEqual(least)).toPass();

const story: Chapter[] = [
	{ name: 'matrix', path: '', shows: async (page) => {
		await rows(16)(page);
		await holds('Tanum', 'Fler ska hinna svara på allt.', 'Arbetsmöte: vilka förmågor är viktigast 2030?')(page);
	} },
	{ name: 'extension', path: '/forlang', shows: holds('Fler ska hinna svara på allt.') },
	{ name: 'workshop', path: '/viktning', shows: rows(6) },
	{ name: 'risks', path: '/risker', shows: holds('R1', 'R2', 'R3', 'R4', 'R5') },
	{ name: 'conclusion', path: '/resultat', shows: async (page) => {
		await page.getByRole('figure').scrollIntoViewIfNeeded();
		await holds('Digital motor Fyrbodal 2018', 'Trollhättan', 'Mellerud')(page);
	} },
	{ name: 'capabilities', path: '/resultat/regionen/formagor/formagor-2030', shows: async (page) => {
		await rows(60)(page);
		await holds('Trollhättan', 'Mellerud')(page);
	} },
	{ name: 'organisation', path: '/resultat/1435/sida/gora', shows: holds('Gå igenom resultatet i ledningsgruppen och välj vad vi börjar med.', 'Kommundirektören') },
	{ name: 'costs', path: '/resultat/regionen/ekonomi/it-ekonomi', shows: async (page) => {
		await rows(15 + 15)(page);
		await holds('SML-IT')(page);
	} },
	{ name: 'scenarios', path: '/resultat/scenarier', shows: holds('Var och en för sig', 'Gemensam funktion') },
	{ name: 'derivation', path: '/resultat/1435/digital-mognad', shows: rows(3) }
];

for (const language of languages) {
	test(`the demonstration tells its story, ${language}`, async ({ visit, demo }) => {
		const page = await visit(demo.coordinator);
		await signIn(page);
		await expect(page.getByRole('link', { name: /^Digital motor Fyrbodal/ })).toHaveText(['Digital motor Fyrbodal 2018', 'Digital motor Fyrbodal']);
		await speak(page, language);
		for (const { name, path, shows } of story) {
			await test.step(name, async () => {
				await page.goto(`/matomgangar/1${path}`);
				await shows(page);
			});
		}
	});
}
