import type { Summary } from '$lib/api';
import type { Place } from '$lib/figures/links';
import type { Party } from '../frame/group';

/** What a page of one organisation's results is made of. */
export interface OwnView {
	place: Place;
	organisation: Party;
	/** What is said of it. */
	words: Summary['organisations'][string];
	/** Whether the reader may read its action plan. */
	plans: boolean;
	/** The name of an organisation, by its code. */
	name: (code: string) => string;
}
