import type sv from './sv';

const en: typeof sv = {
	skipTable: 'Skip the table',
	skipped: 'End of the table',
	sortedUp: 'Sorted by {column}, lowest first.',
	sortedDown: 'Sorted by {column}, highest first.',
	sortedName: 'Sorted by {column}, in alphabetical order.',
	sortedNameBack: 'Sorted by {column}, in reverse alphabetical order.',
	sortedArea: 'Sorted by area.',
	sortHint: 'Select a heading to sort the table by it.',
	find: 'Find a name',
	some: 'Showing {n} of {total}.',
	noneFound: 'No name contains this.',
	more: 'Show more'
};

export default en;
