export default {
	title: 'Vem får veta vad du har svarat?',
	nobody: 'Det du svarar i ett personligt formulär visas bara för dig. Den som leder mätomgången och din organisations kontaktperson ser om du har svarat, men inte vad.',
	results: 'Resultat visas bara så att inget enskilt svar går att räkna ut. Allt som visas stämmer med minst två olika svar från dig på varje fråga. Är du ensam i din roll stämmer det med minst tre, där skalan har fem steg.',
	exceptions: 'Undantagen är:',
	link: 'Den som öppnar en länk ur ett mejl till din adress, eller har koden som du får när du börjar, ser dina svar. Visa dem inte för någon.',
	handOver: 'Om du lämnar över ett formulär till en kollega ser kollegan det du har svarat i det.',
	law: 'Kräver lagen det, till exempel när någon begär ut allmänna handlingar, kan svaren lämnas ut. Det tar ett skäl, skrivs i loggen och syns på den här sidan.'
};
