import type { Round, StaffRole } from '$lib/api';

type RoundStatus = Round['status'];

/** Where each role begins. */
export const startPage: Record<StaffRole, string> = {
	coordinator: '/matomgangar',
	contact: '/kommun',
	reader: '/matomgangar'
};

/** Where a role comes to a round from its results. */
export const roundPage: Record<StaffRole, (id: number) => string> = {
	coordinator: (id) => `/matomgangar/${id}`,
	contact: (id) => `/kommun/${id}`,
	reader: () => startPage.reader
};

/** Whether others than the coordinator read a round's results: from when it is closed, and ever after. */
export function hasResults(status: RoundStatus): boolean {
	return status !== 'draft' && status !== 'open';
}

// The first that fits decides. The server decides what anybody gets; this keeps people from pages that hold nothing for them.
const pages: [RegExp, StaffRole[]][] = [
	[/^\/matomgangar\/?$/, ['coordinator', 'reader']],
	[/^\/matomgangar\/\d+\/resultat(\/|$)/, ['coordinator', 'contact', 'reader']],
	[/^\/(matomgangar|personal|handelselogg)(\/|$)/, ['coordinator']],
	[/^\/kommun(\/|$)/, ['contact']]
];

/** Whether a page is for those in a role. */
export function mayOpen(role: StaffRole, path: string): boolean {
	const page = pages.find(([address]) => address.test(path));
	return !page || page[1].includes(role);
}
