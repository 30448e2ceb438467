let pressed = false;
let pointer = false;

if (typeof window !== 'undefined') {
	addEventListener('pointerdown', () => (pressed = pointer = true), true);
	addEventListener('keydown', () => (pointer = false), true);
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

/** Whether what was done last was done by a finger or a mouse, not by the keyboard. */
export const byPointer = () => pointer;
