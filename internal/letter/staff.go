package letter

import "mogna/internal/survey"

var signIn = draft{
	needs: []string{"organiser", "minutes"},
	title: survey.Say("Din länk för att logga in i Mogna", "Your link to sign in to Mogna"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("Du har bett om att få logga in i Mogna hos {organiser}.", "You have asked to sign in to Mogna at {organiser}.")},
		{survey.Say("Öppna länken och tryck sedan på knappen på sidan. Länken gäller i {minutes} och bara en gång.",
			"Open the link, then press the button on the page. The link is valid for {minutes}, and only once.")},
	},
	button: survey.Say("Öppna inloggningen", "Open the sign-in page"),
	after: []paragraph{
		{survey.Say("Länken är personlig. Skicka den inte vidare.", "The link is personal. Do not pass it on.")},
		{survey.Say("Var det inte du som bad om den? Då behöver du inte göra något: ingen kommer in utan länken.",
			"Was it not you who asked for it? Then you need do nothing: nobody gets in without the link.")},
		ask,
	},
	sender: []paragraph{
		{from, survey.Say("Du får det för att din adress har rätt att logga in i Mogna.", "You get it because your address may sign in to Mogna.")},
		{survey.Say("Adressen har lagts in av den som sköter Mogna hos {organiser}.", "The address was entered by whoever looks after Mogna at {organiser}."), untracked},
	},
}

var contactInvitation = draft{
	needs: forRespondents,
	title: survey.Say("Du är kontaktperson för {organisation}: {round}", "You are the contact of {organisation}: {round}"),
	paragraphs: []paragraph{
		greeting,
		{survey.Say("{organiser} ber dig vara kontaktperson för {organisation} i mätomgången {round}.",
			"{organiser} asks you to be the contact of {organisation} in the round {round}.")},
		{
			survey.Say("Som kontaktperson utser du dem som ska svara och ser vilka som har svarat, men aldrig vad. Du får också läsa er organisations resultat.",
				"As the contact you choose who answers and see who has answered, but never what. You may also read your organisation's results."),
			survey.Say("Svaren ska vara inne senast {closes}.", "The answers are due by {closes}."),
		},
	},
	button: survey.Say("Kom i gång som kontaktperson", "Get started as the contact"),
	after: []paragraph{
		{survey.Say("Länken är personlig. Skicka den inte vidare: den som har länken kan se vilka som är inbjudna, och bjuda in andra.",
			"The link is personal. Do not pass it on: whoever has it can see who is invited, and invite others.")},
		{survey.Say("Svaren blir allmänna handlingar hos {organiser}: vem som helst kan begära att få läsa dem.",
			"The answers become public documents of {organiser}: anyone can ask to read them.")},
		{survey.Say("Ska någon annan vara kontaktperson, eller har du frågor? Hör av dig till {contact}.",
			"Should somebody else be the contact, or do you have questions? Contact {contact}.")},
	},
	sender: []paragraph{
		{from, survey.Say("Du får det för att du är utsedd till kontaktperson för {organisation} i mätomgången {round}.",
			"You get it because you are named as the contact of {organisation} in the round {round}.")},
		{survey.Say("Din adress har vi fått från din organisation: från en kollega eller dess webbplats.",
			"We have your address from your organisation."),
			survey.Say("Om dig sparas namn, e-postadress och organisation, inget annat.", "Your name, address and organisation are all that we store about you."),
			untracked},
	},
}
