import { Problem } from '$lib/api';
import { CookiesBlocked } from '$lib/widgets/cookiesblocked';

/** The personal link no longer gives anything: it has been revoked, or was never right. */
export class LinkGone extends Problem {
	constructor(cause: Problem) {
		super(cause.status, cause.title, cause.detail, cause.errors);
	}
}

/** The session has ended, or is somebody else's: the link may give it back. */
export const sessionGone = (problem: Problem) => [401, 403, 404].includes(problem.status);

/** Makes a call; where the session is gone it is begun anew with the respondent's link, and the call made once more. */
export async function renewing<T>(call: () => Promise<T>, renew: () => Promise<unknown>): Promise<T> {
	try {
		return await call();
	} catch (cause) {
		if (!sessionGone(Problem.of(cause))) throw cause;
	}
	try {
		await renew();
	} catch (cause) {
		const problem = Problem.of(cause);
		throw problem.passing ? problem : new LinkGone(problem);
	}
	try {
		return await call();
	} catch (cause) {
		throw Problem.of(cause).status === 401 ? new CookiesBlocked() : cause;
	}
}

/** Begins a session anew once for all the calls that were made before it: a second session would end the first. */
export class Renewal {
	#count = 0;
	#running?: Promise<unknown>;

	constructor(private readonly begin: () => Promise<unknown>) {}

	ask<T>(call: () => Promise<T>): Promise<T> {
		const before = this.#count;
		return renewing(call, async () => {
			if (before === this.#count) await (this.#running ??= this.#anew());
		});
	}

	async #anew() {
		try {
			await this.begin();
			this.#count++;
		} finally {
			this.#running = undefined;
		}
	}
}
