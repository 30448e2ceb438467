import { byPointer } from './press';
import { showQuestion } from './show';
import { showing } from './showing.svelte';

/** How long an answer is seen before the next question comes. */
const pause = 250;

let cancel: (() => void) | undefined;

/**
 * After an answer by finger or mouse to a question that had none, the next one comes into view, unless the person wants nothing
 * to move or has gone on meanwhile.
 */
export function goOn(question: HTMLElement) {
	cancel?.();
	if (!byPointer() || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	const timer = setTimeout(() => (cancel?.(), move(question)), pause);
	const gone = new AbortController();
	for (const event of ['pointerdown', 'wheel', 'touchmove', 'keydown']) addEventListener(event, () => cancel?.(), { capture: true, passive: true, signal: gone.signal });
	cancel = () => {
		clearTimeout(timer);
		gone.abort();
		cancel = undefined;
	};
}

/** The question after one on its page; after the last there is none. */
function after(question: HTMLElement): HTMLElement | undefined {
	const next = question.nextElementSibling;
	return next instanceof HTMLElement && next.matches('.question') ? next : undefined;
}

/** What leads on from the last question of a page. */
const leaving = () => document.querySelector<HTMLElement>('#vidare');

/** After an answer by a key the focus goes to the next question's answers, after the last one to what leads on. */
export function focusNext(question: HTMLElement) {
	const next = after(question);
	if (!next) return leaving()?.focus();
	showQuestion(next.id);
	const field = next.querySelector<HTMLElement>('input:checked, input, textarea');
	field?.focus({ preventScroll: true });
}

function move(question: HTMLElement) {
	const next = after(question);
	if (showing.one) return void (next && showQuestion(next.id));
	const target = next ?? leaving();
	if (target && !isInView(target)) target.scrollIntoView({ behavior: 'smooth', block: next ? 'start' : 'center' });
}

/** Whether all of it is seen above the line that tells what is saved. */
function isInView(target: HTMLElement): boolean {
	const { top, bottom } = target.getBoundingClientRect();
	return top >= 0 && bottom <= innerHeight - parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--bar') || '0');
}
