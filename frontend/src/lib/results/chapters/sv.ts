export default {
	certaintyLead: 'Hur många som har svarat, vad de som inte har svarat kan ändra, och hur långt siffrorna bär.',
	actionsLead: 'Börja med de förmågor som är viktiga 2030 och där kommunernas median inte når nivån god. De viktigaste står först.',
	startLabel: 'Viktiga och svaga förmågor',
	below: 'Kommuner under god',
	leaders: 'Har kommit längst (nivå)',
	nobody: 'ingen har nått god',
	startNote: 'Nivåerna är självskattade. Vikt är hur viktig förmågan är, från 0 till 1.',
	allCapabilities: 'Alla förmågor',
	together: 'Bygg tillsammans det som ingen kan',
	togetherText: 'Ingen organisation har nått nivån god i {names}. Där finns ingen granne att lära av.',
	allPairs: 'Alla par',
	organisationsLead: 'Varje organisation har en egen sida, med vad resultatet betyder för den.',
	methodTitle: 'Metod',
	methodText: 'Varje siffra är en länk till hur den har räknats fram. Rapporten beskriver metoden i ett eget kapitel.'
};
