export default {
	either: '“{written}” can be read as {thousands} or as {decimals}. Write {thousands} or {decimals}.',
	severalCells: 'You pasted several cells. Paste one number at a time.'
};
