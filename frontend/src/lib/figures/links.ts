import type { ScenarioFigure } from '$lib/api';

/** Where the pages of a round's results are. What the reader has chosen goes along: what was published, the own municipality, and whom it is compared with. */
export interface Place {
	round: number;
	snapshot?: number;
	/** The code of the reader's own organisation, which stands out everywhere. */
	own?: string;
	/** Whom tables show: all where it is left out. */
	group?: string;
}

/** The round of an address, and what was published under a number where it names one: what is fetched. */
export const roundOf = (round: string | undefined, { searchParams }: URL): Place => ({
	round: Number(round),
	snapshot: Number(searchParams.get('publicering')) || undefined
});

/** The same, with what the reader has chosen to see of it. */
export const placeOf = (round: string | undefined, url: URL): Place => ({ ...roundOf(round, url), ...choiceOf(url) });

export const choiceOf = ({ searchParams }: URL): Pick<Place, 'own' | 'group'> => ({
	own: searchParams.get('kommun') || undefined,
	group: searchParams.get('grupp') || undefined
});

const root = ({ round }: Place) => `/matomgangar/${round}/resultat`;

function query({ snapshot, own, group }: Place, more: Record<string, string | undefined> = {}): string {
	const q = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...more, kommun: own, grupp: group, publicering: snapshot?.toString() })) if (value) q.set(name, value);
	return q.size > 0 ? `?${q}` : '';
}

export const regionHref = (place: Place) => root(place) + query(place);

/** The pages of the region's results. Their addresses are longer than an organisation's, so that no organisation's code can stand in them. */
export const regionPages = {
	actions: 'gora',
	certainty: 'sakerhet',
	maturity: 'mognad',
	types: 'typer',
	capability: 'formagor',
	importance: 'vikt',
	exchange: 'utbyte',
	economy: 'ekonomi',
	risks: 'risker',
	organisations: 'organisationer',
	basis: 'underlag'
} as const;
export type RegionPage = keyof typeof regionPages;

/** One of them, of a questionnaire where it is about one. */
export const regionPageHref = (place: Place, page: RegionPage, questionnaire?: string) =>
	`${root(place)}/regionen/${regionPages[page]}${questionnaire ? `/${questionnaire}` : ''}${query(place)}`;

export const organisationHref = (place: Place, code: string) => `${root(place)}/${encodeURIComponent(code)}${query(place)}`;

/** The other pages of an organisation's results. */
export const ownPages = {
	actions: 'gora',
	certainty: 'sakerhet',
	maturity: 'mognad',
	capability: 'formagor',
	importance: 'vikt',
	economy: 'ekonomi',
	basis: 'underlag'
} as const;
export type OwnPage = keyof typeof ownPages;

/** One of them, of a questionnaire where it is about one. */
export const ownPageHref = (place: Place, code: string, page: OwnPage, questionnaire?: string) =>
	`${root(place)}/${encodeURIComponent(code)}/sida/${ownPages[page]}${questionnaire ? `/${questionnaire}` : ''}${query(place)}`;

/** How a figure came about. Without a construct: the total. */
export const derivationHref = (place: Place, questionnaire: string, code: string, construct?: string) =>
	`${root(place)}/${encodeURIComponent(code)}/${questionnaire}${query(place, { omrade: construct })}`;

/** How a figure of all organisations together came about: a median, a level in the middle, an importance. No organisation's own. */
export const regionDerivationHref = (place: Place, questionnaire: string, construct?: string) =>
	`${root(place)}/regionen/formular/${questionnaire}${query(place, { omrade: construct })}`;

/** What IT costs. */
export const costHref = (place: Place, questionnaire: string, part = '') => regionPageHref(place, 'economy', questionnaire) + (part && `#${part}`);

export const scenariosHref = (place: Place) => `${root(place)}/scenarier${query(place)}`;

/** How a scenario's figure came about; without an organisation the region's. */
export const scenarioFigureHref = (place: Place, scenario: number, figure: ScenarioFigure, organisation?: string) =>
	`${root(place)}/scenarier/${scenario}${query(place, { siffra: figure, organisation })}`;

/** A scenario as a proposal for decision, to be printed. */
export const decisionHref = (place: Place, scenario: number) => `${root(place)}/scenarier/${scenario}/beslut${query(place)}`;
