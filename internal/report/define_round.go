package report

import "mogna/internal/survey"

// roundMeasures say what is true of all figures, who the organisations are, and under what conditions the round was held.
var roundMeasures = []definition{
	{"method", survey.Say("Metodens version.", "The version of the method."), inText, unbounded,
		survey.Say("Metoden beskrivs i docs/scoring.md i Mognas källkod.", "The method is described in docs/scoring.md in Mogna's source code.")},
	{"mogna_version", survey.Say("Den version av Mogna som gjorde filen.", "The version of Mogna that made the file."), inText, unbounded, nil},
	{"round_id", survey.Say("Mätomgångens nummer.", "The round's number."), inCode, span{least: "1"}, nil},
	{"organiser", survey.Say("Mätomgångens arrangör.", "Who holds the round."), inText, unbounded, nil},
	{"data_version", survey.Say("Version av svaren. Den växer när något som räknas ändras.", "The version of the answers. It grows when something that counts changes."), inNumber, counted, nil},
	{"as_of", survey.Say("Tidpunkten som siffrorna gäller.", "The time that the figures are as of."), inTime, unbounded, nil},
	{"published_number", survey.Say("Publiceringens nummer.", "The number of the publication."), inPlace, span{least: "1"}, nil},
	{"published_at", survey.Say("När siffrorna publicerades.", "When the figures were published."), inTime, unbounded, nil},
	{"organisation_kind", survey.Say("Slag av organisation: municipality är en kommun, joint-body ett gemensamt organ.", "Kind of organisation: municipality or joint-body."), inCode, unbounded, nil},
	{"population", survey.Say("Antal invånare.", "Number of residents."), inNumber, counted, nil},
	{"population_date", survey.Say("Den dag som folkmängden gäller.", "The day that the population is of."), inDate, unbounded, nil},
	{"population_source", survey.Say("Varifrån folkmängden kommer.", "Where the population is from."), inText, unbounded, nil},
	{"member", survey.Say("En medlem i det gemensamma organet.", "A member of the joint body."), inCode, unbounded, nil},
	{"exempt", survey.Say("Organisationen behöver inte lämna formuläret, och skälet till det.", "The organisation need not hand in the questionnaire, and why."), inText, unbounded, nil},
	{"corrected", survey.Say("En uppgift om organisationen som rättades efter att mätomgången hade öppnat.", "A fact about the organisation that was corrected after the round had opened."), inText, unbounded, nil},
	{"corrected_because", survey.Say("Skälet till rättelsen på raden före.", "The reason for the correction on the row before."), inText, unbounded, nil},
	{"workshop_date", survey.Say("Arbetsmötets dag.", "The day of the workshop."), inDate, unbounded, nil},
	{"workshop_participants", survey.Say("Hur många från organisationen som deltog i arbetsmötet. Efter ett kolon står deras roll, om den är känd.",
		"How many from the organisation took part in the workshop. After a colon stands their role, where it is known."), inNumber, counted, nil},
}

// answerMeasures say how far a questionnaire has been answered.
var answerMeasures = []definition{
	{"asked", survey.Say("Antal svar som organisationen har ombetts lämna.", "Number of responses that the organisation was asked for."), inNumber, counted, nil},
	{"answered", survey.Say("Antal svar som har lämnats in.", "Number of responses that have been handed in."), inNumber, counted, nil},
	{"result", survey.Say("Varför resultatet saknas. Har aldrig något värde, bara ett skäl.", "Why there is no result. It never has a value, only a reason."), inCode, unbounded, nil},
	{"type", survey.Say("Typ i fyrfältaren: var organisationen ligger i de två dimensionerna, där båda intervallen (97,5 % vardera) ligger på en sida av gränsen. Annars gränsfall.",
		"Type in the four-type plot: where the organisation lies in the two dimensions, where both intervals (97.5 % each) lie on one side of the cut. Otherwise borderline."), inCode, unbounded, nil},
	{"flag", survey.Say("Kvalitetsmarkering: hur långt siffrorna håller att luta sig mot. Ändrar ingen siffra.",
		"Quality flag: how far the figures can be leaned on. It changes none of them."), inCode, unbounded, nil},
}
