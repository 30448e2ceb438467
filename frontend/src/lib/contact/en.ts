import type sv from './sv';

const en: typeof sv = {
	roundsTitle: 'Your organisation’s rounds',
	roundsLead: 'Choose a round to see who of you has answered. What they have answered is never shown here.',
	noRounds: 'Your organisation takes part in no round yet.',
	askedBy: '{organiser} asks.',
	backToRounds: 'All rounds',
	closesAt: 'Answers are taken until {when}.',
	closedAt: 'The round is closed. The last day to answer was {when}.',
	draft: 'The round has not opened yet. Nobody can answer until the coordinator opens it.',
	extended: 'The time is extended. Reason: {reason}',
	contact: 'Questions about the round:',

	standingTitle: 'How far you have come',
	lastDay: 'Last day to answer: {when}',
	exempt: 'You are exempt and need not answer.',
	notAsked: 'Nobody of you is asked.',
	'notStarted.one': 'Not started.',
	'notStarted.other': 'None of {n} has started.',
	'started.one': 'Started, but not handed in.',
	'started.other': '{started} of {n} have started. Nobody has handed in yet.',
	'answered.one': 'Handed in, but more people need to answer.',
	'answered.other': '{submitted} of {n} have handed in.',
	'complete.one': 'Done: the answers are handed in.',
	'complete.other': 'Done: {submitted} of {n} have handed in.',

	results: 'Read your results and your action plan',
	resultsOfAll: 'The results of all organisations',

	peopleTitle: 'Those who answer for you',
	peopleLead: 'Has somebody changed jobs, or is there no time? Let a colleague take the questionnaire over.',
	colleagueLetter: 'The colleague gets a letter with a link of their own.',
	colleagueLink: 'You do not see the person’s link. It comes from the coordinator or in a letter.'
};

export default en;
