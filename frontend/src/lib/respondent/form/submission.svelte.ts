import { api, Problem } from '$lib/api';
import { list, say } from '$lib/i18n';
import { Action } from '$lib/ui';
import { newest } from '../answer';
import type { Filling } from './filling.svelte';
import { fromReview } from './place';
import { obstacleLink, problemDetail } from './problemtext';
import { t } from './texts';

export interface Refusal {
	title: string;
	faults: { text: string; href: string }[];
	/** It is what the page has listed before. */
	known?: boolean;
}

const button = '#skicka-in';

/** Handing in: what was reviewed, and only that. */
export class Submission extends Action {
	refusal = $state.raw<Refusal>();
	/** The revision that the person has gone through. */
	#reviewed: number;

	constructor(private readonly filling: Filling) {
		super();
		this.#reviewed = filling.revision;
	}

	/** Hands in, once however often it is asked, and leaves the page. */
	submit = (leave: () => Promise<unknown>) =>
		this.run(async () => {
			await this.#handIn();
			await leave();
		});

	async #handIn() {
		const { filling } = this;
		this.refusal = undefined;
		try {
			await this.#saved();
			this.doing = 'submitting';
			filling.receipt = await filling.ask(() => api.submit(filling.form.assignment.id, filling.revision));
			filling.handedIn(filling.receipt.submittedAt);
		} catch (cause) {
			this.refusal = await this.#because(cause);
			throw cause;
		}
	}

	/** The server must have every answer before anything is handed in, and the person must have seen what others did. */
	async #saved() {
		const { filling } = this;
		refuse(this.#inTheWay());
		const { phase, problem } = await filling.flush();
		refuse(this.#inTheWay());
		if (problem) throw problem;
		if (phase !== 'idle') refuse({ title: t('cannotSubmit'), faults: [{ text: t('notSaved'), href: button }] });
		refuse(this.#changed(this.#reviewed, false));
	}

	#inTheWay(): Refusal | undefined {
		const faults = this.filling.obstacles.map((one) => obstacleLink(one, this.filling.base));
		return faults.length > 0 ? { title: t('cannotSubmit'), faults, known: true } : undefined;
	}

	/** What has changed after a revision, by others or also by oneself in another place. From now on that has been told. */
	#changed(revision: number, mine: boolean): Refusal | undefined {
		const changed = this.filling
			.changedSince(revision)
			.map((answer) => ({ item: answer.item, by: newest(answer).by }))
			.filter(({ by }) => mine || !by.me);
		if (changed.length === 0) return undefined;
		this.#reviewed = this.filling.revision;
		const all = changed.map(({ by }) => (by.me ? t('you') : by.name || t('somebody')));
		const names = all.filter((name, n) => all.indexOf(name) === n);
		return {
			title: t.count('changedMeanwhile', changed.length, { name: list(names) }),
			faults: changed.map(({ item }) => ({ text: this.#textOf(item), href: this.#linkTo(item) }))
		};
	}

	async #because(cause: unknown): Promise<Refusal> {
		if (cause instanceof Refused) return cause.refusal;
		const problem = Problem.of(cause);
		if (problem.status === 409) {
			const before = this.filling.revision;
			await this.filling.refresh();
			const changed = this.#changed(before, true);
			if (changed) return changed;
		}
		const named = problem.errors.filter((fault) => fault.path);
		const told = named.map((fault) => ({ text: [`${this.#textOf(fault.path!)}: ${fault.what}`, fault.mend].filter(Boolean).join(' '), href: this.#linkTo(fault.path!) }));
		return { title: t('cannotSubmit'), faults: told.length > 0 ? told : [{ text: problemDetail(cause), href: button }] };
	}

	#linkTo(id: string): string {
		const section = this.filling.sections.find((one) => one.items.some((item) => item.id === id));
		return section ? fromReview(this.filling.base, section.id, { id }) : button;
	}

	#textOf(id: string): string {
		return say(this.filling.sections.flatMap((section) => section.items).find((item) => item.id === id)?.text);
	}
}

class Refused extends Error {
	constructor(readonly refusal: Refusal) {
		super(refusal.title);
	}
}

function refuse(refusal: Refusal | undefined) {
	if (refusal) throw new Refused(refusal);
}
