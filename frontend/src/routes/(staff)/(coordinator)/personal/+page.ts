import { api } from '$lib/api';
import { knownOrganisations } from '$lib/coordinator/staff';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async () => {
	const [names, staff, { mail }] = await Promise.all([knownOrganisations(), Resource.loaded(api.listStaff), api.getSignInMethods()]);
	return { names, staff, mail };
});
