import type sv from './sv';

const en: typeof sv = {
	asksRoom: '{organiser} asks you what you think matters most.',
	roomFrom: 'Which organisation are you from?',
	roomNeed: 'Choose which organisation you are from.',
	roomChoose: 'Choose organisation',
	handedOver: 'You handed over {title} to {name} ({email}) on {date}.',
	letInTo: 'You invited {name} ({email}) to {title} on {date}.',
	takeBack: 'Take back',
	takeBackTitle: 'Take back {title} from {name}?',
	takeBackDetail: 'The form is yours again, with what you have answered. The link to {email} no longer opens it.',
	takeBackShared: 'The link to {email} no longer opens the form.',
	openInvited: 'You are invited in the role of {role}.',
	openNobody: 'You need not leave a name or an address. When you begin you get a link of your own to come back by.',
	openWhat: 'This is what you will answer',
	openBegin: 'Begin',
	openBeginning: 'Beginning …',
	ownTitle: 'Save your own link',
	own: 'Save this link, so that you can go on later or on another device. It is shown only now, and nobody can send it to you again.',
	ownLabel: 'Your link',
	ownCopy: 'Copy the link',
	ownCopied: 'Copied',
	ownCannot: 'Copying failed. Select the link and copy it yourself.',
	ownGo: 'I have saved the link: go on',
	endedTitle: 'The link is no longer valid',
	endedLead: 'The link has worked, but has been replaced or closed. This is what you can do:',
	endedNewer: 'See whether you have got a newer link. If so, use that one.',
	endedAsk: 'If not, ask whoever invited you. While the round goes on you can get a new link, and what you have already answered is kept. If it has ended, it can no longer be answered.',
	'unsent.one': 'One answer waits in this browser. It is sent when you open the form with a link that works.',
	'unsent.other': '{n} answers wait in this browser. They are sent when you open the form with a link that works.',
	badTitle: 'The link does not work',
	badLead: 'We do not recognise the link. This is what you can do:',
	badWhole: 'Check that you have the whole link. E-mail sometimes breaks long links over two lines.',
	badCopy: 'Copy the link from the message and paste it into the address bar instead of typing it.',
	badAsk: 'If that does not help, ask whoever invited you. While the round goes on you can get a new link, and what you have already answered is kept. If it has ended, it can no longer be answered.'
};

export default en;
