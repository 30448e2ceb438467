/** How many took part from each organisation, all roles together. */
export function byOrganisation(participation: { organisation: string; people: number }[]): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { organisation, people } of participation) sums.set(organisation, (sums.get(organisation) ?? 0) + people);
	return sums;
}
