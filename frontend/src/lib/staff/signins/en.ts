import type sv from './sv';

const en: typeof sv = {
	title: 'Your sign-ins',
	lead: 'This is where you are signed in. If you do not recognise a browser, or forgot to sign out somewhere, sign it out from here.',
	none: 'You are signed in with a link from the operator of the service. Such sign-ins are not shown here.',
	unknown: 'Unknown browser',
	here: '{browser} (this one)',
	since: 'Signed in since {when}',
	seen: 'Last used {when}',
	end: 'Sign out',
	ended: 'The browser has been signed out.'
};

export default en;
