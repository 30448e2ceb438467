let pressed = false;

if (typeof window !== 'undefined') {
	addEventListener('pointerdown', () => (pressed = true), true);
	for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressed = false), true);
}

/** Runs now, or after the press that is under way: what moves under a finger on its way up makes it miss. */
export function afterPress(run: () => void) {
	if (!pressed) return run();
	const ended = new AbortController();
	for (const end of ['pointerup', 'pointercancel'] as const) {
		addEventListener(end, () => (ended.abort(), setTimeout(run)), { capture: true, signal: ended.signal });
	}
}
