import { BrowserStore, ownStore } from '../browserstore';

const kept = () => new BrowserStore(ownStore(), 'mogna:visning:', (read) => read === true || undefined);
const name = 'en-fraga';

let one = $state(kept().read(name, kept().raw(name)) ?? false);
let at = $state('');

/** How the person wants the questions: a section at a time, or one question at a time. Remembered in the browser. */
export const showing = {
	get one() {
		return one;
	},
	set one(chosen: boolean) {
		one = chosen;
		if (chosen) kept().put(name, true);
		else kept().drop(name);
	},
	/** The id of the question that is shown where there is only one. */
	get at() {
		return at;
	},
	set at(id: string) {
		at = id;
	}
};
