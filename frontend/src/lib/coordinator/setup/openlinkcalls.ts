import { client, inRound, result } from '$lib/api';

export const openLinkCalls = {
	listOpenLinks: (id: number, page: number) =>
		result(client.GET('/rounds/{roundId}/open-links', { params: { ...inRound(id), query: { limit: 50, page } } })),
	createOpenLinks: (id: number) => result(client.POST('/rounds/{roundId}/open-links', { params: inRound(id) })),
	revokeOpenLink: (id: number, openLinkId: number) =>
		result(client.DELETE('/rounds/{roundId}/open-links/{openLinkId}', { params: { path: { roundId: id, openLinkId } } }))
};
