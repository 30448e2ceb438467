import { Problem } from '$lib/api';
import { hasFaults, faultsByField, faultSummary, type Faults } from './faults';

/** Something that somebody does by a button or a form: one at a time, and what is in its way, by field where it is about one. */
export class Action<Field extends string = never> {
	/** What is under way, where one action does several things. */
	doing = $state<string>();
	problem = $state.raw<Problem>();
	faults = $state.raw<Faults<Field>>({});
	/** What was done, for those who can't see that it was. */
	done = $state('');

	/** Somebody else may have saved meanwhile: `conflict` takes in what they have written, where it can be had. */
	constructor(
		private readonly fields: readonly Field[] = [],
		private readonly conflict?: () => unknown,
		private readonly read = (problem: Problem) => faultsByField(problem, fields)
	) {}

	get busy() {
		return this.doing !== undefined;
	}

	/** Takes a step, unless one is under way or something is missing, and tells whether it went well. */
	async run(step: () => Promise<unknown>, missing: Faults<Field> = {}, doing = ''): Promise<boolean> {
		if (this.busy) return false;
		this.problem = undefined;
		this.done = '';
		this.faults = missing;
		if (hasFaults(missing)) return false;
		this.doing = doing;
		try {
			await step();
			return true;
		} catch (cause) {
			const problem = Problem.of(cause);
			this.faults = this.read(problem);
			if (!hasFaults(this.faults) || problem.status === 409) this.problem = problem;
			if (problem.status === 409) await this.#takeIn();
			return false;
		} finally {
			this.doing = undefined;
		}
	}

	async #takeIn() {
		try {
			await this.conflict?.();
		} catch {
			// What is in the way is said already.
		}
	}

	/** The faults for an error summary; a field's element is named as the field, after a prefix. */
	summary = (prefix = '') => faultSummary(this.faults, this.fields, prefix);
}
