import type sv from './sv';

const en: typeof sv = {
	certaintyLead: 'How many have answered, what those who have not answered could change, and how far the figures can be relied on.',
	actionsLead: 'Start with the capabilities that matter in 2030 and where the municipalities’ median does not reach the level good. The most important come first.',
	startLabel: 'Important and weak capabilities',
	below: 'Municipalities below good',
	leaders: 'Furthest ahead (level)',
	nobody: 'nobody has reached good',
	startNote: 'The levels are self-assessed. Importance is how much the capability matters, from 0 to 1.',
	allCapabilities: 'All capabilities',
	together: 'Build together what nobody can do',
	togetherText: 'No organisation has reached the level good in {names}. There is no neighbour to learn from.',
	allPairs: 'All pairs',
	organisationsLead: 'Every organisation has its own page, with what the results mean for it.',
	methodTitle: 'Method',
	methodText: 'Every figure is a link to how it was calculated. The report describes the method in a chapter of its own.'
};

export default en;
