import { Problem } from '$lib/api';

/** A resource that is there. */
export type Loaded<T> = Resource<T> & { value: T };

/** Something fetched: its value, or the problem in its stead. What was fetched before stays while it is fetched anew. */
export class Resource<T> {
	value = $state.raw<T>();
	problem = $state.raw<Problem>();
	/** Which page of a list it is, and what the list is narrowed to. */
	page = $state(1);
	filter = $state('');
	#latest = 0;
	#first: Promise<void>;

	constructor(private readonly get: (page: number, filter: string) => Promise<T>) {
		this.#first = this.load();
	}

	/** For a page's load: waits until it is there, and throws the problem where it is not. The page can fetch it anew without being left. */
	static async loaded<T>(get: (page: number, filter: string) => Promise<T>): Promise<Loaded<T>> {
		const resource = new Resource(get);
		await resource.#first;
		if (resource.problem) throw resource.problem;
		return resource as Loaded<T>;
	}

	load = async () => {
		const mine = ++this.#latest;
		try {
			const value = await this.get(this.page, this.filter);
			if (mine !== this.#latest) return;
			this.value = value;
			this.problem = undefined;
		} catch (cause) {
			if (mine === this.#latest) this.problem = Problem.of(cause);
		}
	};

	go = (page: number) => {
		this.page = page;
		return this.load();
	};

	narrow = (filter: string) => {
		this.filter = filter;
		return this.go(1);
	};
}
