export default {
	roundsTitle: 'Din organisations mätomgångar',
	roundsLead: 'Välj en mätomgång för att se vilka hos er som har svarat. Vad de har svarat visas aldrig här.',
	noRounds: 'Din organisation är inte med i någon mätomgång än.',
	askedBy: '{organiser} är ansvarig organisation.',
	backToRounds: 'Alla mätomgångar',
	closesAt: 'Det går att svara till och med {when}.',
	closedAt: 'Mätomgången är stängd. Sista svarsdagen var {when}.',
	draft: 'Mätomgången är inte öppen än. Ingen kan svara förrän processledaren öppnar den.',
	extended: 'Svarstiden är förlängd. Skäl: {reason}',
	contact: 'Frågor om mätomgången:',

	standingTitle: 'Så långt har ni kommit',
	lastDay: 'Sista svarsdag: {when}',
	exempt: 'Ni är undantagna och behöver inte svara.',
	notAsked: 'Ingen hos er är inbjuden.',
	'notStarted.one': 'Inte påbörjat.',
	'notStarted.other': 'Ingen av {n} har börjat.',
	'started.one': 'Påbörjat, men inte inskickat.',
	'started.other': '{started} av {n} har börjat. Ingen har skickat in än.',
	'answered.one': 'Inskickat, men fler behöver svara.',
	'answered.other': '{submitted} av {n} har skickat in.',
	'complete.one': 'Klart: svaret är inskickat.',
	'complete.other': 'Klart: {submitted} av {n} har skickat in.',

	results: 'Läs ert resultat och er handlingsplan',
	resultsOfAll: 'Alla organisationers resultat',

	peopleTitle: 'De som svarar för er',
	peopleLead: 'Har någon fått ny tjänst eller hinner inte? Låt en kollega ta över formuläret.',
	colleagueLetter: 'Kollegan får ett mejl med en egen länk.',
	colleagueLink: 'Du får inte se personens länk. Den kommer från processledaren eller i ett mejl.'
};
