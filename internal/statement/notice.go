package statement

import (
	"fmt"

	"mogna/internal/survey"
)

// Part is a heading of the notice and what stands under it.
type Part struct {
	Heading    survey.Text
	Paragraphs []survey.Text
}

// What is stored, as the notice and the start page say it. A test holds it against every column of the database.
var (
	Stored = survey.Say("Om dig som svarar sparas namn, e-postadress, organisation och roll. Vi sparar också dina svar och kommentarer med tidigare versioner, när du gav dem och när du skickade in dem. Vi sparar vilka mejl, länkar och koder du har fått, och försök att skriva koden. Vi sparar om ett formulär har lämnats över, och vad processledare och kontaktpersoner har gjort med dina uppgifter.",
		"If you are a respondent, we store your name, email address, organisation and role. We also store your answers and comments with earlier versions, and when you gave and submitted them. We store which emails, links and codes you have received, and attempts to enter the code. We store whether a questionnaire has been handed over, and what coordinators and organisation contacts have done with your data.")
	StoredOpen = survey.Say("Svarar du via en öppen länk sparas varken namn eller e-postadress. Organisation, roll, svar och kommentarer, när du gav dem och din egen länk sparas.",
		"If you answer through an open link, we store neither your name nor your email address. We store your organisation, role, answers and comments, when you gave them, and your personal link.")
	storedUsers = survey.Say("Om dig som är processledare, kontaktperson eller läsare sparas namn, e-postadress, organisation och roll. Vi sparar också din identitet hos organisationens inloggningstjänst, om den används, vilka mejl och länkar du har fått och vad du har gjort i tjänsten.",
		"If you are a coordinator, organisation contact or results viewer, we store your name, email address, organisation and role. We also store which emails and links you have received, and what you have done in the service. If single sign-on is used, we store your identity at your organisation’s sign-in service.")
	storedWrong = survey.Say("Säger du att någon annan borde svara i stället sparas det, med ditt meddelande, tills uppgifterna om dig raderas.",
		"If you tell us that someone else should answer instead, we store that, with your message, until your data is erased.")
	storedSignIns = survey.Say("När du är inloggad sparas sedan när, och vilken webbläsare du använder. Det raderas efter ett dygn.",
		"While you are signed in, we store since when, and which browser you use. It is erased after a day.")
	storedNames = survey.Say("Namn sparas också på den som svarar på frågor om mätomgången, som är ansvarig för en åtgärd eller en risk, eller som äger en API-nyckel.",
		"We also store some names: the contact for questions about a round, anyone responsible for an action or a risk, and the owner of an API token.")
	storedLog = survey.Say("I händelseloggen sparas vem som gjorde vad och när. Där står personer med nummer, inte med namn.",
		"The audit log stores who did what and when. It refers to people by number, not by name.")
	storedOften = survey.Say("För att hindra missbruk sparas en kontrollsumma av din nätadress i några timmar, om du använder en öppen länk. Ber du om en inloggningslänk sparas en kontrollsumma av din e-postadress. Om du nekas åtkomst sparas din nätadress i serverns logg.",
		"To prevent misuse, we store a checksum of your network address for a few hours if you use an open link. If you ask for a sign-in link, we store a checksum of your email address. If you are refused access, your network address is stored in the server’s log.")
	Browser = survey.Say("Webbplatsen använder en enda kaka, som håller dig inloggad. I webbläsaren sparas också ditt språkval, en nyckel som skiljer dina svar från kollegors, och svar som väntar på att skickas. Formuläret sparas där med dina svar, krypterat med din länk, så att det går att öppna utan anslutning. Svaren i ett personligt formulär visas därifrån i högst tolv timmar. Den som leder ett arbetsmöte i realtid har länken till mötet sparad där.",
		"The website uses a single cookie, which keeps you signed in. Your browser also stores your choice of language, a key that tells your answers from your colleagues’, and answers that are waiting to be sent. It stores the questionnaire with your answers, encrypted with your link, so that it opens without a connection. Answers in a personal questionnaire are shown from there for twelve hours at most. For the facilitator of a live workshop, it also stores the workshop’s link.")
)

// Notice is what people are told about their personal data, with the installation's entries or a gap for each.
func (p *DataProtection) Notice() []Part {
	n := p.notice()
	return []Part{n.responsible, n.stored, n.why, n.howLong, n.whoSees, n.rights}
}

// notice has the parts by name, for the register entry is made of some of them.
type notice struct {
	responsible, stored, why, howLong, whoSees, rights Part
	publicRecords                                      survey.Text // which is also among whoSees
}

func (p *DataProtection) notice() notice {
	controller, contact := p.ControllerText(), or(p.Contact.list(), "contact")
	officer, records := gaps["officer"], p.RecordsText()
	if filled(p.Officer.Email) || filled(p.Officer.Phone) {
		officer = or(listed(p.Officer.Name, p.Officer.Email, p.Officer.Phone), "officer")
	}
	basis := p.Basis
	if !filled(basis[survey.Swedish]) {
		basis = gaps["basis"]
	}
	publicRecords := with("Svaren är allmänna handlingar. Begär någon ut dem prövas först om något i dem omfattas av sekretess, till exempel uppgifter om it-säkerhet. Begäran om allmänna handlingar: %s.",
		"The answers are public records. If anyone asks to read them, they are first checked for confidential information, for example about IT security. Requests for public records: %s.", records)
	return notice{
		publicRecords: publicRecords,
		responsible: Part{survey.Say("Vem är ansvarig?", "Who is responsible?"), []survey.Text{
			with("%s är personuppgiftsansvarig.", "%s is the data controller.", controller),
			with("Kontakt: %s.", "Contact: %s.", contact),
			with("Dataskyddsombud: %s.", "Data protection officer: %s.", officer),
		}},
		stored: Part{survey.Say("Vad sparas?", "What do we store?"), []survey.Text{Stored, StoredOpen, storedWrong, storedUsers, storedSignIns, storedNames, storedLog, storedOften, Browser}},
		why: Part{survey.Say("Varför?", "Why?"), []survey.Text{
			survey.Say("Uppgifterna används för att bjuda in och påminna dem som ska svara och för att räkna ihop svaren. De behövs också för att det ska gå att kontrollera vem som har gjort vad.",
				"We use the data to invite and remind respondents, to combine the answers, and to make it possible to check who has done what."),
			with("Rättslig grund: %s.", "Legal basis: %s.", bare(basis)),
		}},
		howLong: Part{survey.Say("Hur länge?", "For how long?"), []survey.Text{
			survey.Say("Namn, e-postadress, kommentarer och annan fritext raderas på mätomgångens gallringsdatum, eller tidigare om mätomgången avslutas. Datumet står på sidan som din personliga länk leder till. Valda svarsalternativ och siffror finns kvar utan namn, och det gör händelseloggen också. Säkerhetskopior kan finnas kvar en tid till.",
				"Names, email addresses, comments and other free text are erased on the round’s retention date, or earlier if the round is archived. Your personal link shows the date. Selected options and figures remain without names, and so does the audit log. Backups may remain for some time."),
			survey.Say("Användares namn och e-postadress raderas när processledaren tar bort deras uppgifter.",
				"Users’ names and email addresses are erased when the coordinator removes their data."),
		}},
		whoSees: Part{survey.Say("Vem kan se uppgifterna?", "Who can see the data?"), []survey.Text{
			survey.Say("Processledaren och din organisations kontaktperson ser om du har svarat. Tjänsten visar dem inte vad du har svarat i ett personligt formulär. Det som en organisation svarar gemensamt visas för alla som får läsa resultatet.",
				"The coordinator and your organisation’s contact can see whether you have answered. The service does not show them what you have answered in a personal questionnaire. Joint answers of an organisation are shown to everyone who may read the results."),
			publicRecords,
		}},
		rights: Part{survey.Say("Vilka rättigheter har du?", "What are your rights?"), []survey.Text{
			survey.Say("Du har rätt att få veta vad som är sparat om dig och att få fel rättade. I vissa fall kan du också få uppgifter raderade, invända mot behandlingen eller begära att den begränsas. Vänd dig till den personuppgiftsansvariga. Du som svarar kan hämta dina uppgifter på sidan som din personliga länk leder till.",
				"You have the right to know what is stored about you and to have errors corrected. In some cases you can also have data erased, object to the processing or ask for it to be restricted. Contact the data controller. Respondents can download their data from the page that their personal link leads to."),
			with("Är du inte nöjd med hur dina uppgifter hanteras kan du klaga hos %s.", "If you are not satisfied with how your data is handled, you can complain to %s.",
				survey.Text{survey.Swedish: PrivacyAuthority[survey.Swedish], survey.English: "t" + PrivacyAuthority[survey.English][1:]}),
		}},
	}
}

func with(sv, en string, fact survey.Text) survey.Text {
	return survey.Text{survey.Swedish: fmt.Sprintf(sv, fact[survey.Swedish]), survey.English: fmt.Sprintf(en, fact[survey.English])}
}

// bare is a sentence without its full stop, to stand after a colon.
func bare(t survey.Text) survey.Text {
	out := survey.Text{}
	for lang, s := range t {
		for len(s) > 0 && (s[len(s)-1] == '.' || s[len(s)-1] == ' ') {
			s = s[:len(s)-1]
		}
		out[lang] = s
	}
	return out
}
