import type sv from './sv';

const en: typeof sv = {
	skip: 'Skip to the content',
	toEnglish: 'In English',
	toSwedish: 'På svenska',
	home: 'Mogna, go to the start page',
	footer: 'About the service',
	about: 'About Mogna',
	accessibility: 'Accessibility',
	madeUp: 'Demo data: fictional answers',
	loading: 'Loading …',
	back: 'Back',
	retry: 'Try again',
	cancel: 'Cancel',
	summaryTitle: 'There is a problem',
	tryLater: 'Something went wrong',
	tryLaterDetail: 'The error is ours, not yours. Wait a moment and try again.',
	noAnswer: 'We cannot reach the server',
	noAnswerDetail: 'Check that you are connected to the internet and try again.',
	signedOut: 'You are not signed in',
	signedOutDetail: 'Are you here to answer? Open your personal link again, and you come back here. If you have an account, sign in again.',
	toSignIn: 'Go to sign-in',
	notFound: 'Page not found',
	notFoundDetail: 'If you typed the address, check that it is correct. If you followed a link, it may be old.',
	toHome: 'Go to the start page',
	pages: 'Pages',
	pageOf: 'Page {page} of {pages}',
	previous: 'Previous',
	next: 'Next'
};

export default en;
