package letter

import "mogna/internal/survey"

var invitation = draft{
	wrong: true,
	needs: forRespondents,
	own:   true,
	title: survey.Say("Inbjudan att svara: {round}", "Invitation to answer: {round}"),
	paragraphs: []paragraph{
		greeting,
		{
			survey.Say("{organiser} ber dig svara för {organisation} i mätomgången {round}.", "{organiser} asks you to answer for {organisation} in the survey round {round}."),
			survey.Say("Du är inbjuden i rollen {role}.", "You are invited in the role of {role}."),
		},
		purpose,
		{deadline, saved},
	},
	button: answer,
	after:  []paragraph{personal, public, ask},
	sender: []paragraph{invited, privacy},
}

var reminder = draft{
	wrong: true,
	needs: forRespondents,
	own:   true,
	title: survey.Say("Påminnelse om {round}: svara senast den {day}", "Reminder: {round} – answer by {day}"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("Vi har inte fått alla dina svar för {organisation} i mätomgången {round}.",
			"We have not received all your answers for {organisation} in the survey round {round}."),
			survey.Say("Det som saknas är {lacking}.", "Not yet submitted: {lacking}."), deadline},
		{survey.Say("Har du redan börjat finns dina svar kvar. Kom ihåg att skicka in när du är klar.",
			"If you have already started, your answers are still there. Remember to submit them when you have finished.")},
		{survey.Say("Skickade du in alldeles nyss? Då kan du bortse från påminnelsen.", "If you have just submitted your answers, you can ignore this reminder.")},
	},
	button: survey.Say("Till frågorna", "To the questions"),
	after:  []paragraph{personal, public, ask},
	sender: []paragraph{invited, privacy},
}

var extension = draft{
	wrong: true,
	needs: append([]string{"reason"}, forRespondents...),
	title: survey.Say("Ny sista svarsdag den {day}: {round}", "New deadline, {day}: {round}"),
	paragraphs: []paragraph{
		greeting,
		{
			survey.Say("{organiser} har flyttat sista svarsdagen för {organisation} i mätomgången {round}.",
				"{organiser} has moved the deadline of {organisation} in the survey round {round}."),
			deadline,
			survey.Say("Tidigare gällde {previous}.", "The previous deadline was {previous}."),
		},
		{survey.Say("Skäl: {reason}", "Reason, as {organiser} wrote it: {reason}")},
		{survey.Say("Dina svar finns kvar. Du kan ändra dem till och med den nya sista svarsdagen, även det du har skickat in.",
			"Your answers are still there. You can change them until the new deadline, also those that you have submitted.")},
	},
	button: survey.Say("Till frågorna", "To the questions"),
	after:  []paragraph{personal, public, ask},
	sender: []paragraph{invited, privacy},
}

var handOver = draft{
	wrong: true,
	needs: append([]string{"by"}, forRespondents...),
	title: survey.Say("{by} har lämnat över ett formulär till dig: {round}", "{by} has handed a questionnaire over to you: {round}"),
	paragraphs: []paragraph{
		greeting,
		{
			survey.Say("{by} har lämnat över ett formulär till dig. Du ska svara för {organisation} i mätomgången {round}.",
				"{by} has handed a questionnaire over to you. You are asked to answer for {organisation} in the survey round {round}."),
			survey.Say("Mätningen leds av {organiser}.", "The survey is run by {organiser}."),
		},
		purpose,
		{deadline, survey.Say("Det som {by} redan har svarat på finns kvar, med namn. Vad någon annan har svarat i ett personligt formulär följer inte med.",
			"Anything that {by} has already answered is kept, with their name. Other people’s answers in a personal questionnaire are not passed on."), saved},
	},
	button: answer,
	after: []paragraph{{survey.Say("Blev det fel? Säg till {by} eller hör av dig till {contact}.", "Is this a mistake? Tell {by} or contact {contact}.")},
		personal, public, ask},
	sender: []paragraph{
		{from, survey.Say("Du får det för att {by} har lämnat över ett formulär till dig. Du ska svara för {organisation} i mätomgången {round}, senast {closes}.",
			"You have received it because {by} has handed a questionnaire over to you. You are asked to answer for {organisation} in the survey round {round}, by {closes}.")},
		{survey.Say("Din adress har vi fått av {by}.", "{by} gave us your address."), stored, erased, controller, more, untracked},
	},
}
