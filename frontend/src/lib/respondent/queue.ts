import { Problem, type Answer, type Fault, type Saved } from '$lib/api';

/** What the queue needs of the world, so that a test can be the world. */
export interface World {
	store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
	send(answers: Answer[]): Promise<Saved>;
	/** Begins the session anew, with the respondent's link. */
	renew(): Promise<unknown>;
	later(milliseconds: number, run: () => void): () => void;
	changed(state: QueueState): void;
	saved(saved: Saved): void;
}

/**
 * idle: everything is saved. saving: a request is under way. offline: waits and tries again by itself.
 * stopped: the server won't take more (the round has closed, the link no longer applies); what waits is kept.
 */
export interface QueueState {
	phase: 'idle' | 'saving' | 'offline' | 'stopped';
	/** Answers that wait, those refused not counted. */
	waiting: number;
	/** Answers the server refused, by item, until they are changed. */
	refused: Map<string, Fault>;
	/** Why the queue is stopped. */
	problem?: Problem;
	savedAt?: string;
}

interface Entry {
	answer: Answer;
	order: number;
}

const firstRetry = 1_000;
const longestRetry = 60_000;
const batchSize = 100;

// The session has ended, or is somebody else's: the link may give it back.
const sessionGone = new Set([401, 403, 404]);

/**
 * Answers on their way to the server. Each is kept in the browser until the server has it, so that closing the tab loses
 * nothing. One request at a time; a newer answer to the same item takes the older one's place.
 */
export class Queue {
	#entries = new Map<string, Entry>();
	#refused = new Map<string, Fault>();
	#order = 0;
	#sending = false;
	#alone = false; // one answer a request, to find out which one is refused
	#retries = 0;
	#cancelRetry?: () => void;
	#cancelPause?: () => void;
	#offline = false;
	#problem?: Problem;
	#savedAt?: string;

	constructor(
		private readonly prefix: string,
		private readonly world: World
	) {
		this.#restore();
	}

	/** The answers that the server does not have yet, refused ones too: they stand over what it gives. */
	get pending(): Answer[] {
		return this.#inOrder().map((entry) => entry.answer);
	}

	get state(): QueueState {
		const waiting = [...this.#entries.keys()].filter((item) => !this.#refused.has(item)).length;
		const phase = this.#problem ? 'stopped' : this.#offline ? 'offline' : waiting > 0 ? 'saving' : 'idle';
		return { phase, waiting, refused: new Map(this.#refused), problem: this.#problem, savedAt: this.#savedAt };
	}

	/** Takes an answer. With a pause it is kept at once and sent when nothing has been added for that long. */
	add(answer: Answer, pause = 0) {
		const entry = { answer, order: ++this.#order };
		this.#entries.set(answer.item, entry);
		this.#refused.delete(answer.item);
		this.#keep(answer.item, entry);
		this.#cancelPause?.();
		this.#cancelPause = pause > 0 ? this.world.later(pause, () => void this.#next()) : undefined;
		this.#tell();
		if (pause === 0) void this.#next();
	}

	/** Tries now: the connection is back, or the person asks. */
	retry() {
		this.#cancelRetry?.();
		this.#cancelRetry = undefined;
		this.#problem = undefined;
		this.#tell();
		void this.#next();
	}

	/** Stops trying; what waits stays in the browser. */
	close() {
		this.#cancelRetry?.();
		this.#cancelPause?.();
		this.#problem = new Problem(0);
	}

	async #next() {
		const batch = this.#batch();
		if (this.#sending || this.#cancelRetry || this.#problem || batch.length === 0) return;
		this.#sending = true;
		try {
			await this.#send(batch);
		} finally {
			this.#sending = false;
		}
		this.#tell();
		void this.#next();
	}

	#batch(): Entry[] {
		const ready = this.#inOrder().filter((entry) => !this.#refused.has(entry.answer.item));
		return ready.slice(0, this.#alone ? 1 : batchSize);
	}

	async #send(batch: Entry[]) {
		try {
			const saved = await this.#sendRenewing(batch.map((entry) => entry.answer));
			this.#acknowledge(batch, saved);
		} catch (cause) {
			this.#fail(batch, Problem.of(cause));
		}
	}

	async #sendRenewing(answers: Answer[]): Promise<Saved> {
		try {
			return await this.world.send(answers);
		} catch (cause) {
			if (!sessionGone.has(Problem.of(cause).status)) throw cause;
			await this.world.renew();
			return await this.world.send(answers);
		}
	}

	#acknowledge(batch: Entry[], saved: Saved) {
		for (const entry of batch) {
			const { item } = entry.answer;
			// A newer answer may have come while this one was on its way, here or in another tab.
			if (this.#entries.get(item) !== entry) continue;
			this.#entries.delete(item);
			if (this.#kept(item) === JSON.stringify(entry)) this.#drop(item);
		}
		this.#retries = 0;
		this.#offline = false;
		this.#savedAt = saved.savedAt;
		if (this.#batch().length === 0) this.#alone = false;
		this.world.saved(saved);
	}

	#fail(batch: Entry[], problem: Problem) {
		if (problem.passing) return this.#retryLater();
		this.#offline = false;
		if (sessionGone.has(problem.status) || problem.status === 409) {
			this.#problem = problem;
			return;
		}
		this.#refuse(batch, problem);
	}

	#refuse(batch: Entry[], problem: Problem) {
		const named = batch.filter((entry) => faultOf(entry, problem));
		if (named.length === 0 && batch.length > 1) {
			this.#alone = true;
			return;
		}
		for (const entry of named.length > 0 ? named : batch) {
			// What was changed meanwhile is another answer, not yet judged.
			if (this.#entries.get(entry.answer.item) !== entry) continue;
			this.#refused.set(entry.answer.item, faultOf(entry, problem) ?? { what: problem.detail || problem.title });
		}
	}

	#retryLater() {
		this.#offline = true;
		const pause = Math.min(firstRetry * 2 ** this.#retries++, longestRetry);
		this.#cancelRetry = this.world.later(pause, () => this.retry());
	}

	#inOrder(): Entry[] {
		return [...this.#entries.values()].sort((a, b) => a.order - b.order);
	}

	#tell() {
		this.world.changed(this.state);
	}

	// Each answer has a key of its own, so that two tabs don't write over each other's.
	#restore() {
		const { store } = this.world;
		try {
			const keys = Array.from({ length: store.length }, (_, n) => store.key(n));
			for (const key of keys) {
				if (key?.startsWith(this.prefix)) this.#restoreOne(key);
			}
		} catch {
			// A browser that lets nothing be kept: answers wait in memory only.
		}
	}

	#restoreOne(key: string) {
		try {
			const entry = JSON.parse(this.world.store.getItem(key) ?? '') as Entry;
			if (this.prefix + entry.answer.item !== key || !Number.isFinite(entry.order)) throw new Error('not ours');
			this.#entries.set(entry.answer.item, entry);
			this.#order = Math.max(this.#order, entry.order);
		} catch {
			this.world.store.removeItem(key);
		}
	}

	#keep(item: string, entry: Entry) {
		try {
			this.world.store.setItem(this.prefix + item, JSON.stringify(entry));
		} catch {
			// Full or forbidden: the answer waits in memory.
		}
	}

	#kept(item: string): string | null {
		try {
			return this.world.store.getItem(this.prefix + item);
		} catch {
			return null;
		}
	}

	#drop(item: string) {
		try {
			this.world.store.removeItem(this.prefix + item);
		} catch {
			// Nothing was kept.
		}
	}
}

function faultOf(entry: Entry, problem: Problem): Fault | undefined {
	return problem.errors.find((fault) => fault.path === entry.answer.item);
}
