import type { Answer, Fault } from '$lib/api';
import { BrowserStore, type StoreArea } from './browserstore';

/** An answer that the server doesn't have yet. */
export interface UnsentAnswer {
	answer: Answer;
	order: number;
	/** The revision that the person had on the screen. What was there and they didn't see, they can't have meant to replace. */
	seen: number;
}

/** The answers that wait: in memory, and each in the browser too, so that closing the tab loses nothing. */
export class UnsentAnswers {
	#entries = new Map<string, UnsentAnswer>();
	#elsewhere = new Set<string>(); // items that another tab has answered, and sends
	#store: BrowserStore<UnsentAnswer>;
	#order = 0;
	/** Answers that the server won't take, by item, until they are changed. */
	readonly refused = new Map<string, Fault>();

	constructor(store: StoreArea, prefix: string) {
		this.#store = new BrowserStore(store, prefix, entryOf);
		for (const [item, entry] of this.#store.all()) this.#take(item, entry);
	}

	/** All of them, in the order they were given. */
	get all(): UnsentAnswer[] {
		return [...this.#entries.values()].sort((a, b) => a.order - b.order);
	}

	/** Those that are to be sent from here. */
	get ready(): UnsentAnswer[] {
		return this.all.filter(({ answer: { item } }) => !this.refused.has(item) && !this.#elsewhere.has(item));
	}

	/** Whether closing the tab would lose none of them. */
	get kept(): boolean {
		return [...this.#entries].every(([item, entry]) => this.#store.has(item, entry));
	}

	/**
	 * Takes an answer. An earlier one that still waits hides what has come to the item meanwhile, so the newer one has seen no
	 * more than the earlier.
	 */
	add(answer: Answer, seen: number) {
		const earlier = this.#entries.get(answer.item)?.seen ?? seen;
		const entry = { answer, order: this.#order + 1, seen: Math.min(seen, earlier) };
		this.#take(answer.item, entry);
		this.#store.put(answer.item, entry);
	}

	/** Lets go of what the server has. A newer answer may have come meanwhile, here or in another tab; it stays. */
	saved(entry: UnsentAnswer) {
		const { item } = entry.answer;
		if (this.#entries.get(item) !== entry) return;
		this.#entries.delete(item);
		if (this.#store.has(item, entry)) this.#store.drop(item);
	}

	/** Sets an answer aside. What was changed meanwhile is another answer, not yet judged. */
	refuse(entry: UnsentAnswer, fault: Fault) {
		const { item } = entry.answer;
		if (this.#entries.get(item) === entry) this.refused.set(item, fault);
	}

	/** Hears what another tab has kept, or has let go of because it is saved. Tells whether it was an answer of this response. */
	heard(key: string | null, before: string | null, now: string | null): boolean {
		const item = this.#store.nameOf(key);
		if (item === undefined) return false;
		const entry = this.#store.read(item, now);
		if (entry) {
			this.#take(item, entry);
			this.#elsewhere.add(item);
		} else if (this.#entries.has(item) && this.#store.same(item, before, this.#entries.get(item))) {
			this.#entries.delete(item);
			this.refused.delete(item);
		}
		return true;
	}

	/** From now on what another tab has left unsent is sent from here. Sending twice is safe. */
	reclaim() {
		this.#elsewhere.clear();
	}

	#take(item: string, entry: UnsentAnswer) {
		this.#entries.set(item, entry);
		this.refused.delete(item);
		this.#elsewhere.delete(item);
		this.#order = Math.max(this.#order, entry.order);
	}
}

/** An entry as it was kept; one from before revisions were kept with it has seen nothing. */
function entryOf(read: unknown, item: string): UnsentAnswer | undefined {
	const { answer, order, seen } = read as Partial<UnsentAnswer>;
	if (answer?.item !== item || !Number.isFinite(order)) return undefined;
	return { answer, order: order!, seen: Number.isFinite(seen) ? seen! : 0 };
}
