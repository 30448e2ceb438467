package letter

import "mogna/internal/survey"

// What the letters about a publication and about its correction share.
var (
	resultLink = paragraph{
		survey.Say("Länken leder alltid till det som är publicerat senast.", "The link always leads to the latest publication."),
		survey.Say("Du loggar in först. Den som har behörighet kan använda samma länk, så du kan skicka den vidare.",
			"You sign in first. Anyone who has access can use the same link, so you can forward it."),
	}
	mayRead = []paragraph{
		{from, survey.Say("Du får det för att du har behörighet att läsa resultatet av mätomgången {round}.",
			"You have received it because you may read the results of the survey round {round}.")},
		{survey.Say("Din adress har {organiser} lagt in.", "{organiser} has entered your address."), controller, untracked},
	}
	readResults = survey.Say("Läs resultatet", "Read the results")
)

var publication = draft{
	needs: []string{"organiser", "round"},
	title: survey.Say("Resultatet är publicerat: {round}", "The results are published: {round}"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("{organiser} har publicerat resultatet av mätomgången {round}.", "{organiser} has published the results of the survey round {round}.")},
		{survey.Say("Sidan börjar med slutsatsen, och säger hur säker den är. Där finns också rapporten att ladda ner.",
			"The page begins with the conclusion, and says how certain it is. The report can be downloaded there.")},
	},
	button: readResults, after: []paragraph{resultLink, ask}, sender: mayRead,
}

var correction = draft{
	needs: []string{"organiser", "round", "reason"},
	title: survey.Say("Resultatet är rättat: {round}", "The results have been corrected: {round}"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("{organiser} har publicerat en rättelse av resultatet av mätomgången {round}.", "{organiser} has published a correction of the results of the survey round {round}.")},
		{survey.Say("Rättelse: {reason}", "Correction, as {organiser} wrote it: {reason}")},
		{survey.Say("Det som var publicerat tidigare går fortfarande att läsa.", "What was published earlier can still be read.")},
	},
	button: readResults, after: []paragraph{resultLink, ask}, sender: mayRead,
}
