import { BrowserStore, type StoreArea } from '../browserstore';

interface Draft {
	text: string;
	/** The revision that was on the screen when it was written. */
	seen: number;
}

/** Texts in number fields that are no numbers. The server can't have them, so they are kept in the browser until mended. */
export class Drafts {
	#drafts = $state.raw<Readonly<Record<string, Draft>>>({});
	#shelf: BrowserStore<Draft>;

	constructor(store: StoreArea, prefix: string) {
		this.#shelf = new BrowserStore(store, prefix, draftOf);
		this.#drafts = Object.fromEntries(this.#shelf.all());
	}

	get(item: string): Draft | undefined {
		return this.#drafts[item];
	}

	put(item: string, text: string, seen: number) {
		const draft = { text, seen: Math.min(seen, this.get(item)?.seen ?? seen) };
		this.#drafts = { ...this.#drafts, [item]: draft };
		this.#shelf.put(item, draft);
	}

	drop(item: string) {
		if (!this.get(item)) return;
		this.#drafts = Object.fromEntries(Object.entries(this.#drafts).filter(([other]) => other !== item));
		this.#shelf.drop(item);
	}
}

function draftOf(read: unknown): Draft | undefined {
	const { text, seen } = read as Partial<Draft>;
	return typeof text === 'string' && Number.isFinite(seen) ? { text, seen: seen! } : undefined;
}
