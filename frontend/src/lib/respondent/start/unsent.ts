const answers = 'mogna:svar:';

/**
 * Under what a person's answers to a response wait in the browser until the server has them: whoever else opens it in the same
 * browser neither sees nor sends them.
 */
export const answersOf = (assignment: number, respondent: number) => `${answers}${assignment}:${respondent}:`;

/** How many answers wait in this browser: for one assignment, or for any where the link doesn't tell which. */
export function unsent(assignment: number | '' = ''): number {
	try {
		const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n));
		return keys.filter((key) => key?.startsWith(assignment === '' ? answers : `${answers}${assignment}:`)).length;
	} catch {
		return 0;
	}
}
