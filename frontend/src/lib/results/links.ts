/** Where the pages of a round's results are. A snapshot's number goes along, so that a reader stays in what was published. */
export interface Place {
	round: number;
	snapshot?: number;
}

/** The round of an address, and what was published under a number where it names one. */
export const placeOf = (round: string, { searchParams }: URL): Place => ({
	round: Number(round),
	snapshot: Number(searchParams.get('publicering')) || undefined
});

const root = ({ round }: Place) => `/matomgangar/${round}/resultat`;

function query({ snapshot }: Place, more: Record<string, string> = {}): string {
	const q = new URLSearchParams(more);
	if (snapshot) q.set('publicering', String(snapshot));
	return q.size > 0 ? `?${q}` : '';
}

export const regionHref = (place: Place) => root(place) + query(place);

export const organisationHref = (place: Place, code: string) => `${root(place)}/${encodeURIComponent(code)}${query(place)}`;

/** How a figure came about. Without a construct: the total. */
export const derivationHref = (place: Place, questionnaire: string, code: string, construct?: string) =>
	`${root(place)}/${encodeURIComponent(code)}/${questionnaire}${query(place, construct ? { omrade: construct } : {})}`;

/** How a figure of all organisations together came about: a median, a level in the middle, an importance. No organisation's own. */
export const regionDerivationHref = (place: Place, questionnaire: string, construct?: string) =>
	`${root(place)}/regionen/formular/${questionnaire}${query(place, construct ? { omrade: construct } : {})}`;

/** What IT costs. The way is longer than an organisation's, so that no organisation's code can stand in it. */
export const costHref = (place: Place, questionnaire: string, part = '') => `${root(place)}/regionen/ekonomi/${questionnaire}${query(place)}${part && `#${part}`}`;
