import { expect, type APIRequestContext, type Page } from '@playwright/test';
import type { components } from '../src/lib/api/schema';

export type Schemas = components['schemas'];
export type Comparison = Schemas['Comparison'];
export type Document = Schemas['ResultDocument'];
export type Questionnaire = Schemas['Questionnaire'];
export type Construct = Schemas['Construct'];

/** The results of a round as the API gives them, and the questionnaires that say what their ids mean. */
export async function fetchResults(api: APIRequestContext, round: number): Promise<[Comparison, Questionnaire[]]> {
	const results = await api.get(`/api/v1/rounds/${round}/results`);
	const codebook = await api.get(`/api/v1/rounds/${round}/questionnaires`);
	await expect(results).toBeOK();
	await expect(codebook).toBeOK();
	return [(await results.json()) as Comparison, (await codebook.json()) as Questionnaire[]];
}

/** Where a page of the region's results is, in a round. */
export const regionPage = (round: number, page: string) => `/matomgangar/${round}/resultat/regionen/${page}`;

/** Where a page of one organisation's results is; without a name, its conclusion. */
export const ownPage = (round: number, code: string, page = '') => `/matomgangar/${round}/resultat/${code}${page && `/sida/${page}`}`;

/** Goes from any page of the region's results to the downloads. */
export async function toDownloads(page: Page) {
	await page.getByRole('link', { name: 'Ladda ner', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Ladda ner jämförelsen' })).toBeVisible();
}

/** Constructs with all that is in them, parents first. */
export function flat(constructs: Construct[]): Construct[] {
	return constructs.flatMap((one) => [one, ...flat(one.children ?? [])]);
}
