export default {
	'reason.no-answers': 'inget svar',
	'reason.coverage': 'för låg täckning',
	'reason.too-few': 'för få eller för lika svar',
	'reason.too-few-organisations': 'för få kommuner',
	'reason.shared-items': 'olika frågor',
	'reason.exempt': 'undantagen',
	'reason.no-total': 'total it-kostnad saknas',
	'reason.no-population': 'folkmängd saknas',
	'reason.no-users': 'inga användare',
	'reason.no-workplaces': 'inga arbetsplatser',
	'reason.no-staff': 'ingen it-personal',
	'reason.no-members': 'inga medlemmar',
	'reason.no-joint-body': 'gemensam kostnad saknas',
	'reason.no-costs': 'kostnader ingår inte',
	'reason.no-weight': 'vikt saknas',
	'reason.other': 'går inte att räkna ut'
};
