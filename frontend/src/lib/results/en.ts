import type sv from './sv';

const en: typeof sv = {
	title: 'Results',
	back: 'To the round',
	asOf: 'The figures are as of {when}.',
	draftTitle: 'Draft.',
	draft: 'The result is not published, and the figures may change.',
	published: 'Publication {n}, {when}.',
	contents: 'On this page',
	chartFailed: 'The chart could not be fetched. The table below has the same figures.',
	organisation: 'Organisation',
	jointBody: 'joint body',
	median: 'The municipalities’ median',

	premisesTitle: 'What the results build on',
	submitted: '{n} of {total} responses have been handed in.',
	premisesLabel: 'Responses handed in, by organisation and questionnaire',
	of: '{n} of {total}',

	maturityTitle: 'Maturity',
	maturityLead: 'Scores go from 0 to 100% and are higher the better. Below each score stands a 95% interval: how much the score could have differed if other people in the same roles had answered. With one person in each role it can’t be worked out.',
	maturityLabel: 'Score by organisation and area',
	total: 'Total',
	low: '{low} to {high}%',

	capabilityTitle: 'Capabilities',
	capabilityLead: 'Each organisation’s level in each capability, from 0 to 4.',
	capabilityLabel: 'Level by capability and organisation',
	capability: 'Capability',
	level: 'Level',
	inherited: 'inherited',
	inheritedMark: 'i',
	inheritedFrom: 'inherited from {name}',
	inheritedLegend: 'i: the level is inherited from a joint IT organisation',
	noLevel: 'no answer',
	medianShort: 'Median',

	countsTitle: 'Number of capabilities at each level',
	countsLabel: 'Number of capabilities at each level, by organisation',
	distribution: 'Distribution',
	answered: 'Answered',

	importanceTitle: 'What matters most?',
	importanceLead: 'The capabilities by how important they are in 2030, according to those who have answered {title}.',
	importanceLabel: 'Capabilities by importance',
	rank: 'Rank',
	importance: 'Importance',
	raters: 'Answers',
	medianLevel: 'Median level',

	economyTitle: 'Economy',

	'reason.no-answers': 'no answer',
	'reason.coverage': 'too little answered',
	'reason.too-few': 'too few answers, or too alike',
	'reason.too-few-organisations': 'too few to compare',
	'reason.exempt': 'exempt',
	'reason.no-total': 'no total given',
	'reason.no-population': 'the population is missing',
	'reason.no-users': 'the number of users is missing',
	'reason.no-workplaces': 'the number of workplaces is missing',
	'reason.no-staff': 'IT staff missing or zero',
	'reason.no-members': 'no members to allocate to',
	'reason.no-joint-body': 'a joint body’s costs are missing',
	'reason.other': 'can’t be computed'
};

export default en;
