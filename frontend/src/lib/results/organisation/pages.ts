import type { Component } from 'svelte';
import type { OwnPage, ownPages } from '$lib/figures/links';
import ActionsPage from './ActionsPage.svelte';
import BasisPage from './BasisPage.svelte';
import CapabilityPage from './CapabilityPage.svelte';
import CertaintyPage from './CertaintyPage.svelte';
import CostsPage from './CostsPage.svelte';
import ImportancePage from './ImportancePage.svelte';
import { ownChapterLoad, ownKindsLoad } from './load';
import MaturityPage from './MaturityPage.svelte';

interface Page {
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each takes what its own load gives
	component: Component<any>;
	load: ReturnType<typeof ownChapterLoad> | ReturnType<typeof ownKindsLoad>;
	/** Whether its address names a questionnaire. */
	about: boolean;
}

/** The pages by what their addresses say: what each shows, and what it fetches for that. */
const pages: Record<(typeof ownPages)[OwnPage], Page> = {
	gora: { component: ActionsPage, load: ownKindsLoad('capability', 'maturity'), about: false },
	sakerhet: { component: CertaintyPage, load: ownKindsLoad('capability', 'maturity'), about: false },
	mognad: { component: MaturityPage, load: ownChapterLoad('maturity'), about: true },
	formagor: { component: CapabilityPage, load: ownChapterLoad('capability'), about: true },
	vikt: { component: ImportancePage, load: ownChapterLoad('importance', 'capability'), about: true },
	ekonomi: { component: CostsPage, load: ownChapterLoad('economy'), about: true },
	underlag: { component: BasisPage, load: ownKindsLoad(), about: false }
};

export const ownPageAt = (address: string | undefined, about: boolean): Page | undefined => {
	const page = Object.entries(pages).find(([name]) => name === address)?.[1];
	return page?.about === about ? page : undefined;
};
