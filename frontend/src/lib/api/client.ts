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
	revokeLinks: (respondentId: number) =>
		result(client.DELETE('/respondents/{respondentId}/links', { params: { path: { respondentId } } })),
	addRespondent: (id: number, body: Body<'/rounds/{roundId}/respondents', 'post'>) =>
		result(client.POST('/rounds/{roundId}/respondents', { params: inRound(id), body })),
	removeRespondent: (respondentId: number) =>
		result(client.DELETE('/respondents/{respondentId}', { params: { path: { respondentId } } })),
	listAuditEntries: (query: AuditQuery) => result(client.GET('/audit-entries', { params: { query: { limit: 50, ...query } } })),
	listStaff: (page = 1) => result(client.GET('/staff', { params: { query: { limit: 50, page } } })),
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
	useOpenLink: (token: string, organisation?: string) => result(client.POST('/open-link-uses', { body: { token, organisation } })),
	createLiveWorkshopLink: (id: number) => result(client.POST('/rounds/{roundId}/room-links', { params: inRound(id) })),
	eraseRespondent: (respondentId: number) =>
		result(client.DELETE('/respondents/{respondentId}/personal-data', { params: { path: { respondentId } } }))
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
