import { CookiesBlocked } from '$lib/widgets/cookiesblocked';
import { timeOrDate } from '../timeordate';
import { LinkGone } from '../session';
import type { Filling } from './filling.svelte';
import { t } from './texts';

/** Whether answers are saved, in a sentence or two, and whether something is wrong. */
export function saveStateText({ saving, lost, savedAt, form, open, obstacles }: Pick<Filling, 'saving' | 'lost' | 'savedAt' | 'form' | 'open' | 'obstacles'>): { text: string; trouble: boolean } {
	const { phase, waiting, kept } = saving;
	const unsaved = obstacles.filter(({ kind }) => kind !== 'contested').length;
	const { contact } = form.round;
	const problem = saving.problem ?? lost;
	const trouble = (text: string, left?: string) => {
		const said = [text, ...(waiting > 0 && left ? [left] : []), ...(waiting > 0 && !kept ? [t('doNotClose')] : [])];
		return { text: said.length > 1 ? said.map(sentence).join(' ') : text, trouble: true };
	};

	if (problem instanceof LinkGone && problem.status === 410) return trouble(problem.detail, t.count('onlyHere', waiting));
	if (problem instanceof CookiesBlocked) return trouble(problem.detail, t.count('onlyHere', waiting));
	if (problem instanceof LinkGone) return trouble(t('linkGone', { contact }), t.count('waitsForLink', waiting));
	if (problem?.status === 409) return trouble(t('closed'), t.count('late', waiting, { contact }));
	if (problem) return trouble(t('notYours', { contact }), t.count('onlyHere', waiting));
	if (phase === 'offline') return trouble(t.count('offline', waiting));
	if (phase === 'saving') return { text: t('saving'), trouble: false };
	if (unsaved > 0) return trouble(t.count('unsaved', unsaved));
	if (!open) return { text: t(form.round.status === 'draft' ? 'notOpen' : 'closed'), trouble: false };
	return { text: savedAt ? t('savedAt', { time: timeOrDate(savedAt) }) : t('savesAsYouGo'), trouble: false };
}

const sentence = (text: string) => text.replace(/[^.?!]$/, '$&.');
