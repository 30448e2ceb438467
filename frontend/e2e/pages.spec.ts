import { begin } from './answering';
import { barriers } from './barriers';
import { signIn } from './coordinating';
import { lookAtAll, type Place } from './looking';
import type { Mogna } from './mogna';
import { regionPage, type Schemas } from './results';
import { tokenOf } from './rounds';
import { expect, test, type Page } from './test';

// The browser remarks on an address that leads nowhere, which is as it should be.
test.use({ tolerated: /Not found: \/finns\/inte|status of 404/ });

const open: Place[] = [
	{ name: 'home', path: '/' },
	{ name: 'about', path: '/om' },
	{ name: 'accessibility', path: '/tillganglighet' },
	{ name: 'no-such-page', path: '/finns/inte' },
	{ name: 'bad-link', path: '/svara/stympad' },
	{ name: 'bad-sign-in', path: '/logga-in/stympad' }
];
const coordinators: Place[] = [
	{ name: 'rounds', path: '/matomgangar' },
	{ name: 'new-round', path: '/matomgangar/ny' },
	{ name: 'round', path: '/matomgangar/1', madeUp: true },
	{ name: 'change-round', path: '/matomgangar/1/andra', madeUp: true },
	{ name: 'prepare', path: '/matomgangar/1/forbered', madeUp: true }
];
const figures: Place[] = [
	{ name: 'conclusion', path: '/matomgangar/1/resultat?kommun=1435&grupp=liten', madeUp: true, result: true },
	...[
		'gora',
		'sakerhet',
		'mognad/digital-mognad',
		'typer/digital-mognad',
		'formagor/formagor-2030',
		'vikt/viktning-2030',
		'utbyte/formagor-2030',
		'risker',
		'organisationer',
		'underlag'
	].map((page) => ({
		name: `results-${page.split('/')[0]}`,
		path: `${regionPage(1, page)}?kommun=1435`,
		madeUp: true,
		result: true
	})),
	{ name: 'results-scenarios', path: '/matomgangar/1/resultat/scenarier?kommun=1435', madeUp: true, result: true },
	{ name: 'derivation-total', path: '/matomgangar/1/resultat/1421/digital-mognad', madeUp: true },
	{ name: 'derivation-leaf', path: '/matomgangar/1/resultat/1421/digital-mognad?omrade=anv-samspel', madeUp: true },
	{ name: 'derivation-hidden', path: '/matomgangar/1/resultat/1427/digital-mognad', madeUp: true },
	{ name: 'derivation-inherited', path: '/matomgangar/1/resultat/1427/formagor-2030?omrade=F-01', madeUp: true },
	{ name: 'derivation-median', path: '/matomgangar/1/resultat/regionen/formular/digital-mognad', madeUp: true },
	{ name: 'derivation-levels', path: '/matomgangar/1/resultat/regionen/formular/formagor-2030?omrade=F-01', madeUp: true },
	{ name: 'derivation-importance', path: '/matomgangar/1/resultat/regionen/formular/viktning-2030?omrade=F-01', madeUp: true }
];

test('pages for everyone', async ({ visit, demo }) => {
	const page = await visit(demo.url);
	await lookAtAll(page, [...open, { name: 'sign-in', path: new URL(demo.coordinator).pathname }]);
});

test('the coordinator’s pages', async ({ visit, demo }) => {
	const page = await visit(demo.coordinator);
	await signIn(page);
	await lookAtAll(page, coordinators);
});

test('the results’ pages', async ({ visit, demo }) => {
	test.setTimeout(180_000);
	const page = await visit(demo.coordinator);
	await signIn(page);
	await lookAtAll(page, figures);
});

test('the respondent’s pages', async ({ visit, demo }) => {
	const manager = await visit(linkOf(demo, 'It-chef'));
	await begin(manager, 'Digital mognad');
	await lookAtAll(manager, await formsOf(manager, linkOf(demo, 'It-chef')));

	const participant = await visit(linkOf(demo, 'Projektdeltagare'));
	await begin(participant, 'Vilka förmågor är viktigast 2030?');
	await lookAtAll(participant, (await formsOf(participant, linkOf(demo, 'Projektdeltagare'))).slice(1));
});

test('the receipt', async ({ visit, demo, respondent }) => {
	const link = linkOf(demo, 'E-samordnare');
	const page = await visit(link);
	await begin(page, 'Digital mognad', '.*');
	const path = new URL(page.url()).pathname.replace(/[^/]+$/, '');
	const at = await respondent(link);
	await at.giveFirst(3, 4);
	await at.submit();
	const all = ['', 'kvittens'].map((end) => ({ name: end || 'start-submitted', path: end ? path + end : link, madeUp: true }));
	await lookAtAll(page, all);
});

test('in the dark everything can be read', async ({ visit, demo }) => {
	const dark = { colorScheme: 'dark', viewport: { width: 1280, height: 2400 } } as const;
	const hard = async (page: Page, paths: string[]) => {
		for (const path of paths) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await page.waitForLoadState('networkidle');
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), path).toBe('rgb(18, 24, 21)');
			expect.soft(await barriers(page, { contrastOnly: true }), path).toEqual([]);
		}
	};
	const coordinator = await visit(demo.coordinator, dark);
	await signIn(coordinator);
	const results = ['resultat?kommun=1435', 'resultat/regionen/formagor/formagor-2030', 'resultat/regionen/risker', 'resultat/1421/digital-mognad'];
	await hard(coordinator, ['/matomgangar', ...['', '/personer', ...results.map((one) => `/${one}`)].map((end) => `/matomgangar/1${end}`)]);

	const link = linkOf(demo, 'It-chef');
	const manager = await visit(link, dark);
	await begin(manager, 'Digital mognad');
	await hard(manager, (await formsOf(manager, link)).slice(0, 3).map(({ path }) => path));
	await manager.goBack();
	await manager.getByRole('radio').first().check();
	await expect.soft(await barriers(manager, { contrastOnly: true }), 'an answer').toEqual([]);
});

const linkOf = (demo: Mogna, role: string) => demo.invited.find((one) => one.role === role)!.link;

/** The start page, and of each form the section where one goes on, the review page, and the receipt that there is not. */
async function formsOf(page: Page, link: string): Promise<Place[]> {
	const path = new URL(link).pathname;
	const preview = await page.request.post('/api/v1/link-previews', { data: { token: tokenOf(link) } });
	const { respondent } = (await preview.json()) as Schemas['LinkPreview'];
	const forms = respondent!.assignments.flatMap(({ id, questionnaire }) => [
		{ name: questionnaire, path: `${path}/${id}`, madeUp: true },
		{ name: `${questionnaire}-review`, path: `${path}/${id}/granska`, madeUp: true }
	]);
	const notYet = { name: 'not-submitted', path: `${path}/${respondent!.assignments[0]!.id}/kvittens`, madeUp: true };
	return [{ name: 'start', path, madeUp: true }, ...forms, notYet];
}
