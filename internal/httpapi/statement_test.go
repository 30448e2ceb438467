package httpapi_test

import (
	"database/sql"
	"slices"
	"strings"
	"testing"

	"mogna/configs"
	"mogna/internal/server/servertest"
	"mogna/internal/statement"
)

// kinds are the kinds of personal data that the database holds, and how the notice names each, in Swedish and in English.
var kinds = map[string][2]string{
	"name":         {"namn, e-postadress, organisation och roll", "your name, email address, organisation and role"},
	"answer":       {"dina svar och kommentarer med tidigare versioner", "your answers and comments with earlier versions"},
	"when":         {"när du gav dem och när du skickade in dem", "when you gave and submitted them"},
	"mail":         {"vilka mejl, länkar och koder du har fått", "which emails, links and codes you have received"},
	"tries":        {"försök att skriva koden", "attempts to enter the code"},
	"handed over":  {"om ett formulär har lämnats över", "whether a questionnaire has been handed over"},
	"notice":       {"vad processledare och kontaktpersoner har gjort med dina uppgifter", "what coordinators and organisation contacts have done with your data"},
	"directory":    {"din identitet hos organisationens inloggningstjänst", "your identity at your organisation’s sign-in service"},
	"done":         {"vad du har gjort i tjänsten", "what you have done in the service"},
	"wrong person": {"att någon annan borde svara i stället", "someone else should answer instead"},
	"signed in":    {"vilken webbläsare du använder", "which browser you use"},
	"log":          {"händelseloggen sparas vem som gjorde vad och när", "audit log stores who did what and when"},
	"questions":    {"den som svarar på frågor om mätomgången", "the contact for questions about a round"},
	"responsible":  {"är ansvarig för en åtgärd eller en risk", "responsible for an action or a risk"},
	"owner":        {"äger en API-nyckel", "the owner of an API token"},
	"session":      {"en enda kaka, som håller dig inloggad", "a single cookie, which keeps you signed in"},
	"own link":     {"din egen länk", "your personal link"},
	"often":        {"en kontrollsumma av din nätadress", "a checksum of your network address"},
	"how long":     {"raderas på mätomgångens gallringsdatum", "erased on the round’s retention date"},
	"who sees":     {"Tjänsten visar dem inte vad du har svarat i ett personligt formulär", "The service does not show them what you have answered in a personal questionnaire"},
	"the browser":  {"ditt språkval, en nyckel som skiljer dina svar från kollegors, och svar som väntar på att skickas", "your choice of language, a key that tells your answers from your colleagues’, and answers that are waiting to be sent"},
	"own download": {"hämta dina uppgifter på sidan som din personliga länk leder till", "download their data from the page that their personal link leads to"},
}

// personal lists the columns that say something about a person, by kind. The rest of a table that is named here is in ours.
var personal = map[string]string{
	"respondents":    "name: name email organisation role erased; mail: address_version; tries: code_tries code_locked_until",
	"assignments":    "when: respondent_id state submitted_at",
	"answers":        "answer: number numbers text missing comment; when: author at writer hand_id",
	"answer_history": "answer: number numbers text missing comment; when: author at writer hand_id",
	"submissions":    "answer: answers codes; when: author at hands",
	"hands":          "mail: respondent_id address_version mailed code_hash created_at",
	"links":          "mail: respondent_id staff_id created_at expires_at revoked_at own address_version hand_id hash",
	"letters":        "mail: kind respondent_id staff_id state planned_at next_at sent_at reason told by_respondent by_staff attempts message_id once claimed_at",
	"hand_overs":     "handed over: from_respondent to_respondent at own added from_hand to_hand",
	"notices":        "notice: respondent_id at kind questionnaire staff_id",
	"staff":          "name: name email role organisation; directory: issuer subject from_directory; done: created_at ended_at",
	"extensions":     "done: staff_id at reason",
	"snapshots":      "done: actor at reason",
	"risk_versions":  "done: actor at; responsible: owner note threat vulnerability consequence action",
	"actions":        "responsible: responsible what aim",
	"api_tokens":     "owner: owner name last_used created_at revoked_at",
	"rounds":         "questions: contact",
	"audit_log":      "log: at actor action object detail",
	"sessions":       "session: token data expiry",
	"wrong_persons":  "wrong person: respondent_id at message; mail: address_version",
	"sign_ins":       "signed in: staff_id at seen_at ended_at browser",
	"limits":         "often: key used_until",
}

// ours are the columns of those tables that say nothing about a person.
var ours = map[string]string{
	"respondents": "id round_id", "assignments": "id round_id questionnaire organisation revision counted",
	"answers": "assignment_id item revision touched other_revision", "answer_history": "id assignment_id item revision",
	"submissions": "assignment_id number revision", "hands": "id", "links": "purpose", "letters": "id round_id extension_id claimed_by",
	"hand_overs": "id assignment_id revision", "notices": "id", "staff": "id organiser_id", "sign_ins": "id", "extensions": "id round_id organisation from_closes to_closes",
	"snapshots": "round_id number data_version document", "risk_versions": "risk_id revision likelihood impact status",
	"actions":    "id round_id organisation position revision questionnaire subject from_level to_level teacher due status proposal",
	"api_tokens": "id organiser_id hash scope expires_at",
	"rounds":     "id organiser_id title organiser closes first_closes made_up data_version structure_version status erase_on open_link earlier_round changed_at", "audit_log": "id organiser_id",
}

// nobody are the tables that say nothing about a person.
const nobody = "organisers goose_db_version sqlite_sequence questionnaires organisations organisation_members round_questionnaires round_organisations letter_plans " +
	"snapshot_derivations exemptions workshops participation allocation_keys risks open_links capability_targets organisation_targets scenarios ledger_accounts " +
	"round_facts round_members fact_corrections readiness progress migration_checksums"

// What people are told is stored is what is stored: every column of the database is placed, and the notice names its kind.
func TestTheNoticeNamesWhatIsStored(t *testing.T) {
	database := servertest.SQLite(t)
	servertest.Start(t, database)
	db, err := sql.Open("sqlite3", database)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, column := range servertest.Values(t, db, "SELECT m.name || '.' || p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'") {
		table, name, _ := strings.Cut(column, ".")
		if kind := kindOf(table, name); kind == "" {
			t.Errorf("%s is stored: say what kind of personal data it is, and name the kind in the notice (internal/statement/notice.go)", column)
		} else if _, known := kinds[kind]; !known && kind != "ours" {
			t.Errorf("%s: there is no kind %q", column, kind)
		}
	}
	p, err := statement.ParseDataProtection(configs.DataProtection)
	if err != nil {
		t.Fatal(err)
	}
	var sv, en strings.Builder
	for _, part := range p.Notice() {
		for _, text := range part.Paragraphs {
			sv.WriteString(text["sv"] + "\n")
			en.WriteString(text["en"] + "\n")
		}
	}
	for kind, told := range kinds {
		if !strings.Contains(sv.String(), told[0]) || !strings.Contains(en.String(), told[1]) {
			t.Errorf("the notice doesn't say of %s: %q, %q", kind, told[0], told[1])
		}
	}
	for _, promise := range []string{"inget annat", "nothing else", "all that we store"} {
		if strings.Contains(sv.String()+en.String(), promise) {
			t.Errorf("the notice promises %q", promise)
		}
	}
}

// kindOf is the kind of personal data in a column, "ours" where there is none, and "" where nobody has said.
func kindOf(table, column string) string {
	if slices.Contains(strings.Fields(nobody), table) || slices.Contains(strings.Fields(ours[table]), column) {
		return "ours"
	}
	for part := range strings.SplitSeq(personal[table], "; ") {
		kind, columns, _ := strings.Cut(part, ": ")
		if slices.Contains(strings.Fields(columns), column) {
			return kind
		}
	}
	return ""
}
