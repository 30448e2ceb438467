import type sv from './sv';

const en: typeof sv = {
	title: 'Results',
	back: 'To the round',
	asOf: 'The figures are as of {when}.',
	draftTitle: 'Draft.',
	draft: 'The result has not been published, and the figures may change.',
	draftWaits: 'Responses to personal questionnaires count when everyone in the organisation has submitted, or when the round closes. Until then no figures based on them are shown.',
	corrected: 'This is a correction: {reason}',
	published: 'Publication {n}, {when}.',
	contents: 'On this page',
	organisation: 'Organisation',
	jointBody: 'joint body',
	median: 'The municipalities’ median',

	premisesTitle: 'Background and conditions',
	submitted: '{n} of {total} responses have been submitted.',
	premisesLabel: 'Responses submitted, by organisation and questionnaire',
	of: '{n} of {total}',

	maturityTitle: 'Maturity',
	maturityLead: 'Scores go from 0 to 100%. The higher, the better. Below each score is its 95% confidence interval: how much the score could have varied if other people in the same roles had answered. With one person in each role it cannot be calculated.',
	maturityLabel: 'Score by organisation and area',
	total: 'Total',
	place: 'Place',
	placeOf: '{places}\u00a0of\u00a0{n}',
	placeAny: 'cannot be told apart from the others',
	placeNone: 'cannot be determined',
	placeNote: 'Place is the places among the municipalities that the score may have, where the places of all municipalities hold at once (95%). 1 is the highest score.',
	interval: '{low} to {high}%',

	capabilityTitle: 'Capabilities',
	capabilityLead: 'Each organisation’s level in each capability, from 0 to 4.',
	capabilityLabel: 'Level by capability and organisation',
	capability: 'Capability',
	level: 'Level',
	inherited: 'inherited',
	inheritedMark: 'i',
	inheritedFrom: 'inherited from {name}',
	inheritedLegend: 'i: the level is inherited from a joint body',
	noLevel: 'no answer',
	medianShort: 'Median',

	countsTitle: 'Number of capabilities at each level',
	countsLabel: 'Number of capabilities at each level, by organisation',
	answered: 'Answered',

	importanceTitle: 'What matters most?',
	importanceLead: 'The capabilities by how important they are in 2030, according to those who answered “{title}”.',
	importanceLabel: 'Capabilities by importance',
	pressingRead: 'Each point is a capability. Those with numbers are important but not good, and are in the list below the chart.',
	startHere: 'Important and weak: start here',
	rank: 'Rank',
	importance: 'Importance',
	raters: 'Answers',
	medianLevel: 'Median level'
};

export default en;
