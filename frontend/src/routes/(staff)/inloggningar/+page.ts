import { client, result } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';

export const load = staffLoad(async () => ({
	signIns: await Resource.loaded(() => result(client.GET('/sessions/current/sign-ins', { params: { query: { limit: 100 } } })))
}));
