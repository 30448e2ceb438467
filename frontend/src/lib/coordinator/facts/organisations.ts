import { api, type RoundOrganisation } from '$lib/api';

const rows = 100;

/** Every organisation of a round, page by page. */
export async function listAllOrganisations(round: number): Promise<RoundOrganisation[]> {
	const first = await api.listRoundOrganisations(round, 1);
	const pages = Array.from({ length: Math.ceil(first.total / rows) - 1 }, (_, n) => api.listRoundOrganisations(round, n + 2));
	return [first, ...(await Promise.all(pages))].flatMap(({ items }) => items);
}
