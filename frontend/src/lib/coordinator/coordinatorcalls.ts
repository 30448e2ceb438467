import { client, inRound, result, type Body } from '$lib/api';

/** Calls of the coordinator alone: users, extensions and letters that are sent again. */
export const coordinatorCalls = {
	addStaff: (body: Body<'/staff', 'post'>) => result(client.POST('/staff', { body })),
	endStaff: (staffId: number) => result(client.DELETE('/staff/{staffId}', { params: { path: { staffId } } })),
	createStaffLink: (staffId: number) => result(client.POST('/staff/{staffId}/links', { params: { path: { staffId } } })),
	eraseStaff: (staffId: number) => result(client.DELETE('/staff/{staffId}/personal-data', { params: { path: { staffId } } })),
	extend: (id: number, body: Body<'/rounds/{roundId}/extensions', 'post'>) =>
		result(client.POST('/rounds/{roundId}/extensions', { params: inRound(id), body })),
	listExtensions: (id: number) =>
		result(client.GET('/rounds/{roundId}/extensions', { params: { ...inRound(id), query: { limit: 100 } } })),
	retryLetter: (letterId: number) => result(client.POST('/letters/{letterId}/retries', { params: { path: { letterId } } }))
};
