import { Problem } from '$lib/api';
import { say } from '$lib/i18n';
import { problemText } from '$lib/ui';
import type { Obstacle } from '../obstacles';
import { LinkGone } from '../session';
import { fromReview } from './place';
import { t } from './texts';

/** What stands in the way, in words, and where it is mended. */
export function obstacleLink({ kind, item, section, fault }: Obstacle, base: string): { text: string; href: string } {
	const keys = { contested: 'contestedItem', notNumber: 'notNumberItem', refused: 'refusedItem' } as const;
	const text = t(keys[kind], { question: say(item.text) });
	const why = kind === 'refused' && fault ? [fault.what, fault.mend] : [];
	return { text: [why.length > 0 ? `${text}.` : text, ...why].filter(Boolean).join(' '), href: fromReview(base, section.id, item) };
}

/** Why something could not be done. A link that is gone says so itself. */
export function problemDetail(cause: unknown): string {
	const problem = Problem.of(cause);
	return (problem instanceof LinkGone && problem.detail) || problemText(problem).detail;
}
