import { redirect } from '@sveltejs/kit';
import { api } from '$lib/api';
import { startPage } from '$lib/staff/access';
import { takeWanted } from '$lib/staff/wanted';

/** Who is signed in, or has come back from the sign-in service, goes on. */
export const load = async () => {
	const [{ staff }, methods] = await Promise.all([api.getSession(), api.getSignInMethods()]);
	if (staff) redirect(307, takeWanted(staff.role) ?? startPage[staff.role]);
	return { methods };
};
