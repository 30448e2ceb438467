import type sv from './sv';

const en: typeof sv = {
	none: 'The answers do not say anything yet. At most five sentences about what the results show will come here.',
	certain: 'Certain',
	likely: 'Likely',
	uncertain: 'Uncertain',
	how: 'How we know',
	own: 'My municipality',
	ownBody: 'My organisation',
	figures: 'Three figures',
	'median-score': 'The municipalities’ median, total score',
	'important-and-weak': 'Important capabilities below the level good',
	'cost-per-resident': 'IT cost per resident, the municipalities’ median',
	count: '{n} of {total}',
	kronor: 'SEK {n}',
	behind: '{n} of {total} municipalities.',
	couldBe: 'Those who have not answered could move it to between {low} and {high}.',
	between: 'Lowest {low}, highest {high}.',
	ranked: 'The municipalities by total score',
	rankedText: 'Total score, from 0 to 100%. The line is the 95% confidence interval. Where the intervals overlap, the order may depend on who answered.',
	table: 'Show as a table',
	rankedLabel: 'Total score by municipality',
	score: 'Total score',
	ownScore: 'The total score of {name} is {score}.',
	ownNone: '{name} has no total score to show: {reason}.',
	ownPage: 'Read more on the municipality’s own page'
};

export default en;
