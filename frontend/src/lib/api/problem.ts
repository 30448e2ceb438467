import type { components } from './schema';

export type Fault = components['schemas']['Fault'];

/** What went wrong, as the server puts it. Status 0 means that no answer came: the network or the server is away. */
export class Problem extends Error {
	constructor(
		readonly status: number,
		readonly title = '',
		readonly detail = '',
		readonly errors: Fault[] = []
	) {
		super(detail || title || `status ${status}`);
	}

	static of(cause: unknown): Problem {
		return cause instanceof Problem ? cause : new Problem(0);
	}

	static from(status: number, body: unknown): Problem {
		const known = (typeof body === 'object' && body !== null ? body : {}) as Partial<components['schemas']['Problem']>;
		return new Problem(status, known.title, known.detail, known.errors);
	}

	/** Trying again may help without anything being changed. */
	get passing(): boolean {
		return this.status === 0 || this.status === 429 || this.status >= 500;
	}
}
