import type { Form, GivenAnswer, Item, Section } from '$lib/api';
import { ownStore } from '../browserstore';
import { changedSince, merge, type Response } from '../merge';
import { obstacles, type Obstacle } from '../obstacles';
import { answered, asked, count, isShown, unanswered, type Answers } from '../progress';
import type { QueueState } from '../queue';
import { Drafts } from './drafts.svelte';
import { questionId } from './place';

/** Under what a person's texts that are no numbers wait in the browser. */
const draftsOf = ({ assignment, respondent }: Form) => `mogna:utkast:${assignment.id}:${respondent}:`;

/** A form as it is on the screen: what the server has, over it what waits to be saved, and what follows from both. */
export class Sheet {
	saving = $state.raw<QueueState>() as QueueState;
	readonly drafts: Drafts;
	protected response = $state.raw<Response>({ revision: 0, given: {} });
	/** Fields that somebody is in, and the revision that they saw when they came. */
	protected held = $state.raw<Readonly<Record<string, number | undefined>>>({});
	protected pending = $state.raw<Answers>({});

	/** Items whose answers count and may not be shown here. */
	covered = $state.raw<string[]>([]);

	readonly answers: Answers = $derived({
		...Object.fromEntries(this.covered.map((item) => [item, { item, covered: true }])),
		...this.response.given,
		...this.pending
	});
	/** What stands in the way of handing in. */
	readonly obstacles: Obstacle[] = $derived(
		obstacles(this.sections, this.answers, {
			contested: (item) => !!this.given(item)?.other,
			draft: (item) => !!this.drafts.get(item) && this.held[item] === undefined,
			refused: this.saving.refused
		})
	);

	readonly #shown: string[] = $derived(this.sections.flatMap((section) => this.shownIn(section).map(({ id }) => id)));

	constructor(readonly form: Form) {
		this.drafts = new Drafts(ownStore(), draftsOf(form));
		this.response = merge(this.response, form);
		this.covered = form.covered ?? [];
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

	/** Whether it can be answered: its round is open, as far as is known. */
	get open() {
		return this.form.round.status === 'open' && this.saving.problem?.status !== 409;
	}

	/** The revision of what is on the screen, but for answers that wait and fields that somebody is in. */
	get revision() {
		return this.response.revision;
	}

	/** When one's own answers were last saved, also before the page was opened. */
	get savedAt(): string | undefined {
		const mine = Object.values(this.response.given).filter(({ by }) => by.me);
		return this.saving.savedAt ?? mine.map(({ at }) => at).sort().pop();
	}

	countOf(section: Section) {
		return count([section], this.answers);
	}

	/** The questions of a section that are counted. */
	askedIn(section: Section): Item[] {
		return asked([section], this.answers);
	}

	/** A choice between two answers has to be made also where the question isn't asked any more. */
	shownIn(section: Section): Item[] {
		return section.items.filter((item) => isShown(item, this.answers) || this.given(item.id)?.other);
	}

	/** The number that a question has: its place among those that are asked. */
	numberOf(item: Pick<Item, 'id'>): number {
		return this.#shown.indexOf(item.id) + 1;
	}

	/** Where to go on: the first question that is unanswered. A form that is not begun has an introduction to read before it. */
	get firstOpen(): string {
		const [next] = this.missing;
		if (!next) return 'granska';
		return this.count.answered > 0 ? `${next.section.id}#${questionId(next.items[0]!)}` : next.section.id;
	}

	/** What the server has of an item, and who gave it, where that is what is on the screen. */
	given(item: string): GivenAnswer | undefined {
		return this.pending[item] ? undefined : this.response.given[item];
	}

	isAnswered(item: string) {
		return answered(this.answers[item]);
	}

	/** The answers that have changed after a revision, whoever changed them. */
	changedSince(revision: number): GivenAnswer[] {
		return changedSince(this.response, revision);
	}
}
