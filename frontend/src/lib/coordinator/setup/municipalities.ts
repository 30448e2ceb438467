import type { Municipality } from '$lib/api';
import { organisationCalls } from '../organisationcalls';

const rows = 100;

/** Every municipality, page by page. */
export async function everyMunicipality(): Promise<Municipality[]> {
	const first = await organisationCalls.listMunicipalities(1);
	const pages = Array.from({ length: Math.ceil(first.total / rows) - 1 }, (_, n) => organisationCalls.listMunicipalities(n + 2));
	return [first, ...(await Promise.all(pages))].flatMap(({ items }) => items);
}

export function counties(all: Municipality[]): string[] {
	return [...new Set(all.map(({ county }) => county))].sort((a, b) => a.localeCompare(b, 'sv'));
}

/** Those of a county ('' for every one) whose name or code holds what is searched for, by name. */
export function matching(all: Municipality[], county: string, search: string): Municipality[] {
	const sought = search.trim().toLocaleLowerCase('sv');
	return all
		.filter((one) => !county || one.county === county)
		.filter(({ name, code }) => name.toLocaleLowerCase('sv').includes(sought) || code.startsWith(sought))
		.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
