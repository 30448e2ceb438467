export default {
	title: 'Är det någon annan som borde svara?',
	lead: '{organiser} har bett dig svara för {organisation}. Säg till om det blev fel, så får du inga fler mejl.',
	handOver: 'Vet du vem som ska svara, och är det en kollega? Då kan du lämna över formuläret själv.',
	toForm: 'Till formuläret',
	who: 'Vem borde svara i stället? (frivilligt)',
	whoHint: 'Till exempel ett namn eller en roll. Läses av processledaren och av organisationens kontaktperson.',
	tell: 'Säg till',
	telling: 'Säger till …',
	thanks: 'Tack, nu är det sagt',
	told: '{organiser} ser vad du har skrivit, och du får inga fler mejl om det här.',
	after: 'Vill du svara ändå? Öppna formuläret.'
};
