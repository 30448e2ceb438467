import type sv from './sv';

const en: typeof sv = {
	title: 'Join the workshop',
	lead: 'Are you at a workshop where you rate capabilities? Enter the code shown on the wall.',
	code: 'Code',
	hint: 'Six digits.',
	need: 'Enter the code shown on the wall.',
	enter: 'Continue',
	entering: 'Continuing …'
};

export default en;
