package letter

import "mogna/internal/survey"

var drafts = map[Kind]draft{Invitation: invitation, Reminder: reminder, Extension: extension, HandOver: handOver, SignIn: signIn,
	ContactInvitation: contactInvitation}

// What several kinds of letters say.
var (
	greeting = paragraph{survey.Say("{hello}", "{hello}")}
	purpose  = paragraph{
		survey.Say("Mätningen visar hur långt organisationerna har kommit digitalt, var de kan lära av varandra och vad som är värt att göra tillsammans.",
			"The survey shows how far the organisations have come digitally and where they can learn from each other."),
		survey.Say("Svara efter hur det är i dag. Inga svar är fel.", "Answer for how things are today. No answer is wrong."),
	}
	saved = survey.Say("Varje svar sparas när du ger det. Du kan sluta när du vill och fortsätta senare, även på en annan enhet.",
		"Your answers are saved as you go, and you can go on later, on another device too.")
	deadline = survey.Say("Svara senast {closes}.", "Answer by {closes}.")
	answer   = survey.Say("Svara på frågorna", "Answer the questions")

	personal = paragraph{
		survey.Say("Länken är din egen och fungerar tills mätomgången stänger. Skicka den inte vidare: den som har länken kan läsa och ändra dina svar.",
			"The link is your own. Do not pass it on: whoever has it can read and change your answers."),
		survey.Say("Ska någon annan svara i stället kan du lämna över uppdraget när du har öppnat länken.",
			"Once you have opened it, you can hand the assignment over to a colleague."),
	}
	public = paragraph{
		survey.Say("Svaren blir allmänna handlingar hos {organiser}: vem som helst kan begära att få läsa dem.",
			"The answers become public documents of {organiser}: anyone can ask to read them."),
		survey.Say("Skriv därför inte om enskilda personer, och inga detaljer om säkerheten i era system.",
			"So write nothing about individuals or the security of your systems."),
	}
	ask = paragraph{survey.Say("Har du frågor? Hör av dig till {contact}.", "Questions? Contact {contact}.")}

	from    = survey.Say("Mejlet kommer från {organiser}.", "This e-mail comes from {organiser}.")
	invited = paragraph{from, survey.Say("Du får det för att du är inbjuden att svara för {organisation} i mätomgången {round}, senast {closes}.",
		"You get it because you are invited to answer for {organisation} in the round {round}, by {closes}.")}
	address = survey.Say("Din adress har vi fått från din organisation: från dess kontaktperson, en kollega eller dess webbplats.",
		"We have your address from your organisation.")
	stored = survey.Say("Om dig sparas namn, e-postadress, organisation och roll, inget annat.",
		"Your name, address, organisation and role are all that we store about you.")
	untracked = survey.Say("Vi ser inte om du öppnar mejlet.", "We do not see whether you open the e-mail.")
)

var forRespondents = []string{"organiser", "organisation", "round", "closes"}
