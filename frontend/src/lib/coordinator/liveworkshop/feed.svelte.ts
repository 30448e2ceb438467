import { Problem, type LiveRatings } from '$lib/api';
import { getLiveRatings } from './ratings';

const now = () => new Date().toISOString();
const often = 1000;
const slowest = 15_000;

/** A room's ratings as they come in: asked for every second while somebody looks, and more seldom while nobody answers. */
export class Feed {
	ratings = $state.raw<LiveRatings>();
	/** When the server last said how things stand. */
	at = $state<string>();
	problem = $state.raw<Problem>();
	frozen = $state(false);
	#tag?: string;
	#wait = often;
	#timer?: ReturnType<typeof setTimeout>;
	#stopped = false;

	constructor(private readonly round: number) {}

	/** Begins, and gives the way to end. */
	run = () => {
		const look = () => void this.#ask();
		document.addEventListener('visibilitychange', look);
		look();
		return () => {
			this.#stopped = true;
			clearTimeout(this.#timer);
			document.removeEventListener('visibilitychange', look);
		};
	};

	async #ask() {
		clearTimeout(this.#timer);
		if (this.#stopped || document.hidden) return;
		if (!this.frozen) await this.#fetch();
		clearTimeout(this.#timer);
		if (!this.#stopped) this.#timer = setTimeout(() => void this.#ask(), this.#wait);
	}

	async #fetch() {
		try {
			const news = await getLiveRatings(this.round, this.#tag);
			if (news) [this.ratings, this.#tag] = [news.ratings, news.tag];
			[this.at, this.problem, this.#wait] = [now(), undefined, often];
		} catch (cause) {
			this.problem = Problem.of(cause);
			this.#wait = Math.min(2 * this.#wait, slowest);
		}
	}
}
