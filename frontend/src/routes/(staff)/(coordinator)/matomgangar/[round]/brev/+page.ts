import { api, type Letter } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

const rows = 20;

export const load = staffLoad(async ({ params }) => {
	const id = Number(params.round);
	const get = (page: number, state: string) => api.listLetters(id, (state as Letter['state']) || undefined, page, rows);
	const [round, letters] = await Promise.all([api.getRound(id), Resource.loaded(get)]);
	return { round, letters, rows };
});
