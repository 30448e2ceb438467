import { request, type APIRequestContext, type APIResponse } from '@playwright/test';
import { carryCodes } from './codes';
import type { Mogna } from './mogna';
import type { Schemas } from './results';
import { columns, fyrbodal, type Person } from './spreadsheet';

/** Two colleagues in one municipality: each with a form of their own, both in what the municipality answers together. */
export const colleagues: Person[] = [
	{ organisation: '1435', name: 'Bo Ek', email: 'bo.ek@tanum.example', role: 'it-chef' },
	{ organisation: '1435', name: 'Karin Lund', email: 'karin.lund@tanum.example', role: 'kommundirektör' }
];

export const contact = 'fraga@fyrbodal.example';

type Server = Pick<Mogna, 'url' | 'coordinator'>;

/** An open round, set up through the API for tests that are about something else. */
export class Round {
	private constructor(
		private readonly api: APIRequestContext,
		readonly id: number,
		readonly title: string,
		private readonly links: Schemas['PersonalLink'][]
	) {}

	static async open(mogna: Server, title: string, questionnaires: string[], people = colleagues): Promise<Round> {
		const draft = await Round.draft(mogna, title, questionnaires, people);
		await made(draft.api.patch(`/api/v1/rounds/${draft.id}`, { data: { status: 'open' } }));
		return new Round(draft.api, draft.id, title, await made(draft.api.post(`/api/v1/rounds/${draft.id}/links`, { data: {} })));
	}

	/** One that has its organisations and people, and has not opened. */
	static async draft(mogna: Server, title: string, questionnaires: string[], people = colleagues): Promise<Round> {
		const api = await request.newContext({ baseURL: mogna.url });
		await made(api.post('/api/v1/sessions', { data: { token: tokenOf(mogna.coordinator) } }));
		const closes = new Date(Date.now() + 30 * 86_400_000).toISOString();
		const plan = { title, organiser: 'Fyrbodals kommunalförbund', contact, closes, questionnaires };
		const { id } = await made<Schemas['Round']>(api.post('/api/v1/rounds', { data: plan }));
		const files = new FormData();
		files.append('files', csv('organisationer.csv', fyrbodal()));
		files.append('files', csv('respondenter.csv', [columns, ...people.map((one) => [one.organisation, one.name, one.email, one.role])]));
		await made(api.post(`/api/v1/rounds/${id}/imports`, { multipart: files }));
		return new Round(api, id, title, []);
	}

	link(name: string): string {
		return this.#personal(name).url;
	}

	/** Another link for somebody; the earlier ones go on working. */
	async newLink(name: string): Promise<string> {
		const respondents = [this.#personal(name).respondent];
		const [link] = await made<Schemas['PersonalLink'][]>(this.api.post(`/api/v1/rounds/${this.id}/links`, { data: { respondents } }));
		carryCodes(tokenOf(this.link(name)), tokenOf(link!.url));
		return link!.url;
	}

	/** Ends every link of somebody. */
	async revoke(name: string) {
		await done(this.api.delete(`/api/v1/respondents/${this.#personal(name).respondent}/links`));
	}

	async end() {
		await made(this.api.patch(`/api/v1/rounds/${this.id}`, { data: { status: 'closed' } }));
	}

	/** Gives everybody until so many days from now. */
	async extend(days: number) {
		const closes = new Date(Date.now() + days * 86_400_000).toISOString();
		await made(this.api.post(`/api/v1/rounds/${this.id}/extensions`, { data: { closes, reason: 'Fler hinner svara.' } }));
	}

	async archive() {
		await made(this.api.patch(`/api/v1/rounds/${this.id}`, { data: { status: 'archived' } }));
	}

	/** What is published anew says what is corrected. */
	async publish(reason?: string) {
		await made(this.api.post(`/api/v1/rounds/${this.id}/snapshots`, { data: { reason } }));
	}

	/** Corrects what the round knows of an organisation. */
	async correct(code: string, population: number) {
		const { items: known } = await made<Schemas['RoundOrganisationList']>(this.api.get(`/api/v1/rounds/${this.id}/organisations`));
		const { name, version } = known.find((one) => one.code === code)!;
		const data = { version, name, population, populationDate: '2025-12-31', source: 'SCB', reason: 'Siffran gällde fel år.' };
		await made(this.api.put(`/api/v1/rounds/${this.id}/organisations/${code}`, { data }));
	}

	/** Where an organisation stands with the round's first questionnaire. */
	async cell(name: string): Promise<Schemas['Cell']> {
		const matrix = await made<Schemas['Matrix']>(this.api.get(`/api/v1/rounds/${this.id}/matrix`));
		return matrix.rows.find((row) => row.name === name)!.cells[0]!;
	}

	async results(): Promise<Schemas['Comparison']> {
		return made(this.api.get(`/api/v1/rounds/${this.id}/results`));
	}

	/** A link that signs in the contact of an organisation, once. */
	contactLink(who: { name: string; email: string; organisation: string }): Promise<string> {
		return this.staffLink({ ...who, role: 'contact' });
	}

	/** A link that signs in somebody new who works with the service, once. */
	async staffLink(who: { name: string; email: string; role: string; organisation?: string }): Promise<string> {
		const staff = await made<Schemas['Staff']>(this.api.post('/api/v1/staff', { data: who }));
		return (await made<Schemas['StaffLink']>(this.api.post(`/api/v1/staff/${staff.id}/links`))).url;
	}

	close() {
		return this.api.dispose();
	}

	#personal(name: string) {
		return this.links.find((one) => one.name === name)!;
	}
}

/** What identifies a link: the last part of its address. */
export const tokenOf = (link: string) => link.split('/').pop()!;

const csv = (name: string, rows: readonly (readonly string[])[]) =>
	new File([rows.map((row) => row.join(',')).join('\n')], name, { type: 'text/csv' });

/** What a call that must succeed gives. */
export async function made<T>(call: Promise<APIResponse>): Promise<T> {
	return (await done(call)).json() as T;
}

async function done(call: Promise<APIResponse>): Promise<APIResponse> {
	const response = await call;
	if (!response.ok()) throw new Error(`${response.status()} ${response.url()}: ${await response.text()}`);
	return response;
}
