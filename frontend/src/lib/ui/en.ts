import type sv from './sv';

const en: typeof sv = {
	skip: 'Skip to the content',
	toEnglish: 'In English',
	toSwedish: 'På svenska',
	home: 'Mogna, to the start page',
	footer: 'About the service',
	about: 'About Mogna',
	accessibility: 'Accessibility',
	madeUp: 'Made-up answers – demonstration',
	loading: 'Loading …',
	back: 'Back',
	retry: 'Try again',
	cancel: 'Cancel',
	summaryTitle: 'This needs to be put right',
	tryLater: 'Something went wrong',
	tryLaterDetail: 'The fault is ours, not yours. Wait a moment and try again.',
	noAnswer: 'We can’t reach the server',
	noAnswerDetail: 'Check that you are connected to the internet and try again.',
	signedOut: 'You are not signed in',
	signedOutDetail: 'Are you here to answer? Open your personal link again, and it takes you back here. Do you work with the service? Sign in again.',
	toSignIn: 'To the sign-in page',
	notFound: 'There is no such page',
	notFoundDetail: 'If you typed the address, check that it is right. If you followed a link, it may be old.',
	toHome: 'To the start page',
	pages: 'Pages',
	pageOf: 'Page {page} of {pages}',
	previous: 'Previous',
	next: 'Next'
};

export default en;
