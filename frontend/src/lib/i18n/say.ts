import { language } from './language.svelte';

/** The text in the reader's language, or in Swedish: rather a question in Swedish than an empty one. */
export function say(text: { sv: string; en?: string } | undefined): string {
	return text?.[language.current] || text?.sv || '';
}
