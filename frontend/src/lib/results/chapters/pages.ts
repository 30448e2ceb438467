import type { Component } from 'svelte';
import type { RegionPage, regionPages } from '$lib/figures/links';
import CostPage from '../costs/CostPage.svelte';
import { allLoad, chapterLoad, kindsLoad, regionLoad } from '../frame/load';
import ActionsPage from './ActionsPage.svelte';
import BasisPage from './BasisPage.svelte';
import CapabilityPage from './CapabilityPage.svelte';
import CertaintyPage from './CertaintyPage.svelte';
import ExchangePage from './ExchangePage.svelte';
import ImportancePage from './ImportancePage.svelte';
import MaturityPage from './MaturityPage.svelte';
import OrganisationsPage from './OrganisationsPage.svelte';
import RisksPage from './RisksPage.svelte';
import TypesPage from './TypesPage.svelte';

type Load = ReturnType<typeof allLoad> | ReturnType<typeof chapterLoad> | ReturnType<typeof regionLoad>;
interface Page {
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each takes what its own load gives
	component: Component<any>;
	load: Load;
	/** Whether its address names a questionnaire. */
	about: boolean;
}

/** The pages by what their addresses say: what each shows, and what it fetches for that. */
export const pages: Record<(typeof regionPages)[RegionPage], Page> = {
	gora: { component: ActionsPage, load: kindsLoad('capability', 'importance'), about: false },
	sakerhet: { component: CertaintyPage, load: allLoad(), about: false },
	mognad: { component: MaturityPage, load: chapterLoad('maturity'), about: true },
	typer: { component: TypesPage, load: chapterLoad('maturity'), about: true },
	formagor: { component: CapabilityPage, load: chapterLoad('capability', 'importance'), about: true },
	vikt: { component: ImportancePage, load: chapterLoad('importance', 'capability'), about: true },
	utbyte: { component: ExchangePage, load: chapterLoad('capability'), about: true },
	ekonomi: { component: CostPage, load: chapterLoad('economy', 'maturity'), about: true },
	risker: { component: RisksPage, load: allLoad(), about: false },
	organisationer: { component: OrganisationsPage, load: regionLoad(async () => ({})), about: false },
	underlag: { component: BasisPage, load: allLoad(), about: false }
};

export const pageAt = (address: string | undefined, about: boolean): Page | undefined => {
	const page = Object.entries(pages).find(([name]) => name === address)?.[1];
	return page?.about === about ? page : undefined;
};
