/** What a shelf needs of the browser. */
export type StoreArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const nothing: StoreArea = {
	length: 0,
	key: () => null,
	getItem: () => null,
	setItem() {
		throw new Error('this browser keeps nothing');
	},
	removeItem() {}
};

/** What the browser keeps for these pages: nothing where it forbids them to ask. */
export function ownStore(): StoreArea {
	return attempt(() => localStorage) ?? nothing;
}

/**
 * Things kept in the browser, each under a key of its own, so that two tabs don't write over each other's. A browser that
 * lets nothing be kept (it is full, or forbids it) is no fault: whoever puts something here has it in memory too.
 */
export class BrowserStore<T> {
	constructor(
		private readonly store: StoreArea,
		private readonly prefix: string,
		/** Makes a thing of what was read, or nothing where it can't be one. */
		private readonly make: (read: unknown, name: string) => T | undefined
	) {}

	/** Everything that is kept and can be read. What can't be is left: another version of the pages may have written it. */
	all(): [string, T][] {
		return this.#names().flatMap((name) => {
			const thing = this.read(name, this.raw(name));
			return thing === undefined ? [] : [[name, thing] as [string, T]];
		});
	}

	/** Keeps a thing. Where there is no room for it, an older one under the same name goes: it would be taken for this one. */
	put(name: string, thing: T) {
		const write = () => {
			this.store.setItem(this.prefix + name, JSON.stringify(thing));
			return true;
		};
		if (attempt(write)) return;
		this.drop(name);
		attempt(write);
	}

	/** Whether just this is kept. It may have been written by another version, with less in it. */
	has(name: string, thing: T): boolean {
		return this.same(name, this.raw(name), thing);
	}

	same(name: string, raw: string | null, thing: T | undefined): boolean {
		return JSON.stringify(this.read(name, raw)) === JSON.stringify(thing);
	}

	drop(name: string) {
		attempt(() => this.store.removeItem(this.prefix + name));
	}

	/** The thing as it was written, to be held against what somebody believes is there. */
	raw(name: string): string | null {
		return attempt(() => this.store.getItem(this.prefix + name)) ?? null;
	}

	read(name: string, raw: string | null): T | undefined {
		return raw === null ? undefined : attempt(() => this.make(JSON.parse(raw), name));
	}

	/** What a key names here, if anything. */
	nameOf(key: string | null): string | undefined {
		return key?.startsWith(this.prefix) ? key.slice(this.prefix.length) : undefined;
	}

	#names(): string[] {
		const { store } = this;
		const keys = attempt(() => Array.from({ length: store.length }, (_, n) => store.key(n))) ?? [];
		return keys.flatMap((key) => this.nameOf(key) ?? []);
	}
}

function attempt<T>(step: () => T): T | undefined {
	try {
		return step();
	} catch {
		return undefined;
	}
}
