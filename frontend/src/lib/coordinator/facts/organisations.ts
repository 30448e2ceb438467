import type { RoundOrganisation } from '$lib/api';
import { organisationCalls } from '../organisationcalls';

const rows = 100;

/** Every organisation of a round, page by page. */
export async function listAllOrganisations(round: number): Promise<RoundOrganisation[]> {
	const first = await organisationCalls.listRoundOrganisations(round, 1);
	const pages = Array.from({ length: Math.ceil(first.total / rows) - 1 }, (_, n) => organisationCalls.listRoundOrganisations(round, n + 2));
	return [first, ...(await Promise.all(pages))].flatMap(({ items }) => items);
}
