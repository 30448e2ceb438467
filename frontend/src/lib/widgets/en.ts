import type sv from './sv';

const en: typeof sv = {
	copy: 'Copy',
	copied: 'Copied',
	cannotCopy: 'The link could not be copied. Select it and copy it yourself.'
};

export default en;
