import { Problem } from '$lib/api';

/** Something fetched: its value, or the problem in its stead. What was fetched before stays while it is fetched anew. */
export class Resource<T> {
	value = $state.raw<T>();
	problem = $state.raw<Problem>();
	#latest = 0;

	constructor(private readonly get: () => Promise<T>) {
		void this.load();
	}

	load = async () => {
		const mine = ++this.#latest;
		try {
			const value = await this.get();
			if (mine !== this.#latest) return;
			this.value = value;
			this.problem = undefined;
		} catch (cause) {
			if (mine === this.#latest) this.problem = Problem.of(cause);
		}
	};
}
