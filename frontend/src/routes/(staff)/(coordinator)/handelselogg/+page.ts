import { api } from '$lib/api';
import { pageIn, selectionIn } from '$lib/coordinator/log/selection';
import { staffLoad } from '$lib/staff/load';

/** Those who have left are no longer in the list of staff, and are told by number; so is a round that is no longer there. */
export const load = staffLoad(async ({ url }) => {
	const [selection, page] = [selectionIn(url.searchParams), pageIn(url.searchParams)];
	const [log, staff, rounds] = await Promise.all([api.listAuditEntries({ ...selection, page }), api.listStaff(), api.listRounds()]);
	return {
		log,
		selection,
		page,
		staff: new Map(staff.items.map(({ id, name }) => [id, name])),
		rounds: new Map(rounds.items.map(({ id, title }) => [id, title]))
	};
});
