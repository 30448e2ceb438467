import { client, inRound, result, type Body } from '$lib/api';

export const riskCalls = {
	listRisks: (id: number) => result(client.GET('/rounds/{roundId}/risks', { params: { ...inRound(id), query: { limit: 100 } } })),
	addRisk: (id: number, body: Body<'/rounds/{roundId}/risks', 'post'>) =>
		result(client.POST('/rounds/{roundId}/risks', { params: inRound(id), body })),
	putRisk: (id: number, riskId: number, body: Body<'/rounds/{roundId}/risks/{riskId}', 'put'>) =>
		result(client.PUT('/rounds/{roundId}/risks/{riskId}', { params: { path: { roundId: id, riskId } }, body })),
	getRiskHistory: (id: number, riskId: number) =>
		result(client.GET('/rounds/{roundId}/risks/{riskId}/history', { params: { path: { roundId: id, riskId } } }))
};
