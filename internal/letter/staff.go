package letter

import "mogna/internal/survey"

var signIn = draft{
	needs: []string{"organiser", "minutes"},
	title: survey.Say("Din länk för att logga in i Mogna", "Your link to sign in to Mogna"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("Du har bett om att få logga in i Mogna hos {organiser}.", "You have asked to sign in to Mogna at {organiser}.")},
		{survey.Say("Öppna länken och välj sedan knappen på sidan. Länken gäller i {minutes} och bara en gång.",
			"Open the link, then select the button on the page. The link is valid for {minutes} and can be used once.")},
	},
	button: survey.Say("Öppna inloggningen", "Open the sign-in page"),
	after: []paragraph{
		{survey.Say("Länken är personlig. Skicka den inte vidare.", "This link is personal. Do not forward it.")},
		{survey.Say("Var det inte du som bad om den? Då behöver du inte göra något: ingen kommer in utan länken.",
			"If you did not ask for this link, ignore this email. Nobody can sign in without the link.")},
		ask,
	},
	sender: []paragraph{
		{from, survey.Say("Du får det för att du har behörighet till Mogna.", "You have received it because you have access to Mogna.")},
		{survey.Say("Din adress har {organiser} lagt in.", "{organiser} has entered your address."), untracked},
	},
}

var contactInvitation = draft{
	needs: forRespondents,
	title: survey.Say("Du är kontaktperson för {organisation}: {round}", "You are the contact for {organisation}: {round}"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("{organiser} ber dig vara kontaktperson för {organisation} i mätomgången {round}.",
			"{organiser} asks you to be the contact for {organisation} in the survey round {round}.")},
		{
			survey.Say("Som kontaktperson utser du dem som ska svara och ser vilka som har svarat, men inte vad. Du får också läsa er organisations resultat.",
				"As the contact, you choose who answers and see who has answered, but not what they answered. You can also read your organisation’s results."),
			survey.Say("Svaren ska vara inskickade senast {closes}.", "The answers must be submitted by {closes}."),
		},
	},
	button: survey.Say("Kom i gång som kontaktperson", "Get started as the contact"),
	after: []paragraph{
		{survey.Say("Länken är personlig. Skicka den inte vidare: den som har länken kan se vilka som är inbjudna, och bjuda in andra.",
			"This link is personal. Do not forward it: anyone who has it can see who is invited, and invite others.")},
		{survey.Say("Svaren blir allmänna handlingar hos {organiser}: vem som helst kan begära att få läsa dem.",
			"The answers become public records of {organiser}: anyone can ask to read them.")},
		{survey.Say("Ska någon annan vara kontaktperson, eller har du frågor? Hör av dig till {contact}.",
			"If somebody else should be the contact, or if you have questions, contact {contact}.")},
	},
	sender: []paragraph{
		{from, survey.Say("Du får det för att du är utsedd till kontaktperson för {organisation} i mätomgången {round}.",
			"You have received it because you are the contact for {organisation} in the survey round {round}.")},
		{address,
			survey.Say("Vi sparar ditt namn, din e-postadress och din organisation, vad du gör i tjänsten och när vi har skickat mejl till dig.",
				"We store your name, email address and organisation, what you do in the service, and when we have sent you emails."),
			controller, more, untracked},
	},
}
