package report

import "mogna/internal/survey"

// roundMeasures say what is true of all figures, who the organisations are, and under what conditions the round was held.
var roundMeasures = []definition{
	{"method", survey.Say("Metodens version.", "The version of the method."), inText, unbounded,
		survey.Say("Metoden beskrivs i docs/scoring.md i Mognas källkod.", "The method is described in docs/scoring.md in Mogna’s source code.")},
	{"mogna_version", survey.Say("Den version av Mogna som gjorde filen.", "The version of Mogna that made the file."), inText, unbounded, nil},
	{"round_id", survey.Say("Mätomgångens nummer.", "The round’s number."), inCode, span{least: "1"}, nil},
	{"organiser", survey.Say("Den organisation som är ansvarig för mätomgången.", "The organiser of the round."), inText, unbounded, nil},
	{"data_version", survey.Say("Version av svaren. Den ökar när något som påverkar siffrorna ändras.", "The version of the data. It increases when anything that affects the figures changes."), inNumber, counted, nil},
	{"as_of", survey.Say("Tidpunkten som siffrorna gäller.", "The time that the figures are as of."), inTime, unbounded, nil},
	{"published_number", survey.Say("Publiceringens nummer.", "The number of the publication."), inPlace, span{least: "1"}, nil},
	{"published_at", survey.Say("När siffrorna publicerades.", "When the figures were published."), inTime, unbounded, nil},
	{"published_because", survey.Say("Skälet till rättelsen, när publiceringen rättar en tidigare.", "The reason for the correction, where the publication corrects an earlier one."), inText, unbounded, nil},
	{"organisation_kind", survey.Say("Organisationstyp: municipality är en kommun, joint-body en gemensam organisation.", "Type of organisation: municipality or joint-body."), inCode, unbounded, nil},
	{"population", survey.Say("Folkmängd.", "Population."), inNumber, counted, nil},
	{"population_date", survey.Say("Den dag som folkmängden gäller.", "The date that the population refers to."), inDate, unbounded, nil},
	{"population_source", survey.Say("Varifrån folkmängden kommer.", "The source of the population figure."), inText, unbounded, nil},
	{"member", survey.Say("En medlem i den gemensamma organisationen.", "A member of the joint body."), inCode, unbounded, nil},
	{"exempt", survey.Say("Skälet till att organisationen inte behöver svara på formuläret.", "Why the organisation is exempt from the questionnaire."), inText, unbounded, nil},
	{"corrected", survey.Say("En uppgift om organisationen som rättades efter att mätomgången hade öppnat.", "A fact about the organisation that was corrected after the round had opened."), inText, unbounded, nil},
	{"corrected_because", survey.Say("Skälet till rättelsen på raden före.", "The reason for the correction on the row before."), inText, unbounded, nil},
	{"workshop_date", survey.Say("Arbetsmötets dag.", "The day of the workshop."), inDate, unbounded, nil},
	{"workshop_participants", survey.Say("Hur många från organisationen som deltog i arbetsmötet. Efter ett kolon står deras roll, om den är känd.",
		"How many from the organisation took part in the workshop. Their role follows after a colon, if known."), inNumber, counted, nil},
}

// answerMeasures say how far a questionnaire has been answered.
var answerMeasures = []definition{
	{"asked", survey.Say("Antal svar som organisationen har bjudits in att ge.", "Number of responses that the organisation was invited to give."), inNumber, counted, nil},
	{"answered", survey.Say("Antal svar som har skickats in.", "Number of responses submitted."), inNumber, counted, nil},
	{"result", survey.Say("Varför resultatet saknas. Har aldrig något värde, bara ett skäl.", "Why there is no result. It never has a value, only a reason."), inCode, unbounded, nil},
	{"type", survey.Say("Typ i fyrfältaren: var organisationen ligger i de två dimensionerna, där båda osäkerhetsintervallen (97,5 % vardera) ligger på en sida av gränsen. Annars gränsfall.",
		"Type in the four-quadrant plot: where the organisation is in the two dimensions, if both confidence intervals (97.5% each) are on one side of the boundary. Otherwise borderline."), inCode, unbounded, nil},
	{"flag", survey.Say("Anmärkning om hur säkra siffrorna är. Ändrar ingen siffra.",
		"Quality flag: how reliable the figures are. It does not change any figure."), inCode, unbounded, nil},
}
