import { client, inRound, result, type Body } from '$lib/api';
import type { components } from '$lib/api/schema';

export const scenarioCalls = {
	listScenarios: (id: number) =>
		result(client.GET('/rounds/{roundId}/scenarios', { params: { ...inRound(id), query: { limit: 100 } } })),
	addScenario: (id: number, body: Body<'/rounds/{roundId}/scenarios', 'post'>) =>
		result(client.POST('/rounds/{roundId}/scenarios', { params: inRound(id), body })),
	getScenario: (id: number, scenarioId: number) =>
		result(client.GET('/rounds/{roundId}/scenarios/{scenarioId}', { params: { path: { roundId: id, scenarioId } } })),
	orderScenarios: (id: number, scenarios: number[]) =>
		result(client.PUT('/rounds/{roundId}/scenarios/order', { params: inRound(id), body: { scenarios } })),
	putScenario: (id: number, scenarioId: number, body: Body<'/rounds/{roundId}/scenarios/{scenarioId}', 'put'>) =>
		result(client.PUT('/rounds/{roundId}/scenarios/{scenarioId}', { params: { path: { roundId: id, scenarioId } }, body })),
	deleteScenario: (id: number, scenarioId: number, revision: number) =>
		result(client.DELETE('/rounds/{roundId}/scenarios/{scenarioId}', { params: { path: { roundId: id, scenarioId }, query: { revision } } })),
	getScenarioDerivation: (
		id: number,
		scenarioId: number,
		query: { figure: components['schemas']['ScenarioFigure']; organisation?: string; snapshot?: number }
	) =>
		result(
			client.GET('/rounds/{roundId}/scenarios/{scenarioId}/derivation', { params: { path: { roundId: id, scenarioId }, query } })
		),
	getTargets: (id: number) => result(client.GET('/rounds/{roundId}/targets', { params: inRound(id) })),
	putTargets: (id: number, body: Body<'/rounds/{roundId}/targets', 'put'>) =>
		result(client.PUT('/rounds/{roundId}/targets', { params: inRound(id), body }))
};
