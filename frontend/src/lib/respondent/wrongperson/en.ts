import type sv from './sv';

const en: typeof sv = {
	title: 'Should someone else answer?',
	lead: '{organiser} has asked you to answer for {organisation}. If that is a mistake, tell us and you will get no more emails.',
	handOver: 'Do you know who should answer, and is it a colleague? Then you can hand the questionnaire over yourself.',
	toForm: 'To the questionnaire',
	who: 'Who should answer instead? (optional)',
	whoHint: 'For example a name or a role. The coordinator and the organisation’s contact can read it.',
	tell: 'Tell us',
	telling: 'Sending …',
	thanks: 'Thank you for telling us',
	told: '{organiser} can see what you wrote, and you will get no more emails about this.',
	after: 'Do you want to answer after all? Open the questionnaire.'
};

export default en;
