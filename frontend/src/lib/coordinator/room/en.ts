import type sv from './sv';

const en: typeof sv = {
	title: 'Live rating',
	back: 'To the round',
	lead: 'The participants rate on their phones how important each capability is. Here is what they think together so far.',
	open: 'Show the code to the participants',
	opening: 'Making the code …',
	notOpen: 'The round is not open, so nobody can come in and rate.',
	codeLabel: 'QR code to the questionnaire',
	codeLead: 'Point the phone’s camera at the code, or type the address.',
	codeOf: 'the address',
	newCode: 'Change the code: the old one stops working for new participants',
	nowTitle: 'Right now',
	inSteps:
		'Ratings count once they are handed in, at least three at a time, so that nobody can see what one person thought. The latest three wait until more have handed in or the round closes.',
	frozen: 'The picture is frozen. Ratings go on being saved.',
	lost: 'No contact with the service just now. This is the latest that came through.',
	asOf: 'Updated {when}.',
	joined: 'Have joined',
	raters: 'Have begun',
	handedIn: 'Have handed in',
	counted: 'Count now',
	handInNote: 'Only ratings that are handed in count. Remind them to press Submit: {n} remain.',
	'agree.none': 'You see differently on what matters most.',
	'agree.weak': 'You agree a little on what matters most.',
	'agree.moderate': 'You agree fairly well on what matters most.',
	'agree.strong': 'You agree very well on what matters most.',
	w: 'Kendall’s W is {w} on a scale from 0 to 1, over {n} who have rated everything.',
	wPairs: 'Agreement is {w}, where 1 is full agreement. It corresponds to Kendall’s W, worked out in pairs of the {n} who have rated something, since not all have rated everything.',
	noW: 'How far you agree shows when at least three of those who count have rated some capabilities.',
	freeze: 'Freeze the picture',
	wall: 'Show large on the wall',
	tooFew:
		'The first figures show when six have handed in, or when the round closes. Capabilities that nearly everybody has rated alike, highest or lowest, are not shown: it could then be worked out what each person answered.',
	topTitle: 'Most important',
	allTitle: 'All capabilities by importance',
	capability: 'Capability',
	rank: 'Rank',
	importance: 'Importance',
	bar: 'Importance as a bar',
	ratings: 'Ratings',
	fromTitle: 'Where the participants are from',
	note: 'Enter the numbers as a workshop',
	noted: 'The numbers have been entered as a workshop of the round.',
	workshopTitle: 'Rating the capabilities'
};

export default en;
