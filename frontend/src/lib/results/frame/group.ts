import type { Conclusion } from '$lib/api';

export type Party = Conclusion['organisations'][number];

/** Whom a reader can be compared with. A group only chooses rows that the results already tell of: no figure is made of it. */
export interface Group {
	id: string;
	name: string;
	has: (one: Party) => boolean;
}

/** The size classes, by residents: from and below. */
export const sizes = [
	{ id: 'liten', from: 0, below: 15_000 },
	{ id: 'mellan', from: 15_000, below: 50_000 },
	{ id: 'stor', from: 50_000, below: Infinity }
] as const;
export type SizeId = (typeof sizes)[number]['id'];

/** SKR's groups of municipalities (Kommungruppsindelning 2023), by code. */
export const skrGroups = ['A1', 'A2', 'B3', 'B4', 'B5', 'C6', 'C7', 'C8', 'C9'] as const;
export type SkrGroup = (typeof skrGroups)[number];
export const skrGroupOf = (group: string | undefined): SkrGroup | undefined => skrGroups.find((code) => group === `skr.${code}`);

const chosen = 'valda.';

export const chosenCodes = (group: string | undefined): string[] => (group?.startsWith(chosen) ? group.slice(chosen.length).split('.').filter(Boolean) : []);
export const chosenGroup = (codes: string[]): string | undefined => (codes.length > 0 ? chosen + codes.join('.') : undefined);

export const counties = (all: Party[]): string[] => [...new Set(all.flatMap(({ county }) => county ?? []))].sort((a, b) => a.localeCompare(b, 'sv'));

/** Whether an organisation is in a group, by how the group is written in the address. One that is written otherwise holds everybody. */
export function inGroup(group: string | undefined): (one: Party) => boolean {
	const size = sizes.find(({ id }) => id === group);
	if (size) return ({ population = -1 }) => population >= size.from && population < size.below;
	const skr = skrGroupOf(group);
	if (skr) return (one) => one.group === skr;
	if (group?.startsWith('lan.')) return ({ county }) => county === group.slice('lan.'.length);
	const codes = chosenCodes(group);
	return codes.length > 0 ? ({ code }) => codes.includes(code) : () => true;
}

const served = { liten: 'size.small', mellan: 'size.medium', stor: 'size.large' } as const;

/** A group as the API names it; none where the address says something unknown. */
export function groupParameter(group: string | undefined): string | undefined {
	const size = sizes.find(({ id }) => id === group);
	if (size) return served[size.id];
	if (skrGroupOf(group)) return group;
	if (group?.startsWith('lan.')) return group.replace(/^lan\./, 'county.');
	const codes = chosenCodes(group);
	return codes.length > 0 ? `chosen.${codes.join('.')}` : undefined;
}

/** The codes that tables show: those of the group, and the own. Nothing where all are shown. */
export function shownCodes(all: Party[], group: string | undefined, own: string | undefined): Set<string> | undefined {
	const has = inGroup(group);
	if (all.every(has)) return undefined;
	return new Set(all.filter((one) => has(one) || one.code === own).map(({ code }) => code));
}
