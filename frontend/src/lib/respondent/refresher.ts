/** What a refresher needs of the world, so that a test can be the world. */
export interface Surroundings {
	/** How long it is between two questions to the server. */
	every: number;
	visible(): boolean;
	/** Asks the server. What goes wrong is not told: there will be a next time. */
	refresh(): Promise<unknown>;
	later(milliseconds: number, run: () => void): () => void;
	now(): number;
}

/** Coming back to a page gives several events at once; one question is enough. */
const pause = 2_000;
const soon = 400;

/** Keeps a page that is looked at up to date: at intervals, and at once when somebody comes back to it. */
export class Refresher {
	#cancel?: () => void;
	#asked: number;
	#asking = false;
	#again = false; // something happened while the server was being asked
	#closed = false;

	constructor(private readonly world: Surroundings) {
		this.#asked = world.now();
		this.#wait(world.every);
	}

	/** Somebody looks at the page again, or the connection is back. */
	wake = () => {
		if (this.world.now() - this.#asked >= pause) void this.#ask();
	};

	/** Something has happened that the server knows more of. */
	soon() {
		this.#wait(soon);
	}

	close() {
		this.#closed = true;
		this.#cancel?.();
	}

	#wait(milliseconds: number) {
		this.#cancel?.();
		this.#cancel = this.#closed ? undefined : this.world.later(milliseconds, () => void this.#ask());
	}

	async #ask() {
		if (this.#asking) this.#again = true;
		if (this.#closed || this.#asking) return;
		this.#again = false;
		if (this.world.visible()) {
			this.#asking = true;
			this.#asked = this.world.now();
			await this.world.refresh().catch(() => undefined);
			this.#asking = false;
		}
		this.#wait(this.#again ? soon : this.world.every);
	}
}
