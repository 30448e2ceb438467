export default {
	title: 'Kom in i rummet',
	lead: 'Är du på ett arbetsmöte där ni viktar förmågor? Skriv koden som visas på väggen.',
	code: 'Kod',
	hint: 'Sex siffror.',
	need: 'Skriv koden som visas på väggen.',
	enter: 'Gå vidare',
	entering: 'Går vidare …'
};
