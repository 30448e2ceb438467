import type { OrganisationFacts, RoundOrganisation } from '$lib/api';
import { readAmount, ambiguousNumber } from '$lib/numeral';
import type { Faults } from '$lib/ui';
import { t } from './texts';

export const fields = ['kind', 'name', 'population', 'populationDate', 'source', 'members', 'reason'] as const;
export type Field = (typeof fields)[number];

/** What stands in the form: what the round knows, as it is written. */
export interface Draft {
	kind: RoundOrganisation['kind'];
	name: string;
	population: string;
	populationDate: string;
	source: string;
	members: string[];
}

export const draftOf = (one: RoundOrganisation): Draft => ({
	kind: one.kind,
	name: one.name,
	population: one.population?.toString() ?? '',
	populationDate: one.populationDate ?? '',
	source: one.source ?? '',
	members: one.members ?? []
});

const residents = (written: string) => readAmount(written, false);

/** What is missing or can't be read. Where nobody knows of which day a population is, the rest can be corrected all the same. */
export function missingFields(draft: Draft, was: Draft, reason: string | undefined): Faults<Field> {
	const faults: Faults<Field> = {};
	const told = residents(draft.population);
	if (!draft.name.trim()) faults.name = t('needName');
	if (!told || (!told.empty && !Number.isInteger(told.value))) faults.population = ambiguousNumber(draft.population, told) ?? t('needPopulation');
	const known = told?.empty || (draft.population === was.population && draft.populationDate === was.populationDate && draft.source === was.source);
	if (!known && !draft.populationDate) faults.populationDate = t('needPopulationDate');
	if (!known && !draft.source.trim()) faults.source = t('needSource');
	if (draft.kind === 'joint-body' && draft.members.length === 0) faults.members = t('needMembers');
	if (reason !== undefined && !reason.trim()) faults.reason = t('needReason');
	return faults;
}

/** What is sent: a municipality has no members, and where there is no population nothing tells of it. */
export function facts(draft: Draft, version: string, reason: string | undefined): OrganisationFacts {
	const population = residents(draft.population)?.value;
	return {
		version,
		kind: draft.kind,
		name: draft.name.trim(),
		...(population !== undefined && {
			population,
			...(draft.populationDate && { populationDate: draft.populationDate }),
			...(draft.source.trim() && { source: draft.source.trim() })
		}),
		...(draft.kind === 'joint-body' && { members: draft.members }),
		...(reason !== undefined && { reason })
	};
}
