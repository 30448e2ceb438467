export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

const key = 'mogna:language';
let current = $state<Language>('sv');

/** The language of the page: Swedish until the reader chooses otherwise. Remembered in the browser, not in a cookie. */
export const language = {
	get current() {
		return current;
	},
	choose(chosen: Language) {
		current = chosen;
		document.documentElement.lang = chosen;
		try {
			localStorage.setItem(key, chosen);
		} catch {
			// A browser that keeps nothing still shows the page.
		}
	},
	recall() {
		try {
			if (localStorage.getItem(key) === 'en') current = 'en';
		} catch {
			// The same.
		}
		document.documentElement.lang = current;
	}
};
