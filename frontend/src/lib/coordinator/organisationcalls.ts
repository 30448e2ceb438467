import { client, inRound, result, type Body } from '$lib/api';

const exemption = '/rounds/{roundId}/exemptions/{organisationCode}/{questionnaireId}' as const;

export const organisationCalls = {
	listMunicipalities: (page: number) => result(client.GET('/municipalities', { params: { query: { limit: 100, page } } })),
	addOrganisations: (id: number, body: Body<'/rounds/{roundId}/organisations', 'post'>) =>
		result(client.POST('/rounds/{roundId}/organisations', { params: inRound(id), body })),
	listRoundOrganisations: (id: number, page: number) =>
		result(client.GET('/rounds/{roundId}/organisations', { params: { ...inRound(id), query: { limit: 100, page } } })),
	correctOrganisation: (id: number, organisationCode: string, body: Body<'/rounds/{roundId}/organisations/{organisationCode}', 'put'>) =>
		result(client.PUT('/rounds/{roundId}/organisations/{organisationCode}', { params: { path: { roundId: id, organisationCode } }, body })),
	removeOrganisation: (id: number, organisationCode: string) =>
		result(
			client.DELETE('/rounds/{roundId}/organisations/{organisationCode}', { params: { path: { roundId: id, organisationCode } } })
		),
	exempt: (id: number, organisationCode: string, questionnaireId: string, reason: string) =>
		result(client.PUT(exemption, { params: { path: { roundId: id, organisationCode, questionnaireId } }, body: { reason } })),
	endExemption: (id: number, organisationCode: string, questionnaireId: string) =>
		result(client.DELETE(exemption, { params: { path: { roundId: id, organisationCode, questionnaireId } } }))
};
