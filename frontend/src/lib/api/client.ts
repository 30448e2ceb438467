import createClient from 'openapi-fetch';
import { Problem } from './problem';
import type { components, paths } from './schema';
import { timeLimit } from './timelimit';

type Letter = components['schemas']['Letter'];
type AuditQuery = paths['/audit-entries']['get']['parameters']['query'];
type RespondentQuery = paths['/rounds/{roundId}/respondents']['get']['parameters']['query'];

const patience = 60_000;

export const client = createClient<paths>({
	baseUrl: '/api/v1',
	credentials: 'same-origin',
	fetch: (request) => fetch(request, { signal: timeLimit(patience) })
});

let answered = Date.now();

/** When the server last answered: as long as it is asked, it keeps a session. */
export const lastAnswer = () => answered;

client.use({
	onResponse() {
		answered = Date.now();
	},
	onRequest({ request }) {
		request.headers.set('Accept-Language', document.documentElement.lang);
	}
});

/** What a call gives, or the problem that it is thrown as. */
export async function result<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
	const { data, error, response } = await call.catch((cause) => {
		throw Problem.of(cause);
	});
	if (!response.ok) throw Problem.from(response.status, error);
	return data as T;
}

/** The path of what is called in a round. Calls of one feature alone are beside it: the first page fetches those that are here. */
export const inRound = (roundId: number) => ({ path: { roundId } });
const exemption = '/rounds/{roundId}/exemptions/{organisationCode}/{questionnaireId}' as const;
const actionPlan = '/rounds/{roundId}/action-plans/{organisationCode}' as const;
const action = `${actionPlan}/actions/{actionId}` as const;
const inPlan = (roundId: number, organisationCode: string) => ({ path: { roundId, organisationCode } });
const assignment = (assignmentId: number) => ({ path: { assignmentId } });

export type Body<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends {
	requestBody: { content: { 'application/json': infer B } };
}
	? B
	: never;

/** Every call the pages make, one line each. They give the answer or throw a Problem. */
export const api = {
	previewLink: (token: string) => result(client.POST('/link-previews', { body: { token } })),
	startSession: (token: string) => result(client.POST('/sessions', { body: { token } })),
	enterCode: (respondent: number, code: string) => result(client.POST('/sessions/current/codes', { body: { respondent, code } })),
	getSession: () => result(client.GET('/sessions/current')),
	endSession: () => result(client.DELETE('/sessions/current')),
	getSignInMethods: () => result(client.GET('/sign-in-methods')),
	requestSignInLink: (email: string) => result(client.POST('/sign-in-links', { body: { email } })),
	getAccessibilityStatement: () => result(client.GET('/accessibility-statement')),
	getDataProtection: () => result(client.GET('/data-protection')),

	/** The questionnaire comes by itself, since the browser keeps it. */
	getForm: async (id: number) => {
		const form = await result(client.GET('/assignments/{assignmentId}', { params: { ...assignment(id), query: { questionnaire: false } } }));
		const path = { assignmentId: id, questionnaireTag: form.questionnaireTag };
		const questionnaire = await result(client.GET('/assignments/{assignmentId}/questionnaires/{questionnaireTag}', { params: { path } }));
		return { ...form, questionnaire };
	},
	getAnswers: (id: number, since: number) =>
		result(client.GET('/assignments/{assignmentId}/answers', { params: { ...assignment(id), query: { since } } })),
	saveAnswers: (id: number, body: Body<'/assignments/{assignmentId}/answers', 'patch'>) =>
		result(client.PATCH('/assignments/{assignmentId}/answers', { params: assignment(id), body })),
	submit: (id: number, revision: number) =>
		result(client.POST('/assignments/{assignmentId}/submissions', { params: assignment(id), body: { revision } })),
	getReceipt: (id: number) => result(client.GET('/assignments/{assignmentId}/receipt', { params: assignment(id) })),
	handOver: (id: number, body: Body<'/assignments/{assignmentId}/hand-overs', 'post'>) =>
		result(client.POST('/assignments/{assignmentId}/hand-overs', { params: assignment(id), body })),
	takeBack: (id: number) => result(client.DELETE('/assignments/{assignmentId}/hand-overs', { params: assignment(id) })),
	importFigures: (id: number, file: File, preview: boolean, columns: string[] = []) =>
		result(
			client.POST('/assignments/{assignmentId}/imports', {
				params: assignment(id),
				body: { files: [] },
				bodySerializer: () => upload([file], preview, { columns })
			})
		),
	/** Moves are accounts with the pools that they were moved to; `without` are units whose rows are left out. */
	importLedger: (id: number, file: File, preview: boolean, { moves = {} as Readonly<Record<string, string>>, ...chosen }: LedgerChoice) =>
		result(
			client.POST('/assignments/{assignmentId}/ledger-imports', {
				params: assignment(id),
				body: { files: [], chart: chosen.chart },
				bodySerializer: () => upload([file], preview, { ...chosen, moves: Object.entries(moves).map(([account, pool]) => `${account}=${pool}`) })
			})
		),

	listQuestionnaires: () => result(client.GET('/questionnaires', { params: { query: { limit: 100 } } })),
	listRounds: (page = 1) => result(client.GET('/rounds', { params: { query: { limit: 50, page } } })),
	createRound: (body: Body<'/rounds', 'post'>) => result(client.POST('/rounds', { body })),
	getRound: (id: number) => result(client.GET('/rounds/{roundId}', { params: inRound(id) })),
	changeRound: (id: number, body: Body<'/rounds/{roundId}', 'patch'>) =>
		result(client.PATCH('/rounds/{roundId}', { params: inRound(id), body })),
	getCodebook: (id: number, questionnaire?: string[]) =>
		result(client.GET('/rounds/{roundId}/questionnaires', { params: { ...inRound(id), query: { questionnaire } } })),
	getMatrix: (id: number) => result(client.GET('/rounds/{roundId}/matrix', { params: inRound(id) })),
	listRespondents: (id: number, query: RespondentQuery) => result(client.GET('/rounds/{roundId}/respondents', { params: { ...inRound(id), query } })),
	createLinks: (id: number, respondents?: number[]) =>
		result(client.POST('/rounds/{roundId}/links', { params: inRound(id), body: { respondents } })),
	correctRespondent: (respondentId: number, body: Body<'/respondents/{respondentId}', 'patch'>) =>
		result(client.PATCH('/respondents/{respondentId}', { params: { path: { respondentId } }, body })),
	previewLetter: (id: number, body: Body<'/rounds/{roundId}/letter-previews', 'post'>) =>
		result(client.POST('/rounds/{roundId}/letter-previews', { params: inRound(id), body })),
	sendLetters: (id: number, body: Body<'/rounds/{roundId}/letters', 'post'>) =>
		result(client.POST('/rounds/{roundId}/letters', { params: inRound(id), body })),
	listLetters: (id: number, state?: Letter['state'], page = 1, limit = 20) =>
		result(client.GET('/rounds/{roundId}/letters', { params: { ...inRound(id), query: { state, page, limit } } })),
	retryLetter: (letterId: number) => result(client.POST('/letters/{letterId}/retries', { params: { path: { letterId } } })),
	extend: (id: number, body: Body<'/rounds/{roundId}/extensions', 'post'>) =>
		result(client.POST('/rounds/{roundId}/extensions', { params: inRound(id), body })),
	listExtensions: (id: number) =>
		result(client.GET('/rounds/{roundId}/extensions', { params: { ...inRound(id), query: { limit: 100 } } })),
	revokeLinks: (respondentId: number) =>
		result(client.DELETE('/respondents/{respondentId}/links', { params: { path: { respondentId } } })),
	addRespondent: (id: number, body: Body<'/rounds/{roundId}/respondents', 'post'>) =>
		result(client.POST('/rounds/{roundId}/respondents', { params: inRound(id), body })),
	removeRespondent: (respondentId: number) =>
		result(client.DELETE('/respondents/{respondentId}', { params: { path: { respondentId } } })),
	listAuditEntries: (query: AuditQuery) => result(client.GET('/audit-entries', { params: { query: { limit: 50, ...query } } })),
	listStaff: (page = 1) => result(client.GET('/staff', { params: { query: { limit: 50, page } } })),
	addStaff: (body: Body<'/staff', 'post'>) => result(client.POST('/staff', { body })),
	endStaff: (staffId: number) => result(client.DELETE('/staff/{staffId}', { params: { path: { staffId } } })),
	createStaffLink: (staffId: number) => result(client.POST('/staff/{staffId}/links', { params: { path: { staffId } } })),
	importPeople: (id: number, files: File[], preview: boolean, said: { confirm?: boolean; populationDate?: string; source?: string } = {}) =>
		result(
			client.POST('/rounds/{roundId}/imports', {
				params: inRound(id),
				body: { files: [], preview: preview ? 'true' : 'false' },
				bodySerializer: () => upload(files, preview, said)
			})
		),
	importRoundFigures: (id: number, file: File, preview: boolean, columns: string[] = []) =>
		result(
			client.POST('/rounds/{roundId}/economy-imports', {
				params: inRound(id),
				body: { files: [] },
				bodySerializer: () => upload([file], preview, { columns })
			})
		),
	listAllocationKeys: (id: number) =>
		result(client.GET('/rounds/{roundId}/allocation-keys', { params: { ...inRound(id), query: { limit: 100 } } })),
	putAllocationKey: (id: number, organisationCode: string, revision: number, shares: { organisation: string; weight: number }[]) =>
		result(
			client.PUT('/rounds/{roundId}/allocation-keys/{organisationCode}', {
				params: { path: { roundId: id, organisationCode } },
				body: { revision, shares }
			})
		),
	/** With the own organisation's code: what it comes to for that too. */
	getConclusion: (id: number, snapshot?: number, own?: string) =>
		result(client.GET('/rounds/{roundId}/conclusion', { params: { ...inRound(id), query: { snapshot, own } } })),
	/** With questionnaires: what is about them, and no more. */
	getResults: (id: number, snapshot?: number, questionnaire?: string[]) =>
		result(client.GET('/rounds/{roundId}/results', { params: { ...inRound(id), query: { snapshot, questionnaire } } })),
	getSummary: (id: number, snapshot?: number, questionnaire?: string[]) =>
		result(client.GET('/rounds/{roundId}/summary', { params: { ...inRound(id), query: { snapshot, questionnaire } } })),
	/** What is said of one organisation. */
	getOwnSummary: (id: number, organisation: string, snapshot?: number) =>
		result(client.GET('/rounds/{roundId}/summary', { params: { ...inRound(id), query: { snapshot, organisation } } })),

	getActionPlan: (id: number, organisationCode: string) => result(client.GET(actionPlan, { params: inPlan(id, organisationCode) })),
	addAction: (id: number, organisationCode: string, body: Body<`${typeof actionPlan}/actions`, 'post'>) =>
		result(client.POST(`${actionPlan}/actions`, { params: inPlan(id, organisationCode), body })),
	changeAction: (id: number, organisationCode: string, actionId: number, body: Body<typeof action, 'patch'>) =>
		result(client.PATCH(action, { params: { path: { roundId: id, organisationCode, actionId } }, body })),
	removeAction: (id: number, organisationCode: string, actionId: number, revision: number) =>
		result(client.DELETE(action, { params: { path: { roundId: id, organisationCode, actionId }, query: { revision } } })),
	getReportProgress: (progressId: string) => result(client.GET('/progress/{progressId}', { params: { path: { progressId } } })),
	getDerivation: (id: number, questionnaireId: string, organisationCode: string, construct?: string, snapshot?: number) =>
		result(
			client.GET('/rounds/{roundId}/derivations/{questionnaireId}/{organisationCode}', {
				params: { path: { roundId: id, questionnaireId, organisationCode }, query: { construct, snapshot } }
			})
		),

	deleteRound: (id: number) => result(client.DELETE('/rounds/{roundId}', { params: inRound(id) })),
	listSnapshots: (id: number) =>
		result(client.GET('/rounds/{roundId}/snapshots', { params: { ...inRound(id), query: { limit: 100 } } })),
	publish: (id: number, body: components['schemas']['Publishing']) => result(client.POST('/rounds/{roundId}/snapshots', { params: inRound(id), body })),
	previewPublicationLetter: (id: number, reason?: string) =>
		result(client.POST('/rounds/{roundId}/publication-email-previews', { params: inRound(id), body: { reason } })),
	previewArchiving: (id: number) => result(client.GET('/rounds/{roundId}/archiving-preview', { params: inRound(id) })),
	previewClosing: (id: number) => result(client.GET('/rounds/{roundId}/closing-preview', { params: inRound(id) })),
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
		result(client.DELETE(exemption, { params: { path: { roundId: id, organisationCode, questionnaireId } } })),
	getTargets: (id: number) => result(client.GET('/rounds/{roundId}/targets', { params: inRound(id) })),
	putTargets: (id: number, body: Body<'/rounds/{roundId}/targets', 'put'>) =>
		result(client.PUT('/rounds/{roundId}/targets', { params: inRound(id), body })),
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
	useOpenLink: (token: string, organisation?: string) => result(client.POST('/open-link-uses', { body: { token, organisation } })),
	createLiveWorkshopLink: (id: number) => result(client.POST('/rounds/{roundId}/room-links', { params: inRound(id) })),
	eraseRespondent: (respondentId: number) =>
		result(client.DELETE('/respondents/{respondentId}/personal-data', { params: { path: { respondentId } } })),
	eraseStaff: (staffId: number) => result(client.DELETE('/staff/{staffId}/personal-data', { params: { path: { staffId } } }))
};

/** What somebody has chosen about a ledger. */
export interface LedgerChoice {
	chart: string;
	confirm?: boolean;
	columns?: string[];
	sheets?: string[];
	copies?: string;
	without?: string[];
	moves?: Readonly<Record<string, string>>;
}

interface Said {
	confirm?: boolean;
	columns?: string[];
	populationDate?: string;
	source?: string;
	chart?: string;
	moves?: string[];
	without?: string[];
	sheets?: string[];
	copies?: string;
}

function upload(files: File[], preview: boolean, { confirm, columns = [], populationDate, source, chart, moves = [], without = [], sheets = [], copies }: Said = {}): FormData {
	const form = new FormData();
	form.set('preview', preview ? 'true' : 'false');
	if (confirm) form.set('confirm', 'true');
	if (populationDate) form.set('populationDate', populationDate);
	if (source) form.set('source', source);
	for (const file of files) form.append('files', file);
	if (chart) form.set('chart', chart);
	for (const column of columns) form.append('column', column);
	for (const move of moves) form.append('pool', move);
	for (const sheet of sheets) form.append('sheet', sheet);
	if (copies) form.set('copies', copies);
	for (const unit of without) form.append('without', unit);
	return form;
}

/** What calls give, one after the other. */
export type Answers<Calls extends readonly (keyof typeof api)[]> = { -readonly [N in keyof Calls]: Awaited<ReturnType<(typeof api)[Calls[N]]>> };
