export default {
	title: 'Resultat',
	back: 'Till mätomgången',
	asOf: 'Uppgifterna gäller den {when}.',
	draftTitle: 'Utkast.',
	draft: 'Resultatet är inte publicerat, och siffrorna kan ändras.',
	draftWaits: 'Svar i personliga formulär räknas med när alla i organisationen har skickat in, eller när mätomgången stänger. Till dess visas inga siffror av dem.',
	published: 'Publicering {n}, den {when}.',
	contents: 'På sidan',
	chartFailed: 'Diagrammet gick inte att hämta. Tabellen nedan har samma siffror.',
	organisation: 'Organisation',
	jointBody: 'gemensam organisation',
	median: 'Kommunernas median',

	premisesTitle: 'Vad resultatet bygger på',
	submitted: '{n} av {total} svar har skickats in.',
	premisesLabel: 'Svar som har skickats in, per organisation och formulär',
	of: '{n} av {total}',

	maturityTitle: 'Mognad',
	maturityLead: 'Index går från 0 till 100\u00a0%. Ju högre index, desto bättre. Under varje index står ett osäkerhetsintervall (95\u00a0%): så mycket kunde indexet ha skilt sig om andra personer i samma roller hade svarat. Med en person i varje roll går det inte att räkna ut.',
	maturityLabel: 'Index per organisation och område',
	total: 'Totalt',
	interval: '{low} till {high}\u00a0%',

	capabilityTitle: 'Förmågor',
	capabilityLead: 'Varje organisations nivå i varje förmåga, från 0 till 4.',
	capabilityLabel: 'Nivå per förmåga och organisation',
	capability: 'Förmåga',
	level: 'Nivå',
	inherited: 'ärvd',
	inheritedMark: 'ä',
	inheritedFrom: 'ärvd från {name}',
	inheritedLegend: 'ä: nivån är ärvd från en gemensam organisation',
	noLevel: 'inget svar',
	medianShort: 'Median',

	countsTitle: 'Antal förmågor på varje nivå',
	countsLabel: 'Antal förmågor på varje nivå, per organisation',
	distribution: 'Fördelning',
	answered: 'Besvarade',

	importanceTitle: 'Vad är viktigast?',
	importanceLead: 'Förmågorna efter hur viktiga de är 2030, enligt dem som har svarat på ”{title}”.',
	importanceLabel: 'Förmågor efter vikt',
	rank: 'Plats',
	importance: 'Vikt',
	raters: 'Svar',
	medianLevel: 'Mediannivå',

	economyTitle: 'Ekonomi'

};
