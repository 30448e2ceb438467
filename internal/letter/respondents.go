package letter

import "mogna/internal/survey"

var invitation = draft{
	needs: forRespondents,
	own:   true,
	title: survey.Say("Inbjudan att svara: {round}", "Invitation to answer: {round}"),
	paragraphs: []paragraph{
		greeting,
		{
			survey.Say("{organiser} ber dig svara för {organisation} i mätomgången {round}.", "{organiser} asks you to answer for {organisation} in the round {round}."),
			survey.Say("Du är inbjuden i rollen {role}.", "You are invited in the role of {role}."),
		},
		purpose,
		{deadline, saved},
	},
	button: answer,
	after:  []paragraph{personal, public, ask},
	sender: []paragraph{invited, {address, stored, untracked}},
}

var reminder = draft{
	needs: forRespondents,
	own:   true,
	title: survey.Say("Påminnelse om {round}: svara senast {day}", "Reminder of {round}: answer by {day}"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("Vi saknar fortfarande svar från dig för {organisation} i mätomgången {round}.",
			"We still miss your answers for {organisation} in the round {round}."), deadline},
		{survey.Say("Har du redan börjat finns det du har svarat kvar. Kom ihåg att skicka in när du är klar.",
			"If you have begun, what you have answered is kept. Remember to submit when you are done.")},
		{survey.Say("Skickade du in alldeles nyss? Då kan du bortse från påminnelsen.", "Did you submit just now? Then you can disregard this reminder.")},
	},
	button: survey.Say("Till frågorna", "To the questions"),
	after:  []paragraph{personal, public, ask},
	sender: []paragraph{invited, {address, stored, untracked}},
}

var extension = draft{
	needs: append([]string{"reason"}, forRespondents...),
	title: survey.Say("Ny sista svarsdag {day}: {round}", "New last day to answer, {day}: {round}"),
	paragraphs: []paragraph{
		greeting,
		{
			survey.Say("{organiser} har flyttat sista svarsdag för {organisation} i mätomgången {round}.",
				"{organiser} has moved the last day to answer for {organisation} in the round {round}."),
			deadline,
			survey.Say("Tidigare gällde {previous}.", "Until now it was {previous}."),
		},
		{survey.Text{survey.Swedish: "Skälet: {reason}", survey.English: "The reason is given above, in Swedish."}},
		{survey.Say("Det du redan har svarat finns kvar. Det du har skickat in kan du ändra tills mätomgången stänger.",
			"What you have answered is kept. What you have submitted you can change until the round closes.")},
	},
	button: survey.Say("Till frågorna", "To the questions"),
	after:  []paragraph{personal, public, ask},
	sender: []paragraph{invited, {address, stored, untracked}},
}

var handOver = draft{
	needs: append([]string{"by"}, forRespondents...),
	title: survey.Say("{by} har lämnat över ett uppdrag till dig: {round}", "{by} has handed an assignment over to you: {round}"),
	paragraphs: []paragraph{
		greeting,
		{
			survey.Say("{by} har lämnat över sitt uppdrag till dig: att svara för {organisation} i mätomgången {round}.",
				"{by} has handed an assignment over to you: to answer for {organisation} in the round {round}."),
			survey.Say("Mätningen leds av {organiser}.", "The survey is run by {organiser}."),
		},
		purpose,
		{deadline, survey.Say("Har {by} svarat på något finns det kvar, med namn. Vad någon annan har svarat i ett personligt formulär följer inte med.",
			"What {by} has answered is kept, with their name. What somebody else has answered in a personal form does not go along."), saved},
	},
	button: answer,
	after: []paragraph{{survey.Say("Blev det fel? Säg till {by} eller hör av dig till {contact}.", "Is this a mistake? Tell {by} or contact {contact}.")},
		personal, public, ask},
	sender: []paragraph{
		{from, survey.Say("Du får det för att {by} har lämnat över ett uppdrag till dig: att svara för {organisation} i mätomgången {round}, senast {closes}.",
			"You get it because {by} has handed an assignment over to you: to answer for {organisation} in the round {round}, by {closes}.")},
		{survey.Say("Din adress har vi fått av {by}.", "We have your address from {by}."), stored, untracked},
	},
}
