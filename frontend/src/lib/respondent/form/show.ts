import { flushSync } from 'svelte';
import { showing } from './showing.svelte';

/**
 * Goes to a question on the page: the focus to the question, so that a screen reader reads it, and into view what there is
 * to do at it. Tells whether the question is on the page.
 */
export function showQuestion(id: string): boolean {
	const question = document.getElementById(id);
	if (!question) return false;
	flushSync(() => (showing.at = id));
	question.scrollIntoView();
	question.focus({ preventScroll: true });
	question.querySelector('.conflict')?.scrollIntoView({ block: 'nearest' });
	return true;
}
