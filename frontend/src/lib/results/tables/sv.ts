export default {
	skipTable: 'Hoppa över tabellen',
	skipped: 'Slut på tabellen',
	sortedUp: 'Ordnad efter {column}, lägst först.',
	sortedDown: 'Ordnad efter {column}, högst först.',
	sortedName: 'Ordnad efter {column}, i bokstavsordning.',
	sortedNameBack: 'Ordnad efter {column}, i omvänd bokstavsordning.',
	sortedArea: 'Ordnad efter område.',
	sortHint: 'Välj en rubrik för att ordna tabellen efter den.',
	find: 'Sök namn',
	some: 'Visar {n} av {total}.',
	noneFound: 'Ingen heter så.',
	more: 'Visa fler'
};
