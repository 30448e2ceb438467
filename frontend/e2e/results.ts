import { expect, type APIRequestContext } from '@playwright/test';
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

/** Constructs with all that is in them, parents first. */
export function flat(constructs: Construct[]): Construct[] {
	return constructs.flatMap((one) => [one, ...flat(one.children ?? [])]);
}
