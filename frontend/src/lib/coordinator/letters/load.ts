import { api } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';
import { selected } from '$lib/staff/people/whom';

/** What the page shows from which invitations or reminders are sent. */
export const sendLoad = (kind: 'invitation' | 'reminder') =>
	staffLoad(async ({ params, url }) => {
		const id = Number(params.round);
		const order = { kind, ...selected(url.searchParams) };
		return { id, order, resource: await Resource.loaded(() => Promise.all([api.getRound(id), api.getMatrix(id), api.previewLetter(id, order)])) };
	});
