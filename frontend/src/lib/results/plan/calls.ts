import { client, result, type Body } from '$lib/api';

const actionPlan = '/rounds/{roundId}/action-plans/{organisationCode}' as const;
const action = `${actionPlan}/actions/{actionId}` as const;
const inPlan = (roundId: number, organisationCode: string) => ({ path: { roundId, organisationCode } });

export const planCalls = {
	getActionPlan: (id: number, organisationCode: string) => result(client.GET(actionPlan, { params: inPlan(id, organisationCode) })),
	addAction: (id: number, organisationCode: string, body: Body<`${typeof actionPlan}/actions`, 'post'>) =>
		result(client.POST(`${actionPlan}/actions`, { params: inPlan(id, organisationCode), body })),
	changeAction: (id: number, organisationCode: string, actionId: number, body: Body<typeof action, 'patch'>) =>
		result(client.PATCH(action, { params: { path: { roundId: id, organisationCode, actionId } }, body })),
	removeAction: (id: number, organisationCode: string, actionId: number, revision: number) =>
		result(client.DELETE(action, { params: { path: { roundId: id, organisationCode, actionId }, query: { revision } } }))
};
