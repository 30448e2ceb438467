import type sv from './sv';

const en: typeof sv = {
	roundsTitle: 'Your organisation’s survey rounds',
	roundsLead: 'Select a round to see who in your organisation has answered. What they have answered is never shown here.',
	noRounds: 'Your organisation does not take part in any round yet.',
	askedBy: 'Organiser: {organiser}.',
	backToRounds: 'All survey rounds',
	closesAt: 'Open until {when}.',
	closedAt: 'The round is closed. The deadline was {when}.',
	draft: 'The round has not opened yet. Nobody can answer until the coordinator opens it.',
	extended: 'The deadline has been extended. Reason: {reason}',
	contact: 'Questions about the round:',

	standingTitle: 'How far you have come',
	lastDay: 'Deadline: {when}',
	exempt: 'Your organisation is exempt and does not need to answer.',
	notAsked: 'Nobody in your organisation has been invited.',
	'notStarted.one': 'Not started.',
	'notStarted.other': 'None of {n} has started.',
	'started.one': 'Started, but not submitted.',
	'started.other': '{started} of {n} have started. Nobody has submitted yet.',
	'answered.one': 'Submitted, but more people need to answer.',
	'answered.other': '{submitted} of {n} have submitted.',
	'complete.one': 'Done: the answers have been submitted.',
	'complete.other': 'Done: {submitted} of {n} have submitted.',

	results: 'Read your results and your action plan',
	resultsOfAll: 'The results of all organisations',

	peopleTitle: 'Your respondents',
	peopleLead: 'Has somebody changed jobs or run out of time? Let a colleague take over the questionnaire.',
	colleagueLetter: 'The colleague gets an email with a personal link.',
	colleagueLink: 'You do not see the person’s link. It comes from the coordinator or in an email.'
};

export default en;
