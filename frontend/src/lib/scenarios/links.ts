import type { ScenarioFigure } from '$lib/api';
import type { Place } from '$lib/results/links';

export const listHref = (round: number) => `/matomgangar/${round}/scenarier`;

export const editHref = (round: number, scenario: number) => `${listHref(round)}/${scenario}`;

const search = (more: Record<string, string | undefined>) => {
	const q = new URLSearchParams(Object.entries(more).filter((one): one is [string, string] => one[1] !== undefined));
	return q.size > 0 ? `?${q}` : '';
};

export const compareHref = ({ round, snapshot }: Place) =>
	`/matomgangar/${round}/resultat/scenarier${search({ publicering: snapshot?.toString() })}`;

/** How a scenario's figure came about; without an organisation the region's. */
export const figureHref = ({ round, snapshot }: Place, scenario: number, figure: ScenarioFigure, organisation?: string) =>
	`/matomgangar/${round}/resultat/scenarier/${scenario}${search({ siffra: figure, organisation, publicering: snapshot?.toString() })}`;
