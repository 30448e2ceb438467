import type sv from './sv';

const en: typeof sv = {
	liveWorkshopLead: '{organiser} wants to know which capabilities you think are most important.',
	organisation: 'Which organisation are you from?',
	needOrganisation: 'Select your organisation.',
	chooseOrganisation: 'Select organisation',
	handedOver: 'You handed over {title} to {name} ({email}) on {date}.',
	letInTo: 'You invited {name} ({email}) to {title} on {date}.',
	takeBack: 'Take back',
	takeBackTitle: 'Take back {title} from {name}?',
	takeBackDetail: 'The questionnaire is yours again, with your answers. The link sent to {email} no longer opens it.',
	takeBackShared: 'The link sent to {email} no longer opens the questionnaire.',
	openInvited: 'You have been invited as {role}.',
	openAnonymous: 'You do not need to give your name or address. When you start, you get a personal link so that you can return later.',
	openQuestionnairesTitle: 'What you will answer',
	openStart: 'Start',
	openStarting: 'Starting …',
	ownLinkTitle: 'Save your personal link',
	ownLinkLead: 'Save this link so that you can continue later or on another device. It is shown only once, and nobody can send it to you again.',
	ownLinkLabel: 'Your link',
	ownLinkCopied: 'the link',
	ownLinkContinue: 'I have saved the link: continue',
	endedTitle: 'The link is no longer valid',
	endedLead: 'This link used to work. It has been replaced or revoked. What you can do:',
	endedNewer: 'Check whether you have received a newer link. If so, use that one.',
	endedAsk: 'If not, ask the person who invited you. While the round is open you can get a new link, and the answers you have already given are kept. Once it has ended, you can no longer answer.',
	'unsent.one': 'One answer is waiting in this browser. It is sent when you open the questionnaire with a working link.',
	'unsent.other': '{n} answers are waiting in this browser. They are sent when you open the questionnaire with a working link.',
	'unsentOver.one': 'One answer in this browser was not sent in time and can no longer be sent.',
	'unsentOver.other': '{n} answers in this browser were not sent in time and can no longer be sent.',
	badTitle: 'The link does not work',
	badLead: 'We do not recognise this link. What you can do:',
	badWhole: 'Check that you have the whole link. Emails sometimes break long links over two lines.',
	badCopy: 'Copy the link from the email and paste it into the address bar instead of typing it.',
	badAsk: 'If that does not help, ask the person who invited you. While the round is open you can get a new link, and the answers you have already given are kept. Once it has ended, you can no longer answer.'
};

export default en;
