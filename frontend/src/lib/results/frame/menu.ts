import type { Conclusion } from '$lib/api';
import { regionHref, regionPageHref, scenariosHref, type Place, type RegionPage } from '$lib/figures/links';
import { say } from '$lib/i18n';
import { t } from './texts';

/** Which page a reader is at: a kind of page, and the questionnaire where it is about one. */
export type Here = 'conclusion' | 'scenarios' | RegionPage;

export interface Entry {
	here: string;
	questionnaire?: string;
	href: string;
	text: string;
}

export interface Section {
	title?: string;
	entries: Entry[];
}

/** The menu of the region's results: the same on every page. What a round has nothing of is left out. */
export function menu({ materials, scenarios, risks }: Conclusion, place: Place): Section[] {
	const page = (here: RegionPage, text: string, questionnaire?: string): Entry => ({ here, questionnaire, text, href: regionPageHref(place, here, questionnaire) });
	const of = (kind: string) => materials.filter((one) => one.kind === kind);
	const levelled = of('capability').length > 0;
	const sections: Section[] = [
		{
			entries: [
				{ here: 'conclusion', text: t('conclusion'), href: regionHref(place) },
				...(levelled ? [page('actions', t('actions'))] : []),
				page('certainty', t('certainty'))
			]
		},
		{
			title: t('materials'),
			entries: [
				...of('maturity').flatMap(({ id, title, types }) => [page('maturity', say(title), id), ...(types ? [page('types', t('types'), id)] : [])]),
				...of('capability').map(({ id }) => page('capability', t('capability'), id)),
				...of('importance').map(({ id }) => page('importance', t(levelled ? 'importance' : 'importanceAlone'), id)),
				...of('capability').flatMap(({ id, exchange }) => (exchange ? [page('exchange', t('exchange'), id)] : [])),
				...of('economy').map(({ id, title }) => page('economy', say(title), id)),
				...(scenarios ? [{ here: 'scenarios', text: t('scenarios'), href: scenariosHref(place) }] : []),
				...(risks ? [page('risks', t('risks'))] : [])
			]
		},
		{ title: t('more'), entries: [page('organisations', t('organisations')), page('basis', t('basis'))] }
	];
	return sections.filter(({ entries }) => entries.length > 0);
}

/** Where a place on the long page of all results is now. Its addresses are in letters and minutes. */
export function pageOfAnchor({ materials }: Conclusion, place: Place, anchor: string): string | undefined {
	const pages: Record<string, string> = {
		underlag: regionPageHref(place, 'basis'),
		'ladda-ner': regionPageHref(place, 'basis'),
		scenarier: scenariosHref(place),
		risker: regionPageHref(place, 'risks')
	};
	for (const { id, kind } of materials) {
		pages[id] = regionPageHref(place, kind as RegionPage, id);
		pages[`utbyte-${id}`] = regionPageHref(place, 'exchange', id);
	}
	return pages[decodeURIComponent(anchor.replace(/^#/, ''))];
}
