import { createContext } from 'svelte';
import { api, Problem, type Answer, type Form, type Item, type Receipt, type Section } from '$lib/api';
import { answered, count, shown, unanswered, type Answers } from '../progress';
import { Queue, type QueueState } from '../queue';

/** How long a person may pause in a text before it is sent. */
const typingPause = 1_200;

/** A form being filled in: what the server has, what waits in the queue, and what follows from both. */
export class Filling {
	readonly token: string;
	readonly form: Form;
	answers = $state.raw<Answers>({});
	saving = $state.raw<QueueState>() as QueueState;
	minutesLeft = $state(0);
	receipt = $state.raw<Receipt>();
	#queue: Queue;

	constructor(token: string, form: Form) {
		this.token = token;
		this.form = form;
		this.minutesLeft = form.progress.minutesLeft;
		this.#queue = new Queue(`mogna:svar:${form.assignment.id}:`, {
			store: localStorage,
			send: (answers) => api.saveAnswers(form.assignment.id, answers),
			renew: () => api.startSession(token),
			later: (milliseconds, run) => {
				const timer = setTimeout(run, milliseconds);
				return () => clearTimeout(timer);
			},
			changed: (state) => (this.saving = state),
			saved: (saved) => (this.minutesLeft = saved.progress.minutesLeft)
		});
		const all = [...form.answers, ...this.#queue.pending];
		this.answers = Object.fromEntries(all.map((answer) => [answer.item, answer]));
		this.saving = this.#queue.state;
		this.#queue.retry();
	}

	get base() {
		return `/svara/${this.token}/${this.form.assignment.id}`;
	}

	get submittedAt() {
		return this.receipt?.submittedAt ?? this.form.assignment.submittedAt;
	}

	get sections(): Section[] {
		return this.form.questionnaire.sections;
	}

	get count() {
		return count(this.sections, this.answers);
	}

	get missing() {
		return this.sections
			.map((section) => ({ section, items: unanswered(section, this.answers) }))
			.filter(({ items }) => items.length > 0);
	}

	countOf(section: Section) {
		return count([section], this.answers);
	}

	shownIn(section: Section): Item[] {
		return section.items.filter((item) => shown(item, this.answers));
	}

	/** Where to go on: the first section with something unanswered. */
	get firstOpen(): string {
		return this.missing[0]?.section.id ?? 'granska';
	}

	give(answer: Answer, typing = false) {
		this.answers = { ...this.answers, [answer.item]: answer };
		this.#queue.add(answer, typing ? typingPause : 0);
	}

	isAnswered(item: string) {
		return answered(this.answers[item]);
	}

	retry = () => this.#queue.retry();

	close() {
		this.#queue.close();
	}
}

export const [getFilling, setFilling] = createContext<() => Filling>();

/** Fetches a form. A session that has ended, or is somebody else's, is begun anew with the link. */
export async function openFilling(token: string, id: number): Promise<Filling> {
	try {
		return new Filling(token, await api.getForm(id));
	} catch (cause) {
		if (![401, 403, 404].includes(Problem.of(cause).status)) throw cause;
	}
	await api.startSession(token);
	return new Filling(token, await api.getForm(id));
}
