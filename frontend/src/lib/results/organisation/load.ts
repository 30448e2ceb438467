import { api, Problem, type Conclusion, type Summary } from '$lib/api';
import { roundOf, type Place } from '$lib/figures/links';
import { staffLoad } from '$lib/staff/load';
import { type Loaded, Resource } from '$lib/ui';
import { conclusionOf, fetchChapters, type Kind } from '../frame/load';

/** What every page of one organisation's results is given. */
export interface Own {
	place: Place;
	code: string;
	conclusion: Loaded<Conclusion>;
	/** What is said of it. */
	told: Loaded<Summary>;
}

/** The load of a page of an organisation's results. Whether it takes part is seen from the conclusion. */
export const ownLoad = <T>(get: (own: Own, params: Record<string, string>) => Promise<T>) =>
	staffLoad(async ({ params, url }) => {
		const place = roundOf(params.round, url);
		const code = params.organisation!;
		const [conclusion, told] = await Promise.all([conclusionOf(place), Resource.loaded(() => api.getOwnSummary(place.round, code, place.snapshot))]);
		const own = { place, code, conclusion, told };
		return { ...own, ...(await get(own, params)) };
	});

/** Of a page about the questionnaire in its address, read beside the first of some other kinds. */
export const ownChapterLoad = (kind: Kind, ...beside: Kind[]) =>
	ownLoad(async ({ place, conclusion: { value } }, { questionnaire }) => {
		if (!value.materials.some((one) => one.id === questionnaire && one.kind === kind)) throw Problem.from(404, undefined);
		const others = beside.flatMap((kind) => value.materials.find((one) => one.kind === kind)?.id ?? []);
		return { questionnaire, resource: await Resource.loaded(() => fetchChapters(place, [questionnaire!, ...others])) };
	});

/** Of a page about all questionnaires of some kinds, or of every kind. */
export const ownKindsLoad = (...kinds: Kind[]) =>
	ownLoad(async ({ place, conclusion: { value } }) => {
		const ids = value.materials.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ id }) => id);
		return { resource: ids.length > 0 ? await Resource.loaded(() => fetchChapters(place, ids)) : undefined };
	});
