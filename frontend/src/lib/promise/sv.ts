export default {
	title: 'Ingen annan får veta vad du har svarat',
	nobody: 'Vad du svarar i ett personligt formulär visas bara för dig. Den som leder mätomgången ser om du har svarat, men inte vad.',
	results: 'Resultat visas bara så att inget enskilt svar går att räkna ut. Allt som visas stämmer med minst två olika svar från dig på varje fråga, och är du ensam i din roll med minst tre där skalan har fem steg.',
	exceptions: 'Det här är undantagen:',
	link: 'Den som öppnar en länk ur ett brev till din adress, eller har koden som du får när du börjar, ser dina svar. Visa dem inte för någon.',
	handOver: 'Lämnar du över ett formulär till en kollega ser kollegan det som du har svarat i det.',
	law: 'Kräver lagen det, till exempel när någon begär ut allmänna handlingar, kan den som driver tjänsten lämna ut svaren. Det sker med ett skäl, står i loggen, och du ser det på den här sidan.'
};
