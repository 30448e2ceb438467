import type sv from './sv';

const en: typeof sv = {
	chartFailed: 'The chart could not be fetched. The table below has the same figures.',
	chartKeys: 'Chart: {title}. The arrow keys show one value at a time.',
	'reason.no-answers': 'no response',
	'reason.coverage': 'coverage too low',
	'reason.too-few': 'too few or too similar answers',
	'reason.too-few-organisations': 'too few municipalities',
	'reason.shared-items': 'different questions',
	'reason.exempt': 'exempt',
	'reason.no-total': 'no total IT cost',
	'reason.no-population': 'no population',
	'reason.no-users': 'no users',
	'reason.no-workplaces': 'no devices',
	'reason.no-staff': 'no IT staff',
	'reason.no-members': 'no members',
	'reason.no-joint-body': 'joint cost missing',
	'reason.not-stated': 'not reported',
	'reason.other-scope': 'counted otherwise',
	'reason.no-price-index': 'no price index',
	'reason.other-year': 'another year',
	'reason.no-costs': 'costs not included',
	'reason.no-rate': 'none',
	'reason.several-rates': 'several possible',
	'reason.no-outlay': 'nothing to pay back',
	'reason.not-within-the-time': 'not within the time',
	'reason.no-weight': 'no importance',
	'reason.other': 'cannot be calculated'
};

export default en;
