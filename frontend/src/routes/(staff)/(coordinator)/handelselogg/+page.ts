import { api } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

/** Those who have left are no longer in the list of staff, and stand by number. */
export const load = staffLoad(async () => {
	const [log, { items }] = await Promise.all([Resource.loaded((page, object) => api.listAuditEntries(object || undefined, page)), api.listStaff()]);
	return { log, staff: new Map(items.map(({ id, name }) => [id, name])) };
});
