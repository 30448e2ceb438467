import { Problem, type Answer, type Fault, type Standing } from '$lib/api';
import { sessionGone } from './session';
import type { StoreArea } from './browserstore';
import { UnsentAnswers, type UnsentAnswer } from './unsentanswers';

/** What the queue needs of the surroundings, so that a test can be the surroundings. */
export interface QueueSurroundings {
	store: StoreArea;
	/** Sends answers that were given by somebody who had seen the response as it was at a revision. */
	send(answers: Answer[], seen: number): Promise<Standing>;
	later(milliseconds: number, run: () => void): () => void;
	changed(state: QueueState): void;
	saved(standing: Standing): void;
}

/**
 * idle: everything is saved. saving: a request is under way. offline: waits and tries again by itself.
 * stopped: the server won't take more (the round has closed, the link no longer applies); what waits is kept.
 */
export interface QueueState {
	phase: 'idle' | 'saving' | 'offline' | 'stopped';
	/** Answers that wait, those refused not counted. */
	waiting: number;
	/** What waits is still there when the tab is closed. */
	kept: boolean;
	/** Answers the server refused, by item, until they are changed. */
	refused: Map<string, Fault>;
	/** Why the queue is stopped. */
	problem?: Problem;
	savedAt?: string;
}

const firstRetry = 1_000;
const longestRetry = 60_000;
const batchSize = 100;

/** Answers on their way to the server. One request at a time; a newer answer to the same item takes the older one's place. */
export class Queue {
	#waiting: UnsentAnswers;
	#sending = false;
	#alone = false; // one answer a request, to find out which one is refused
	#retries = 0;
	#cancelRetry?: () => void;
	#cancelPause?: () => void;
	#offline = false;
	#closed = false;
	#problem?: Problem;
	#savedAt?: string;
	#listeners: ((state: QueueState) => void)[] = [];

	constructor(
		prefix: string,
		private readonly surroundings: QueueSurroundings
	) {
		this.#waiting = new UnsentAnswers(surroundings.store, prefix);
	}

	/** The answers that the server does not have yet, refused ones too: they stand over what it gives. */
	get pending(): Answer[] {
		return this.#waiting.all.map((entry) => entry.answer);
	}

	get state(): QueueState {
		const waiting = this.#waiting.ready.length;
		const phase = this.#problem ? 'stopped' : this.#offline ? 'offline' : waiting > 0 ? 'saving' : 'idle';
		return { phase, waiting, kept: this.#waiting.kept, refused: new Map(this.#waiting.refused), problem: this.#problem, savedAt: this.#savedAt };
	}

	/**
	 * Takes an answer, and the revision that was on the screen when it was given. With a pause it is kept at once and sent
	 * when nothing has been added for that long.
	 */
	add(answer: Answer, seen: number, pause = 0) {
		this.#waiting.add(answer, seen);
		this.#cancelPause?.();
		this.#cancelPause = pause > 0 ? this.surroundings.later(pause, () => void this.#next()) : undefined;
		this.#tell();
		if (pause === 0) void this.#next();
	}

	/** Tries now: the connection is back, or the person asks. */
	retry() {
		this.#cancelRetry?.();
		this.#cancelRetry = undefined;
		this.#problem = undefined;
		this.#waiting.reclaim();
		this.#tell();
		void this.#next();
	}

	/** Tries now, and tells how it went. */
	flush(): Promise<QueueState> {
		this.retry();
		return new Promise((resolve) => {
			this.#listeners.push(resolve);
			this.#settle();
		});
	}

	/** Hears what another tab has kept, or has let go of. Tells whether it was an answer of this response. */
	heard(key: string | null, before: string | null, now: string | null): boolean {
		const ours = this.#waiting.heard(key, before, now);
		if (ours) this.#tell();
		return ours;
	}

	/** Stops trying; what waits stays in the browser. */
	close() {
		this.#cancelRetry?.();
		this.#cancelPause?.();
		this.#closed = true;
	}

	async #next() {
		const batch = this.#batch();
		if (this.#closed || this.#sending || this.#cancelRetry || this.#problem || batch.length === 0) return;
		this.#sending = true;
		try {
			await this.#send(batch);
		} finally {
			this.#sending = false;
		}
		this.#tell();
		void this.#next();
		this.#settle();
	}

	// What goes in one request was given by somebody who had seen the same.
	#batch(): UnsentAnswer[] {
		const ready = this.#waiting.ready;
		const alike = ready.filter((entry) => entry.seen === ready[0]!.seen);
		return alike.slice(0, this.#alone ? 1 : batchSize);
	}

	async #send(batch: UnsentAnswer[]) {
		try {
			const answers = batch.map((entry) => entry.answer);
			this.#acknowledge(batch, await this.surroundings.send(answers, batch[0]!.seen));
		} catch (cause) {
			this.#fail(batch, Problem.of(cause));
		}
	}

	#acknowledge(batch: UnsentAnswer[], standing: Standing) {
		for (const entry of batch) this.#waiting.saved(entry);
		this.#retries = 0;
		this.#offline = false;
		this.#savedAt = standing.at;
		if (this.#waiting.ready.length === 0) this.#alone = false;
		this.surroundings.saved(standing);
	}

	#fail(batch: UnsentAnswer[], problem: Problem) {
		if (problem.passing) return this.#retryLater();
		this.#offline = false;
		if (sessionGone(problem) || problem.status === 409) {
			this.#problem = problem;
			return;
		}
		this.#refuse(batch, problem);
	}

	#refuse(batch: UnsentAnswer[], problem: Problem) {
		const faultOf = (entry: UnsentAnswer) => problem.errors.find((fault) => fault.path === entry.answer.item);
		const named = batch.filter(faultOf);
		if (named.length === 0 && batch.length > 1) {
			this.#alone = true;
			return;
		}
		for (const entry of named.length > 0 ? named : batch) {
			this.#waiting.refuse(entry, faultOf(entry) ?? { what: problem.detail || problem.title });
		}
	}

	#retryLater() {
		this.#offline = true;
		const pause = Math.min(firstRetry * 2 ** this.#retries++, longestRetry);
		this.#cancelRetry = this.surroundings.later(pause, () => this.retry());
	}

	#settle() {
		if (!this.#sending) for (const listener of this.#listeners.splice(0)) listener(this.state);
	}

	#tell() {
		this.surroundings.changed(this.state);
	}
}
