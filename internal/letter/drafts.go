package letter

import "mogna/internal/survey"

var drafts = map[Kind]draft{Invitation: invitation, Reminder: reminder, Extension: extension, HandOver: handOver, SignIn: signIn,
	StaffInvitation: staffInvitation, Publication: publication, Correction: correction}

// What several kinds of letters say.
var (
	greeting = paragraph{survey.Say("{hello}", "{hello}")}
	purpose  = paragraph{
		survey.Say("Mätningen visar hur långt organisationerna har kommit digitalt, var de kan lära av varandra och vad som är värt att göra tillsammans.",
			"The survey shows how far the organisations have come digitally, where they can learn from each other and what is worth doing together."),
		survey.Say("Utgå från hur det är i dag. Det finns inga rätt eller fel svar.", "Answer for how things are today. There are no right or wrong answers."),
	}
	saved = survey.Say("Svaren sparas automatiskt. Du kan sluta när du vill och fortsätta senare, även på en annan enhet.",
		"Your answers are saved automatically. You can stop at any time and continue later, also on another device.")
	deadline = survey.Say("Svara senast {closes}.", "Answer by {closes}.")
	answer   = survey.Say("Svara på frågorna", "Answer the questions")

	personal = paragraph{
		survey.Say("Länken är personlig. Med den kan du svara, och ändra dina svar, till och med {closes}.",
			"This link is personal. You can use it to answer, and to change your answers, until {closes}."),
		survey.Say("Därefter kan du fortfarande läsa dina svar med länken. Skicka den inte vidare: den som har länken kan läsa och ändra dina svar.",
			"After that, the link still shows your answers. Do not forward it: anyone who has it can read and change your answers."),
		survey.Say("Ska någon annan svara i stället kan du lämna över formuläret när du har öppnat länken.",
			"If somebody else should answer instead, open the link and hand the questionnaire over to a colleague."),
	}
	public = paragraph{
		survey.Say("Svaren blir allmänna handlingar hos {organiser}: vem som helst kan begära att få läsa dem.",
			"The answers become public records of {organiser}: anyone can ask to read them."),
		survey.Say("Innan något lämnas ut prövas om det omfattas av sekretess.", "Before anything is released, it is checked for confidential information."),
		survey.Say("Skriv därför inte om enskilda personer, och inga detaljer om säkerheten i era system.",
			"Do not write about individuals, and give no details about the security of your systems."),
	}
	ask = paragraph{survey.Say("Har du frågor? Hör av dig till {contact}.", "Questions? Contact {contact}.")}

	from    = survey.Say("Mejlet kommer från {organiser}.", "This email comes from {organiser}.")
	invited = paragraph{from, survey.Say("Du får det för att du är inbjuden att svara för {organisation} i mätomgången {round}, senast {closes}.",
		"You have received it because you are invited to answer for {organisation} in the survey round {round}, by {closes}.")}
	address = survey.Say("Din adress har {organiser} lagt in. Fråga {contact} om du vill veta varifrån den kommer.",
		"{organiser} has entered your address. Ask {contact} if you want to know where it comes from.")
	stored = survey.Say("Vi sparar ditt namn, din e-postadress, din organisation och roll, det du svarar och när, och när vi har skickat mejl till dig.",
		"We store your name, email address, organisation and role, what you answer and when, and when we have sent you emails.")
	erased      = survey.Say("Namn, e-postadress och kommentarer raderas den {erases}.", "Your name, email address and comments will be erased on {erases}.")
	controller  = survey.Say("{controller} är personuppgiftsansvarig.", "{controller} is the data controller.")
	more        = survey.Say("Mer om dina personuppgifter, och vilka rättigheter du har, står på sidan Om Mogna.", "Read more about your personal data, and your rights, on the page About Mogna.")
	wrongPerson = survey.Say("Är det någon annan som borde svara? Säg till här, så får du inga fler mejl", "Should someone else answer? Tell us here, and you will get no more emails")
	untracked   = survey.Say("Vi ser inte om du öppnar mejlet.", "We do not see whether you open this email.")

	privacy = paragraph{address, stored, erased, controller, more, untracked}
)

var forRespondents = []string{"organiser", "organisation", "round", "closes"}
