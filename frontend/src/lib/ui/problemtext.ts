import type { Problem } from '$lib/api';
import { t } from './texts';

/** A problem as a heading and a sentence. The server's own words come first; it knows what happened. */
export function problemText(problem: Problem): { title: string; detail: string } {
	if (problem.status === 0) return { title: t('noAnswer'), detail: t('noAnswerDetail') };
	if (problem.status === 401) return { title: t('signedOut'), detail: t('signedOutDetail') };
	if (problem.status === 404 && !problem.detail) return { title: t('notFound'), detail: t('notFoundDetail') };
	return { title: problem.title || t('tryLater'), detail: problem.detail || t('tryLaterDetail') };
}
