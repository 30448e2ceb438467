/** A signal that ends a request after some time, in browsers from before `AbortSignal.timeout` too. */
export function timeLimit(milliseconds: number): AbortSignal {
	if ('timeout' in AbortSignal) return AbortSignal.timeout(milliseconds);
	const controller = new AbortController();
	setTimeout(() => controller.abort(), milliseconds);
	return controller.signal;
}
