import { api, Problem, type Conclusion } from '$lib/api';
import { choiceOf, roundOf, type Place } from '$lib/figures/links';
import { staffLoad } from '$lib/staff/load';
import { type Loaded, Resource } from '$lib/ui';
import { chapters as chaptersOf } from '../report';

export type Kind = Conclusion['materials'][number]['kind'];

/** What a page about some questionnaires is made of, and no more. */
export async function fetchChapters({ round, snapshot }: Place, questionnaires: string[]) {
	const [comparison, codebook, summary] = await Promise.all([
		api.getResults(round, snapshot, questionnaires),
		api.getCodebook(round, questionnaires),
		api.getSummary(round, snapshot, questionnaires)
	]);
	return { comparison, summary, chapters: chaptersOf(comparison, codebook) };
}
export type Chapters = Loaded<Awaited<ReturnType<typeof fetchChapters>>>;

/** What every page of the region's results is given. */
export interface Region {
	place: Place;
	conclusion: Loaded<Conclusion>;
}

// The conclusion and the menu that goes by it are fetched once, for as long as a reader goes from one of the pages to another.
// With an own organisation its sentences tell of that too, which no page but the conclusion's needs.
let kept: { of: string; own?: string; conclusion: Promise<Loaded<Conclusion>> } | undefined;

export function conclusionOf({ round, snapshot, own }: Place): Promise<Loaded<Conclusion>> {
	const of = `${round} ${snapshot}`;
	if (kept?.of !== of || (own && kept.own !== own)) kept = { of, own, conclusion: Resource.loaded(() => api.getConclusion(round, snapshot, own)) };
	kept.conclusion.catch(forgetConclusion);
	return kept.conclusion;
}

export const forgetConclusion = () => (kept = undefined);

/** The load of a page of the region's results. */
export const regionLoad = <T>(get: (region: Region, params: Record<string, string>) => Promise<T>) =>
	staffLoad(async ({ params, url }) => {
		const place = roundOf(params.round, url);
		const region = { place, conclusion: await conclusionOf(place) };
		return { ...region, ...(await get(region, params)) };
	});

/** Of the conclusion's page, which tells of the own organisation beside all: a contact's own without being chosen. */
export const conclusionLoad = () =>
	staffLoad(async ({ params, url, me }) => {
		const place = roundOf(params.round, url);
		return { place, conclusion: await conclusionOf({ ...place, own: choiceOf(url).own ?? me.organisation }) };
	});

/** Of a page about the questionnaire in its address, read beside the first of some other kinds. */
export const chapterLoad = (kind: Kind, ...beside: Kind[]) =>
	regionLoad(async ({ place, conclusion: { value } }, params) => {
		const questionnaire = params.questionnaire!;
		if (!value.materials.some((one) => one.id === questionnaire && one.kind === kind)) throw Problem.from(404, undefined);
		const others = beside.flatMap((kind) => value.materials.find((one) => one.kind === kind)?.id ?? []);
		return { questionnaire, resource: await Resource.loaded(() => fetchChapters(place, [questionnaire, ...others])) };
	});

/** Of a page about the first questionnaire of some kinds. */
export const kindsLoad = (...kinds: Kind[]) =>
	regionLoad(async ({ place, conclusion: { value } }) => {
		const ids = kinds.flatMap((kind) => value.materials.find((one) => one.kind === kind)?.id ?? []);
		if (ids.length === 0) throw Problem.from(404, undefined);
		return { resource: await Resource.loaded(() => fetchChapters(place, ids)) };
	});

/** Of a page about the whole round. */
export const allLoad = () =>
	regionLoad(async ({ place, conclusion: { value } }) => {
		const ids = value.materials.map(({ id }) => id);
		return { resource: await Resource.loaded(() => fetchChapters(place, ids)) };
	});
