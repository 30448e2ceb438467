import type { Form } from '$lib/api';
import type { StoreArea } from './browserstore';
import { keptUnder } from '$lib/ui/forgetting';

/** As long as a session: longer than that the browser itself shows nobody what was answered in a personal form. */
const session = 12 * 60 * 60 * 1000;
const answersOf = ':svar';

/**
 * The forms of one link, kept in the browser so that they open without a connection. They are encrypted with the link itself: whoever
 * uses the browser without it finds nothing of what was answered. The answers to a personal form are kept as long as a session lasts,
 * and then only that there are some. Where the browser can't encrypt, nothing is kept.
 */
export class KeptForms {
	#prefix: Promise<string>;
	#key: Promise<CryptoKey>;

	constructor(
		token: string,
		private readonly store: StoreArea,
		private readonly now = Date.now
	) {
		this.#prefix = keptUnder(token);
		this.#key = keyOf(token);
		for (const one of [this.#prefix, this.#key]) one.catch(() => undefined);
	}

	async keep(form: Form) {
		try {
			const { answers, covered = [], revision, assignment, round } = form;
			const closes = Date.parse(round.closes);
			const hidden = [...covered, ...answers.map(({ item }) => item)];
			await this.#put(`${assignment.id}`, closes, { ...form, answers: [], covered: hidden, revision: 0 });
			const until = assignment.shared ? closes : Math.min(closes, this.now() + session);
			await this.#put(assignment.id + answersOf, until, { answers, covered, revision });
		} catch {
			// The browser is full, or forbids it: the form is opened from the server alone.
		}
	}

	async open(id: number): Promise<Form | undefined> {
		const form = await this.#read<Form>(`${id}`);
		return form && { ...form, ...(await this.#read<Partial<Form>>(id + answersOf)) };
	}

	async #put(name: string, until: number, content: unknown) {
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const plain = new TextEncoder().encode(JSON.stringify(content));
		const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#key, plain));
		this.store.setItem((await this.#prefix) + name, [until, toText(iv), toText(data)].join('.'));
	}

	async #read<T>(name: string): Promise<T | undefined> {
		try {
			const [until, ...parts] = this.store.getItem((await this.#prefix) + name)!.split('.');
			if (Number(until) < this.now()) return undefined;
			const [iv, data] = parts.map(fromText) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
			return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await this.#key, data))) as T;
		} catch {
			return undefined;
		}
	}

	/** Every form that is kept of this link. */
	async all(): Promise<Form[]> {
		try {
			const prefix = await this.#prefix;
			const keys = Array.from({ length: this.store.length }, (_, n) => this.store.key(n));
			const ids = keys.flatMap((key) => (key?.startsWith(prefix) && !key.endsWith(answersOf) ? [Number(key.slice(prefix.length))] : []));
			return (await Promise.all(ids.map((id) => this.open(id)))).filter((form) => form !== undefined);
		} catch {
			return [];
		}
	}

	/** Forgets a form that the link no longer gives. */
	async forget(id: number) {
		try {
			for (const name of [`${id}`, id + answersOf]) this.store.removeItem((await this.#prefix) + name);
		} catch {
			// There is none.
		}
	}
}

async function keyOf(token: string): Promise<CryptoKey> {
	const raw = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`nyckel ${token}`));
	return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function toText(bytes: Uint8Array): string {
	let text = '';
	for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192));
	return btoa(text);
}

const fromText = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
