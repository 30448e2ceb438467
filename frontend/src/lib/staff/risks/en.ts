import type sv from './sv';

const en: typeof sv = {
	matrixLabel: 'Risk matrix',
	matrixCaption: 'The risks by likelihood and impact. The number in each cell is the risk value.',
	likelihoodShort: 'Likelihood',
	impactShort: 'Impact',
	'likelihood.1': 'Unlikely',
	'likelihood.2': 'Not very likely',
	'likelihood.3': 'Possible',
	'likelihood.4': 'Likely',
	'likelihood.5': 'Very likely',
	'impact.1': 'Negligible',
	'impact.2': 'Slight',
	'impact.3': 'Noticeable',
	'impact.4': 'Serious',
	'impact.5': 'Very serious',
	'band.low': 'Low risk',
	'band.moderate': 'Moderate risk',
	'band.high': 'High risk',
	'band.very-high': 'Very high risk',
	'range.low': '1–4',
	'range.moderate': '5–9',
	'range.high': '10–14',
	'range.very-high': '15–25',
	'status.open': 'Open',
	'status.accepted': 'Accepted: no further action planned',
	'status.closed': 'Closed',
	'status.withdrawn': 'Withdrawn',
	vulnerability: 'Vulnerability',
	consequence: 'Consequence',
	action: 'Action',
	noAction: 'No action has been decided.'
};

export default en;
