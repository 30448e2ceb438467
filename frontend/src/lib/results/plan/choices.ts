import type { Construct } from '$lib/api';
import { say } from '$lib/i18n';
import { allItems, levelNames, type Chapter, type Organisation } from '../report';
import type { Draft, Field } from './draft';
import { t } from './texts';

type Options = readonly (readonly [string, string])[];

/** What an action's fields are chosen among, by value. */
export interface Choices {
	subjects: { title: string; options: Options }[];
	/** The levels of a subject; none where it is not a capability. */
	levels: (subject: string) => Options;
	teachers: Options;
}

export const statuses = ['planned', 'ongoing', 'done', 'dropped'] as const;
export const statusOptions = (): Options => statuses.map((one) => [one, t(`status.${one}`)]);

export function choices(chapters: Chapter[], organisations: Organisation[], own: string): Choices {
	const capability = chapters.filter(({ questionnaire }) => questionnaire.kind === 'capability');
	const maturity = chapters.filter(({ questionnaire }) => questionnaire.kind === 'maturity');
	return {
		subjects: [
			...capability.map(({ questionnaire }) => ({
				title: say(questionnaire.title),
				options: allItems(questionnaire).map(({ id, text }) => [`${questionnaire.id}/${id}`, say(text)] as const)
			})),
			...maturity.map(({ questionnaire }) => ({
				title: say(questionnaire.title),
				options: flat(questionnaire.constructs).map(({ id, title }) => [`${questionnaire.id}/${id}`, say(title)] as const)
			}))
		],
		levels: (subject) => {
			const chapter = capability.find(({ questionnaire }) => subject.startsWith(`${questionnaire.id}/`));
			return chapter ? levelNames(chapter.questionnaire).map(({ value, name }) => [String(value), name] as const) : [];
		},
		teachers: organisations.filter(({ code }) => code !== own).map(({ code, name }) => [code, name] as const)
	};
}

const flat = (constructs: Construct[]): Construct[] => constructs.flatMap((one) => [one, ...flat(one.children ?? [])]);

const found = (options: Options, value: string) => options.find(([one]) => one === value)?.[1] ?? value;

/** A field of an action, as it is read. */
export function fieldText(draft: Draft, field: Field, among: Choices): string {
	const value = draft[field];
	if (value === '') return '';
	switch (field) {
		case 'subject':
			return found(among.subjects.flatMap(({ options }) => options), value);
		case 'from':
		case 'to':
			return found(among.levels(draft.subject), value);
		case 'teacher':
			return found(among.teachers, value);
		case 'status':
			return found(statusOptions(), value);
	}
	return value;
}
