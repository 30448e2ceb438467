import type { Conclusion } from '$lib/api';
import { organisationHref, ownPageHref, type OwnPage, type Place } from '$lib/figures/links';
import { say } from '$lib/i18n';
import { t as costs } from '../costs/texts';
import type { Entry, Section } from '../frame/menu';
import { t as frame } from '../frame/texts';
import { t } from './texts';

/** Which of an organisation's pages a reader is at. */
export type Here = 'conclusion' | OwnPage;

/** The menu of one organisation's results, in the order of the region's. Who reads its plan comes to what it will do, also where nothing is assessed. */
export function ownMenu({ materials }: Conclusion, place: Place, code: string, plans: boolean): Section[] {
	const page = (here: OwnPage, text: string, questionnaire?: string): Entry => ({ here, questionnaire, text, href: ownPageHref(place, code, here, questionnaire) });
	const of = (kind: string) => materials.filter((one) => one.kind === kind);
	const levelled = of('capability').length > 0;
	const sections: Section[] = [
		{
			entries: [
				{ here: 'conclusion', text: frame('conclusion'), href: organisationHref(place, code) },
				...(levelled || plans ? [page('actions', t('actions'))] : []),
				page('certainty', frame('certainty'))
			]
		},
		{
			title: frame('materials'),
			entries: [
				...of('maturity').map(({ id, title }) => page('maturity', say(title), id)),
				...of('capability').map(({ id }) => page('capability', t('capabilityTitle'), id)),
				...(levelled ? of('importance').map(({ id }) => page('importance', t('importanceTitle'), id)) : []),
				...of('economy').map(({ id }) => page('economy', costs('title'), id))
			]
		},
		{ title: frame('more'), entries: [page('basis', frame('basis'))] }
	];
	return sections.filter(({ entries }) => entries.length > 0);
}

/** Where a place on the long page of an organisation is now. Its addresses are in letters and minutes. */
export function ownPageOfAnchor({ materials }: Conclusion, place: Place, code: string, anchor: string): string | undefined {
	const to = (page: OwnPage, questionnaire?: string) => ownPageHref(place, code, page, questionnaire);
	const importance = materials.find(({ kind }) => kind === 'importance');
	const pages: Record<string, string> = {
		sjalvbild: to('certainty'),
		samtal: to('certainty'),
		tillit: to('certainty'),
		handlingsplan: `${to('actions')}#handlingsplan`
	};
	if (importance) pages.vikt = to('importance', importance.id);
	for (const { id, kind } of materials) pages[id] = to(kind as OwnPage, id);
	return pages[decodeURIComponent(anchor.replace(/^#/, ''))];
}
