export default {
	copy: 'Kopiera',
	copied: 'Kopierad',
	cannotCopy: 'Det gick inte att kopiera. Markera länken och kopiera den själv.'
};
