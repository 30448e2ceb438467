import type sv from './sv';

const en: typeof sv = {
	title: 'Nobody else learns what you have answered',
	nobody: 'What you answer in a personal form is shown to you alone. Whoever leads the round sees whether you have answered, but not what.',
	results: 'Results are shown only so that no single answer can be worked out. All that is shown agrees with at least two different answers from you to each question, and if you are alone in your role with at least three where the scale has five.',
	exceptions: 'These are the exceptions:',
	link: 'Whoever opens a link from a letter to your address, or has the code that you are given when you begin, sees your answers. Show them to nobody.',
	handOver: 'If you hand a form over to a colleague, your colleague sees what you have answered in it.',
	law: 'Where the law demands it, for instance when somebody asks for public documents, whoever runs the service can release the answers. It takes a reason, stands in the log, and you see it on this page.'
};

export default en;
