import { createContext } from 'svelte';
import { api, Problem, type Answer, type Form, type Receipt, type Remark, type Standing } from '$lib/api';
import { CookiesBlocked } from '$lib/widgets/cookiesblocked';
import { plainAnswer, type Content } from '../answer';
import { ownStore } from '../browserstore';
import { keepCode } from '../code.svelte';
import { KeptForms } from '../keptforms';
import { merge, newsOf, type News } from '../merge';
import { Queue, type QueueState } from '../queue';
import { Renewal, renewing, sessionGone } from '../session';
import { forgetForms } from '$lib/ui/forgetting';
import { answersOf } from '../start/unsent';
import { writerOf } from '../writer';
import { Sheet } from './sheet.svelte';

/** How long a person may pause in a text before it is sent. */
const typingPause = 1_200;

/** How long the server may take before a form that the browser has is opened instead, and how often that is renewed. */
const patience = 6_000;
const keepingPause = 1_500;

const later = (milliseconds: number, run: () => void) => {
	const timer = setTimeout(run, milliseconds);
	return () => clearTimeout(timer);
};

/** A form being filled in: gives answers to the queue, and learns from the server what others have done. */
export class Filling extends Sheet {
	minutesLeft = $state(0);
	submittedAt = $state<string>();
	/** Answers have changed since it was handed in. */
	changed = $state(false);
	/** What the server said when the form was handed in here. */
	receipt?: Receipt;
	/** What others did last, and when that was told. */
	news = $state.raw<{ people: News[]; at: string }>();
	/** What does not look right in a response about costs, as it was last saved. */
	remarks = $state.raw<Remark[]>([]);
	/** Why the form can't be reached any more, where a question to the server has told. */
	lost = $state.raw<Problem>();
	#closed = false;
	#keeping?: () => void;
	#queue: Queue;
	#renewal = new Renewal(async () => keepCode(await api.startSession(this.token)));

	constructor(
		readonly token: string,
		form: Form,
		private readonly kept: KeptForms
	) {
		super(form);
		const { id, submittedAt, changed } = form.assignment;
		this.minutesLeft = form.progress.minutesLeft;
		this.submittedAt = submittedAt;
		this.changed = changed ?? false;
		this.remarks = form.remarks ?? [];
		const writer = writerOf(`${id}:${form.respondent}`, ownStore());
		this.#queue = new Queue(answersOf(id, form.respondent), {
			store: ownStore(),
			send: (answers, since) => this.ask(() => api.saveAnswers(id, { writer, since, answers })),
			later,
			changed: (state) => this.#told(state),
			saved: (standing) => this.#learn(standing)
		});
		this.#told(this.#queue.state);
		this.#queue.retry();
	}

	get base() {
		return `/svara/${this.token}/${this.form.assignment.id}`;
	}

	/** A response of one's own can be handed over until it is handed in; into a shared one a colleague can always be let. */
	get canHandOver() {
		return this.open && !this.form.round.openLink && (this.form.assignment.shared || !this.submittedAt);
	}

	give(answer: Answer, typing = false) {
		this.#queue.add(plainAnswer(answer.item, answer), this.#seen(answer.item), typing ? typingPause : 0);
		this.drafts.drop(answer.item);
	}

	/** Chooses between two answers that both are on the screen. */
	choose(item: string, content: Content) {
		this.#queue.add(plainAnswer(item, content), this.revision);
	}

	/** Keeps a text in a number field that is no number. */
	draft(item: string, text: string) {
		this.drafts.put(item, text, this.#seen(item));
	}

	/**
	 * Somebody is in a field, which is left as it is: what comes meanwhile they have not seen. Gives the function that tells
	 * that they have left it.
	 */
	hold(item: string): () => unknown {
		this.held = { ...this.held, [item]: this.revision };
		return () => (this.held = { ...this.held, [item]: undefined });
	}

	handedIn(at: string) {
		this.submittedAt = at;
		this.changed = false;
	}

	/** What the person can mend meanwhile: the connection, or cookies that the browser blocks. */
	get canRetry() {
		return this.saving.phase === 'offline' || (this.saving.problem ?? this.lost) instanceof CookiesBlocked;
	}

	retry = () => {
		this.#queue.retry();
		if (this.lost instanceof CookiesBlocked) void this.refresh();
	};
	flush = () => this.#queue.flush();

	/**
	 * Asks what has changed. A connection that is away is no news: the queue tells where that matters. A form that can't be
	 * reached any more is not asked about again.
	 */
	refresh = async () => {
		if (this.#closed || (this.lost && !(this.lost instanceof CookiesBlocked))) return;
		try {
			this.#learn(await this.ask(() => api.getAnswers(this.form.assignment.id, this.revision)));
		} catch (cause) {
			const problem = Problem.of(cause);
			if (sessionGone(problem)) this.lost = problem;
		}
	};

	/** Shows what was answered earlier to whoever has the code. */
	async uncover(code: string) {
		const { assignment, respondent } = this.form;
		await this.ask(() => api.enterCode(respondent, code));
		this.#learn(await this.ask(() => api.getAnswers(assignment.id, 0)));
	}

	/** Makes a call for the respondent, and begins a session that has ended anew. */
	ask<T>(call: () => Promise<T>): Promise<T> {
		return this.#renewal.ask(call);
	}

	/** What was handed in, as the server has it; what it said at the time stands in where it can't be asked. */
	getReceipt = async (): Promise<Receipt> => {
		try {
			return await this.ask(() => api.getReceipt(this.form.assignment.id));
		} catch (cause) {
			if (this.receipt) return this.receipt;
			throw cause;
		}
	};

	/** Hears from another tab of the same browser. Tells whether it was about this form. */
	heard({ key, oldValue, newValue }: StorageEvent): boolean {
		return this.#queue.heard(key, oldValue, newValue);
	}

	close() {
		this.#closed = true;
		this.#keeping?.();
		this.#queue.close();
	}

	/** Keeps the form in the browser as the server has it now, so that it opens without a connection. */
	keepSoon() {
		this.#keeping?.();
		if (!this.open) return;
		this.#keeping = later(keepingPause, () => void this.kept.keep(this.#asServed()));
	}

	#asServed(): Form {
		const { revision, given } = this.response;
		const assignment = { ...this.form.assignment, submittedAt: this.submittedAt, changed: this.changed };
		const progress = { ...this.form.progress, minutesLeft: this.minutesLeft };
		return { ...this.form, assignment, progress, revision, answers: Object.values(given), covered: this.covered, remarks: this.remarks };
	}

	/** The revision that somebody has seen of an item. */
	#seen(item: string): number {
		return Math.min(this.revision, this.held[item] ?? Infinity, this.drafts.get(item)?.seen ?? Infinity);
	}

	#told(state: QueueState) {
		this.saving = state;
		this.pending = Object.fromEntries(this.#queue.pending.map((answer) => [answer.item, answer]));
	}

	#learn(standing: Standing) {
		const before = this.revision;
		this.response = merge(this.response, standing);
		this.lost = undefined;
		if (standing.revision >= before) this.covered = standing.covered ?? [];
		if (standing.revision >= before) this.remarks = standing.remarks ?? [];
		this.minutesLeft = standing.progress.minutesLeft;
		if (standing.revision >= before) {
			this.submittedAt = standing.submittedAt ?? this.submittedAt;
			this.changed = standing.changed ?? false;
		}
		this.keepSoon();
		const people = newsOf(this.changedSince(before));
		if (people.length > 0) this.news = { people, at: standing.at };
	}
}

export const [getFilling, setFilling] = createContext<() => Filling>();

/**
 * Fetches a form. A session that has ended, or is somebody else's, is begun anew with the link. Where no answer comes, the form is opened
 * as this browser last had it, if it has been opened here by the same link.
 */
export async function openFilling(token: string, id: number): Promise<Filling> {
	void forgetForms(token);
	const kept = new KeptForms(token, ownStore());
	const begin = async () => keepCode(await api.startSession(token));
	const fetched = renewing(() => api.getForm(id), begin);
	fetched.catch(() => undefined);
	const slow = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
	try {
		const form = (await Promise.race([fetched, slow])) ?? (await kept.open(id)) ?? (await fetched);
		const filling = new Filling(token, form, kept);
		if (filling.open) filling.keepSoon();
		else await kept.forget(id);
		return filling;
	} catch (cause) {
		const problem = Problem.of(cause);
		if (!problem.passing) await kept.forget(id);
		const form = problem.passing ? await kept.open(id) : undefined;
		if (!form) throw cause;
		return new Filling(token, form, kept);
	}
}
