export default {
	title: 'Dina inloggningar',
	lead: 'Här ser du var du är inloggad. Känner du inte igen en webbläsare, eller har du glömt att logga ut någonstans? Logga ut den härifrån.',
	none: 'Du är inloggad med en länk från den som driver tjänsten. Sådana inloggningar visas inte här.',
	unknown: 'Okänd webbläsare',
	here: '{browser} (den här)',
	since: 'Inloggad sedan {when}',
	seen: 'Användes senast {when}',
	end: 'Logga ut',
	ended: 'Webbläsaren är utloggad.'
};
