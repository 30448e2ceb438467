import type sv from './sv';

const en: typeof sv = {
	menu: 'The results',
	menuHere: '{here} · Contents',
	back: 'To the round',
	conclusion: 'Conclusion',
	actions: 'What to do',
	certainty: 'How certain it is',
	materials: 'Material',
	types: 'Four types',
	capability: 'Capabilities',
	importance: 'Importance and level',
	importanceAlone: 'What matters most?',
	exchange: 'Who can learn from whom?',
	scenarios: 'Scenarios',
	risks: 'Risks',
	more: 'More',
	organisations: 'The municipalities’ pages',
	basis: 'Background and method',

	choose: 'My municipality and comparison group',
	own: 'My municipality',
	none: 'None selected',
	group: 'Compare with',
	all: 'All',
	size: 'Population',
	liten: 'Below 15,000 residents',
	mellan: '15,000–49,999 residents',
	stor: 'At least 50,000 residents',
	county: 'County',
	chosen: 'Those I select …',
	chosenTitle: 'Select whom to compare with',
	show: 'Show',
	shown: 'The tables show {n} of {total}: {group}. Medians, sentences and charts are about all.',
	shownChosen: 'those you have selected',
	ownPage: '{name}: own page',
	downloads: 'Download'
};

export default en;
