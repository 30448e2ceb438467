import { request, type APIRequestContext, type APIResponse } from '@playwright/test';
import type { Mogna } from './mogna';
import type { Schemas } from './results';
import { columns, fyrbodal, type Person } from './spreadsheet';

/** An open round, set up through the API for tests that are about something else. */
export class Round {
	private constructor(
		private readonly api: APIRequestContext,
		readonly id: number,
		private readonly links: Schemas['PersonalLink'][]
	) {}

	static async open(mogna: Mogna, title: string, people: Person[], questionnaires: string[]): Promise<Round> {
		const api = await request.newContext({ baseURL: mogna.url });
		await made(api.post('/api/v1/sessions', { data: { token: mogna.coordinator.split('/').pop() } }));
		const closes = new Date(Date.now() + 30 * 86_400_000).toISOString();
		const plan = { title, organiser: 'Fyrbodals kommunalförbund', contact: 'fraga@fyrbodal.example', closes, questionnaires };
		const { id } = await made<Schemas['Round']>(api.post('/api/v1/rounds', { data: plan }));
		const files = new FormData();
		files.append('files', csv('organisationer.csv', fyrbodal()));
		files.append('files', csv('respondenter.csv', [columns, ...people.map((one) => [one.organisation, one.name, one.email, one.role])]));
		await made(api.post(`/api/v1/rounds/${id}/imports`, { multipart: files }));
		await made(api.patch(`/api/v1/rounds/${id}`, { data: { status: 'open' } }));
		return new Round(api, id, await made(api.post(`/api/v1/rounds/${id}/links`, { data: {} })));
	}

	link(name: string): string {
		return this.links.find((one) => one.name === name)!.url;
	}

	/** Where an organisation stands with the round's first questionnaire. */
	async cell(name: string): Promise<Schemas['Cell']> {
		const matrix = await made<Schemas['Matrix']>(this.api.get(`/api/v1/rounds/${this.id}/matrix`));
		return matrix.rows.find((row) => row.name === name)!.cells[0]!;
	}

	async results(): Promise<Schemas['Comparison']> {
		return made(this.api.get(`/api/v1/rounds/${this.id}/results`));
	}

	close() {
		return this.api.dispose();
	}
}

const csv = (name: string, rows: readonly (readonly string[])[]) =>
	new File([rows.map((row) => row.join(',')).join('\n')], name, { type: 'text/csv' });

async function made<T>(call: Promise<APIResponse>): Promise<T> {
	const response = await call;
	if (!response.ok()) throw new Error(`${response.status()} ${response.url()}: ${await response.text()}`);
	return (await response.json()) as T;
}
