import { client, inRound, result, type Body } from '$lib/api';

export const workshopCalls = {
	listWorkshops: (id: number) =>
		result(client.GET('/rounds/{roundId}/workshops', { params: { ...inRound(id), query: { limit: 100 } } })),
	addWorkshop: (id: number, body: Body<'/rounds/{roundId}/workshops', 'post'>) =>
		result(client.POST('/rounds/{roundId}/workshops', { params: inRound(id), body })),
	putWorkshop: (id: number, workshopId: number, body: Body<'/rounds/{roundId}/workshops/{workshopId}', 'put'>) =>
		result(client.PUT('/rounds/{roundId}/workshops/{workshopId}', { params: { path: { roundId: id, workshopId } }, body })),
	deleteWorkshop: (id: number, workshopId: number, revision: number) =>
		result(client.DELETE('/rounds/{roundId}/workshops/{workshopId}', { params: { path: { roundId: id, workshopId }, query: { revision } } }))
};
