import type sv from './sv';

const en: typeof sv = {
	title: 'Who can see what you answered?',
	nobody: 'What you answer in a personal questionnaire is shown to you alone. The people who run the survey round and your organisation’s contact can see whether you have answered, but not what.',
	results: 'Results are shown only in a form from which no single answer can be worked out. Everything shown fits at least two different answers from you to each question. If you are alone in your role, it fits at least three where the scale has five steps.',
	exceptions: 'The exceptions are:',
	link: 'Anyone who opens a link from an email to your address, or has the code you are given when you start, can see your answers. Do not show them to anyone.',
	handOver: 'If you hand a questionnaire over to a colleague, your colleague sees what you have answered in it.',
	law: 'If the law requires it, for example when somebody requests public records, your answers can be released. That takes a reason, is recorded in the audit log and is shown on this page.'
};

export default en;
