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

var staffInvitation = draft{
	needs: []string{"organiser", "task"},
	title: survey.Say("Du har fått behörighet till Mogna", "You have been given access to Mogna"),
	paragraphs: []paragraph{
		greeting,
		{
			survey.Say("{by} har gett dig behörighet till Mogna hos {organiser}.", "{by} has given you access to Mogna at {organiser}."),
			survey.Say("I Mogna mäts hur långt organisationer har kommit digitalt.", "Mogna measures how far organisations have come digitally."),
		},
		{survey.Say("{task}", "{task}")},
		{survey.Say("Öppna länken och välj sedan knappen på sidan. Länken gäller i sju dagar och bara en gång. Därefter loggar du in med din e-postadress.",
			"Open the link, then select the button on the page. The link is valid for seven days and can be used once. After that, you sign in with your email address.")},
	},
	button: survey.Say("Kom i gång", "Get started"),
	after: []paragraph{
		{survey.Say("Länken är personlig. Skicka den inte vidare: den som har länken kan logga in som du.", "This link is personal. Do not forward it: anyone who has it can sign in as you.")},
		{survey.Say("Borde det vara någon annan, eller har du frågor? Hör av dig till {contact}.", "Should it be someone else, or do you have questions? Contact {contact}.")},
	},
	sender: []paragraph{
		{from, survey.Say("Du får det för att du har fått behörighet till Mogna.", "You have received it because you have been given access to Mogna.")},
		{survey.Say("Din adress har {organiser} lagt in.", "{organiser} has entered your address."),
			survey.Say("Vi sparar ditt namn och din e-postadress, vad du gör i tjänsten och när vi har skickat mejl till dig.",
				"We store your name and email address, what you do in the service, and when we have sent you emails."),
			controller, more, untracked},
	},
}

// tasks say what a member of staff does.
var tasks = map[survey.StaffRole]survey.Text{
	survey.Coordinator: survey.Say("Du är processledare: du skapar mätomgångar, bjuder in och följer svaren.", "You are a coordinator: you create survey rounds, invite people and follow the answers."),
	survey.Contact: survey.Say("Du är kontaktperson för {organisation}: du utser dem som ska svara och ser vilka som har svarat, men inte vad. Du får också läsa resultaten.",
		"You are the contact for {organisation}: you choose who answers and see who has answered, but not what they answered. You can also read the results."),
	survey.Reader: survey.Say("Du är läsare: du får läsa resultaten när en mätomgång är stängd.", "You are a results viewer: you can read the results when a round is closed."),
}
