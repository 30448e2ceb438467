import type { ScenarioFigure } from '$lib/api';

/** Where the pages of a round's results are. A snapshot's number goes along, so that a reader stays in what was published. */
export interface Place {
	round: number;
	snapshot?: number;
}

/** The round of an address, and what was published under a number where it names one. */
export const placeOf = (round: string | undefined, { searchParams }: URL): Place => ({
	round: Number(round),
	snapshot: Number(searchParams.get('publicering')) || undefined
});

const root = ({ round }: Place) => `/matomgangar/${round}/resultat`;

function query({ snapshot }: Place, more: Record<string, string | undefined> = {}): string {
	const q = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...more, publicering: snapshot?.toString() })) if (value) q.set(name, value);
	return q.size > 0 ? `?${q}` : '';
}

export const regionHref = (place: Place) => root(place) + query(place);

export const organisationHref = (place: Place, code: string) => `${root(place)}/${encodeURIComponent(code)}${query(place)}`;

/** How a figure came about. Without a construct: the total. */
export const derivationHref = (place: Place, questionnaire: string, code: string, construct?: string) =>
	`${root(place)}/${encodeURIComponent(code)}/${questionnaire}${query(place, { omrade: construct })}`;

/** How a figure of all organisations together came about: a median, a level in the middle, an importance. No organisation's own. */
export const regionDerivationHref = (place: Place, questionnaire: string, construct?: string) =>
	`${root(place)}/regionen/formular/${questionnaire}${query(place, { omrade: construct })}`;

/** What IT costs. The way is longer than an organisation's, so that no organisation's code can stand in it. */
export const costHref = (place: Place, questionnaire: string, part = '') => `${root(place)}/regionen/ekonomi/${questionnaire}${query(place)}${part && `#${part}`}`;

export const scenariosHref = (place: Place) => `${root(place)}/scenarier${query(place)}`;

/** How a scenario's figure came about; without an organisation the region's. */
export const scenarioFigureHref = (place: Place, scenario: number, figure: ScenarioFigure, organisation?: string) =>
	`${root(place)}/scenarier/${scenario}${query(place, { siffra: figure, organisation })}`;
