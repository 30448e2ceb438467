import type sv from './sv';

const en: typeof sv = {
	homeTitle: 'How digitally mature are we?',
	homeLead: 'Mogna helps municipalities to measure together how far they have come digitally, compare themselves and decide what to do next. The service is for municipalities, their associations and their joint IT organisations.',
	homeRespondentTitle: 'Have you been invited to answer?',
	homeRespondent: 'Open the personal link in your invitation. You need no account.',
	homeStaffTitle: 'Do you work with a round?',
	homeStaff: 'Open your sign-in link. It works once. If you need to sign in again, ask the coordinator for a new one.',
	toRounds: 'To the rounds',
	toOrganisation: 'To your organisation',

	aboutTitle: 'About Mogna',
	aboutWhat: 'Mogna is a service for measuring digital maturity. Those who lead a round invite people in several organisations to answer the same questions. The answers are added up to scores and levels that can be compared.',
	aboutHow: 'How the scores are made is openly described, and each figure is shown with the number of answers behind it. What can’t be computed is not shown, and the reason stands in its place.',
	contactTitle: 'Contact',
	contact: 'Questions about a round are answered by whoever leads it. Whom to contact is said on the page that your personal link leads to.',
	dataTitle: 'Personal data and cookies',
	data: 'About each respondent we store name, e-mail address, organisation and role. The organisation that runs the service answers for the data. The site uses a single cookie, which keeps you signed in, and fetches nothing from other sites.',
	licenceTitle: 'Open source',
	licence: 'Mogna is open source under the licence EUPL-1.2. Anyone may use, study and change the program.',
	apiTitle: 'For developers',
	api: 'All that the site does can also be done through an open API.',
	apiLink: 'API documentation (OpenAPI)',

	a11yTitle: 'Accessibility of Mogna',
	a11yLead: 'We want everyone to be able to use Mogna, whatever their needs. Here we describe how the site meets the Swedish act on accessibility to digital public services, which shortcomings we know of and how you can report one.',
	statusTitle: 'How accessible is the site?',
	status: 'The site is partly compliant with the act. We know of the shortcomings described below.',
	reachTitle: 'What can you do if you can’t use parts of the site?',
	reach: 'If you need the content in another way, contact whoever leads the round, for example to get the questionnaire on paper or to answer by word of mouth. Whom to contact is said on the page that your personal link leads to.',
	reportTitle: 'Report shortcomings',
	report: 'We keep trying to make the site better. If you find a shortcoming that is not listed here, tell whoever leads the round, so that we know of it.',
	supervisionTitle: 'Supervision',
	supervision: 'The Agency for Digital Government, Digg, supervises the act on accessibility to digital public services. If you are not content with how we handle your views, you can report it to Digg.',
	supervisionLink: 'Report poor accessibility to Digg',
	technicalTitle: 'Technical information about the site’s accessibility',
	technical: 'The site is partly compliant with the act on accessibility to digital public services, because of the shortcomings below. The measure is WCAG 2.1 at level AA.',
	knownTitle: 'Known shortcomings',
	knownTables: 'The large tables of results scroll sideways on small screens. The keyboard reaches them, but it can be hard to keep the overview. The same figures can be downloaded as a spreadsheet.',
	knownFiles: 'The spreadsheets that can be downloaded have not been checked for accessibility.',
	knownEnglish: 'Texts written by whoever leads the round, such as its name, are not marked with their language when the page is shown in English.',
	knownUsers: 'The site has not been tried by users of different assistive technologies.',
	testedTitle: 'How we have tested the site',
	tested: 'The developers have made a self-assessment: automatic checks of every page and a manual review with the keyboard, on a narrow screen and with magnification.',
	dates: 'The assessment was made on {when}. The statement was last updated on {when}.'
};

export default en;
