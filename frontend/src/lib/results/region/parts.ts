import { say } from '$lib/i18n';
import { chapterTitle, type Chapter } from '../report';
import { t as own } from '../texts';
import { t } from './texts';

/** A part of the page, under a heading of its own. */
export interface Part {
	id: string;
	title: string;
	shows: 'maturity' | 'capability' | 'importance' | 'exchange' | 'economy';
	chapter: Chapter;
}

/** The page in the order in which it is read. */
export function parts(chapters: Chapter[]): Part[] {
	const of = (kind: string, shows: Part['shows'], title: (of: string) => string): Part[] =>
		chapters
			.filter((chapter) => chapter.questionnaire.kind === kind)
			.map((chapter) => ({ id: chapter.questionnaire.id, title: title(say(chapter.questionnaire.title)), shows, chapter }));
	return [
		...of('maturity', 'maturity', (name) => chapterTitle(own('maturityTitle'), name)),
		...of('capability', 'capability', (name) => chapterTitle(own('capabilityTitle'), name)),
		...of('importance', 'importance', () => own('importanceTitle')),
		...of('capability', 'exchange', () => t('exchangeTitle')).map((part) => ({ ...part, id: `utbyte-${part.id}` })),
		...of('economy', 'economy', (name) => chapterTitle(own('economyTitle'), name))
	].filter(({ shows, chapter }) => shows !== 'exchange' || chapter.document.exchange);
}
