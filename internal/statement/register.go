package statement

import "mogna/internal/survey"

// Register is an entry for the controller's record of processing activities (registerförteckning), with what Article 30(1) of the
// GDPR asks for, from the same texts as the notice. What only the controller knows shows as a gap.
func (p *DataProtection) Register() []Part {
	told := p.notice()
	return []Part{
		{survey.Say("Behandling", "Processing"), []survey.Text{
			survey.Say("Mätning av digital mognad i kommuner och andra organisationer med tjänsten Mogna: inbjudan, svar, uppföljning, beräkning och resultat.",
				"Measurement of digital maturity in municipalities and other organisations with the service Mogna: invitation, answers, follow-up, calculation and results."),
		}},
		{survey.Say("Personuppgiftsansvarig och dataskyddsombud", "Controller and data protection officer"), append(told.responsible.Paragraphs,
			survey.Say("[Skriv eventuella gemensamt personuppgiftsansvariga och personuppgiftsbiträden här]", "[Enter any joint controllers and processors here]"))},
		{survey.Say("Ändamål och rättslig grund", "Purpose and legal basis"), told.why.Paragraphs},
		{survey.Say("Kategorier av registrerade", "Categories of data subjects"), []survey.Text{
			survey.Say("De som svarar på formulär: chefer, medarbetare och förtroendevalda i organisationerna.", "Respondents: managers, employees and elected representatives of the organisations."),
			survey.Say("Användare: processledare, kontaktpersoner och läsare av resultat.", "Users: coordinators, organisation contacts and results viewers."),
			survey.Say("Andra som nämns i tjänsten: ansvariga för åtgärder och risker, och ägare av API-nycklar.", "Others whom the service names: those responsible for actions and risks, and owners of API tokens."),
		}},
		{survey.Say("Kategorier av personuppgifter", "Categories of personal data"), append(append([]survey.Text{
			survey.Say("Så här beskrivs uppgifterna för dem som de handlar om:", "The people concerned are told:")}, told.stored.Paragraphs...),
			survey.Say("Inga känsliga personuppgifter och inga personnummer efterfrågas. I kommentarer kan den som svarar skriva vad som helst.",
				"Neither special categories of personal data nor personal identity numbers are asked for. In comments, respondents can write anything."))},
		{survey.Say("Mottagare", "Recipients"), append([]survey.Text{
			survey.Say("Processledaren ser namn, e-postadress, organisation och roll, och vilka som har svarat. Kontaktpersoner ser detsamma för sin organisation. Tjänsten visar dem inte vad någon har svarat i ett personligt formulär.",
				"The coordinator sees names, email addresses, organisations and roles, and who has answered. Organisation contacts see the same for their organisation. The service does not show them what anyone has answered in a personal questionnaire.")},
			told.publicRecords,
			survey.Say("Mejl skickas genom organisationens e-postserver, och inloggning kan ske i organisationens inloggningstjänst. Tjänsten skickar inga personuppgifter till någon annan.",
				"Emails are sent by the organisation’s mail server, and users can sign in at the organisation’s sign-in service. The service sends no personal data to anyone else."))},
		{survey.Say("Överföring till tredje land", "Transfers to third countries"), []survey.Text{
			survey.Say("Tjänsten för inte över några uppgifter. [Skriv var servern, säkerhetskopiorna och e-postservern finns]", "The service itself transfers no data. [Enter where the server, the backups and the mail server are]"),
		}},
		{survey.Say("Gallring", "Retention"), append(told.howLong.Paragraphs,
			survey.Say("[Skriv hur länge säkerhetskopior och driftloggar sparas]", "[Enter how long backups and operational logs are kept]"))},
		{survey.Say("Säkerhetsåtgärder", "Security measures"), []survey.Text{
			survey.Say("Inloggning med engångslänk eller organisationens inloggningstjänst. Behörighet prövas på servern vid varje anrop. Länkar och sessioner sparas bara som kontrollsummor.",
				"Users sign in with a single-use link or at the organisation’s sign-in service. The server checks permissions at every request. Links and sessions are stored only as checksums."),
			survey.Say("Svar i personliga formulär visas bara för den som har svarat. Resultat av få svar avrundas eller döljs. Händelseloggen kan inte ändras.",
				"Answers in personal questionnaires are shown only to the person who gave them. Results of few answers are rounded or hidden. The audit log cannot be changed."),
			survey.Say("Svaren är inte krypterade i databasen. [Skriv hur servern, databasen och säkerhetskopiorna skyddas]",
				"The answers are not encrypted in the database. [Enter how the server, the database and the backups are protected]"),
		}},
	}
}
