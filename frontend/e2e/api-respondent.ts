import { request, type APIRequestContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { codesOf, noteCode } from './codes';
import type { Schemas } from './results';
import { made, tokenOf } from './rounds';

/** A respondent at the API, with a session of their own: prepares what a test isn't about, and sees what has arrived. */
export class ApiRespondent {
	readonly #writer = randomUUID();

	private constructor(
		private readonly api: APIRequestContext,
		readonly assignments: Schemas['AssignmentBrief'][]
	) {}

	static async open(link: string): Promise<ApiRespondent> {
		const api = await request.newContext({ baseURL: new URL(link).origin });
		const token = tokenOf(link);
		const session = await made<Schemas['Session']>(api.post('/api/v1/sessions', { data: { token } }));
		for (const { id, code } of session.respondents) {
			for (const kept of codesOf(token)) await api.post('/api/v1/sessions/current/codes', { data: { respondent: id, code: kept } });
			if (code) noteCode(token, code);
		}
		const { respondent } = await made<Schemas['LinkPreview']>(api.post('/api/v1/link-previews', { data: { token } }));
		return new ApiRespondent(api, respondent!.assignments);
	}

	form(): Promise<Required<Schemas['Form']>> {
		return made(this.api.get(this.#path()));
	}

	standing(): Promise<Schemas['Standing']> {
		return made(this.api.get(this.#path('answers')));
	}

	/** The answers that have a value, by item. */
	async values(): Promise<Record<string, number>> {
		const { answers } = await this.standing();
		return Object.fromEntries(answers.flatMap(({ item, value }) => (value === undefined ? [] : [[item, value]])));
	}

	/** Gives answers to the form's first questions, in their order. */
	async giveFirst(...values: number[]) {
		const { questionnaire } = await this.form();
		const items = questionnaire.sections.flatMap((section) => section.items);
		await this.give(Object.fromEntries(values.map((value, n) => [items[n]!.id, value])));
	}

	/** Gives answers, in the knowledge of all that is there. */
	async give(values: Record<string, number>) {
		const { revision: since } = await this.standing();
		const answers = Object.entries(values).map(([item, value]) => ({ item, value }));
		await made(this.api.patch(this.#path('answers'), { data: { writer: this.#writer, since, answers } }));
	}

	async submit(): Promise<Schemas['Receipt']> {
		const { revision } = await this.standing();
		return made(this.api.post(this.#path('submissions'), { data: { revision } }));
	}

	/** The receipt, or nothing where nothing is handed in. */
	async receipt(): Promise<Schemas['Receipt'] | undefined> {
		const response = await this.api.get(this.#path('receipt'));
		return response.status() === 404 ? undefined : made(Promise.resolve(response));
	}

	async handOver(name: string, email: string): Promise<Schemas['HandedOver']> {
		return made(this.api.post(this.#path('hand-overs'), { data: { name, email } }));
	}

	close() {
		return this.api.dispose();
	}

	#path(end = ''): string {
		return [`/api/v1/assignments/${this.assignments[0]!.id}`, end].filter(Boolean).join('/');
	}
}
