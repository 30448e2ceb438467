import { Refresher } from '../refresher';
import type { Filling } from './filling.svelte';

/** How often the server is asked what others have done: where colleagues write in the same response, and else. */
const sharedInterval = 15_000;
const aloneInterval = 60_000;

/** Keeps an open form up to date, also with the browser's other tabs. Gives the function that ends it. */
export function refreshRegularly(filling: Filling): () => void {
	const refresher = new Refresher({
		every: filling.form.assignment.shared ? sharedInterval : aloneInterval,
		visible: () => document.visibilityState === 'visible',
		refresh: filling.refresh,
		later: (milliseconds, run) => {
			const timer = setTimeout(run, milliseconds);
			return () => clearTimeout(timer);
		},
		now: Date.now
	});
	const ending = new AbortController();
	const when = (target: EventTarget, event: string, run: (event: Event) => void) =>
		target.addEventListener(event, run, { signal: ending.signal });

	const back = () => {
		filling.retry();
		refresher.wake();
	};
	when(window, 'online', back);
	when(window, 'focus', refresher.wake);
	when(window, 'pageshow', refresher.wake);
	when(document, 'visibilitychange', () => document.visibilityState === 'visible' && back());
	when(window, 'storage', (event) => filling.heard(event as StorageEvent) && refresher.soon());

	return () => {
		ending.abort();
		refresher.close();
		filling.close();
	};
}
