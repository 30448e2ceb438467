import { client, inRound, result } from '$lib/api';

export const allocationCalls = {
	listAllocationKeys: (id: number) =>
		result(client.GET('/rounds/{roundId}/allocation-keys', { params: { ...inRound(id), query: { limit: 100 } } })),
	putAllocationKey: (id: number, organisationCode: string, revision: number, shares: { organisation: string; weight: number }[]) =>
		result(
			client.PUT('/rounds/{roundId}/allocation-keys/{organisationCode}', {
				params: { path: { roundId: id, organisationCode } },
				body: { revision, shares }
			})
		)
};
