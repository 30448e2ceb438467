const answers = 'mogna:svar:';

/** Under what the answers of a response wait in the browser until the server has them. */
export const answersOf = (assignment: number | '') => `${answers}${assignment}${assignment === '' ? '' : ':'}`;

/** How many answers wait in this browser: for one assignment, or for any where the link doesn't tell which. */
export function unsent(assignment: number | '' = ''): number {
	try {
		const keys = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n));
		return keys.filter((key) => key?.startsWith(answersOf(assignment))).length;
	} catch {
		return 0;
	}
}
