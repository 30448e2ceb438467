import { api } from '$lib/api';
import { staffLoad } from '$lib/staff/load';
import { Resource } from '$lib/ui';
import { coordinatorCalls } from '$lib/coordinator/coordinatorcalls';

export const load = staffLoad(async ({ params }) => {
	const id = Number(params.round);
	return { id, resource: await Resource.loaded(() => Promise.all([api.getRound(id), api.getMatrix(id), coordinatorCalls.listExtensions(id)])) };
});
