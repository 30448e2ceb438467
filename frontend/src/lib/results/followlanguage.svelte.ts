import { language } from '$lib/i18n';

/** Fetches anew when the reader changes the language: sentences come from the server. What there was stays meanwhile. */
export function followLanguage(load: () => void) {
	let fetched = language.current;
	$effect(() => {
		if (language.current === fetched) return;
		fetched = language.current;
		load();
	});
}
