package httpapi_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"mogna/api"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

// whos is everybody who may ask, in the order of the columns below.
var whos = []string{"nobody", "respondent", "respondent elsewhere", "contact", "contact elsewhere", "reader", "coordinator", "operator",
	"status token", "results token", "expired token", "revoked link", "ended staff"}

// marks are what the columns say: the row's own status, or a refusal.
var marks = map[rune]int{'1': 401, '3': 403, '4': 404, '9': 409}

// right is who may call an operation of the contract, or another route, on what.
type right struct {
	call  string // the operation's id, or method and path
	on    string
	done  int    // the status of who may
	who   string // a mark for each of whos: + for done
	write bool   // whether it must change something in the database
	ask   func(f *site) servertest.Request
}

const (
	everybody   = "+ ++ ++ + ++ ++ + ++"
	anybody     = "+ ++ ++ + ++ ++ 1 ++" // a token that is sent must be good
	browsers    = "+ ++ ++ + ++ 33 1 ++"
	coordinates = "1 33 33 3 ++ 33 1 11"
	answers     = "1 +4 33 3 33 33 1 11" // the respondent whose form it is
	passesOn    = "1 +4 +4 3 ++ 33 1 11"
	follows     = "1 33 ++ 3 ++ +3 1 11"
	followsOwn  = "1 33 +4 3 ++ +3 1 11" // a round that the other organisation has no part in
	knows       = "1 33 ++ 4 ++ +3 1 11"
	knowsClosed = "1 33 ++ + ++ +3 1 11"
	reads       = "1 33 ++ + ++ 3+ 1 11"
	readsOwn    = "1 33 +4 + ++ 3+ 1 11"
	plans       = "1 33 +4 3 ++ 33 1 11" // Tanum's: who reads results reads no plan
	readsEarly  = "1 33 44 4 ++ 34 1 11" // not yet closed
)

var rights = []right{
	{"getApiInfo", "", 200, anybody, false, get("/api-info")},
	{"getAccessibilityStatement", "", 200, anybody, false, get("/accessibility-statement")},
	{"getDataProtection", "", 200, anybody, false, get("/data-protection")},
	{"previewLink", "", 200, browsers, false, func(f *site) servertest.Request {
		return post("/link-previews", api.LinkToken{Token: f.tokens["bo@tanum.example"]})
	}},
	{"startSession", "", 201, browsers, true, func(f *site) servertest.Request {
		return post("/sessions", api.LinkToken{Token: f.tokens["bo@tanum.example"]})
	}},
	{"getSession", "", 200, browsers, false, get("/sessions/current")},
	{"endSession", "", 204, browsers, false, func(*site) servertest.Request { return to("DELETE", nil, "/sessions/current") }},
	{"switchOrganiser", "another that there isn't", 404, "1 33 ++ + ++ 33 1 11", false, func(*site) servertest.Request {
		return to("PUT", api.OrganiserChoice{Organiser: 99}, "/sessions/current/organiser")
	}},
	{"getSignInMethods", "", 200, browsers, false, get("/sign-in-methods")},
	{"requestSignInLink", "", 202, browsers, false, func(*site) servertest.Request {
		return post("/sign-in-links", api.SignInLinkOrder{Email: "nobody@x.example"})
	}},

	{"getAssignment", "own", 200, answers, false, func(f *site) servertest.Request { return to("GET", nil, "/assignments/%d", f.own) }},
	{"getAssignment", "shared", 200, answers, false, func(f *site) servertest.Request { return to("GET", nil, "/assignments/%d", f.shared) }},
	{"getAssignmentQuestionnaire", "", 200, answers, false, func(f *site) servertest.Request {
		return to("GET", nil, "/assignments/%d/questionnaires/%s", f.own, f.tag)
	}},
	{"getAnswers", "", 200, answers, false, func(f *site) servertest.Request { return to("GET", nil, "/assignments/%d/answers", f.own) }},
	{"saveAnswers", "", 200, answers, true, func(f *site) servertest.Request {
		return to("PATCH", api.AnswerChange{Writer: "the-table", Since: new(int64(1 << 40)), Answers: []api.Answer{{Item: "F-01", Value: new(float64(f.next() % 5))}}}, "/assignments/%d/answers", f.shared)
	}},
	{"submit", "", 201, answers, true, func(f *site) servertest.Request {
		return to("POST", api.SubmissionOrder{Revision: f.amended()}, "/assignments/%d/submissions", f.shared)
	}},
	{"getReceipt", "", 200, answers, false, func(f *site) servertest.Request { return to("GET", nil, "/assignments/%d/receipt", f.own) }},
	{"handOver", "", 201, passesOn, true, func(f *site) servertest.Request {
		return to("POST", api.Colleague{Name: "Ny Kollega", Email: f.email()}, "/assignments/%d/hand-overs", f.shared)
	}},

	{"takeBack", "", 204, answers, true, func(f *site) servertest.Request {
		f.inside["respondent"].Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", f.shared), api.Colleague{Name: "Ny Kollega", Email: f.email()}, 201, nil)
		f.settle(f.T)
		return to("DELETE", nil, "/assignments/%d/hand-overs", f.shared)
	}},
	{"enterCode", "", 204, answers, true, func(f *site) servertest.Request {
		return post("/sessions/current/codes", api.CodeEntry{Respondent: f.asa, Code: f.code})
	}},
	{"getOwnData", "", 200, answers, false, func(f *site) servertest.Request { return to("GET", nil, "/sessions/current/personal-data/%d", f.asa) }},

	{"listQuestionnaires", "", 200, coordinates, false, get("/questionnaires")},
	{"createRound", "", 201, coordinates, true, func(*site) servertest.Request { return post("/rounds", newRound()) }},
	{"updateRound", "", 200, coordinates, true, func(f *site) servertest.Request {
		return to("PATCH", map[string]string{"title": fmt.Sprint("Titel ", f.next())}, "/rounds/%d", f.draft)
	}},
	{"importPeople", "", 200, coordinates, true, func(f *site) servertest.Request {
		return form(fmt.Sprintf("/rounds/%d/imports", f.draft), "organisation;namn;e-post;roll\n1435;Ny;"+f.email()+";it-chef\n")
	}},
	{"getImportTemplate", "xlsx", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/import-templates/xlsx", f.draft) }},
	{"getImportTemplate", "csv", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/import-templates/csv", f.draft) }},
	{"createLinks", "", 201, coordinates, true, func(f *site) servertest.Request { return to("POST", map[string]any{}, "/rounds/%d/links", f.draft) }},
	{"revokeLinks", "", 204, coordinates, true, func(f *site) servertest.Request { return to("DELETE", nil, "/respondents/%d/links", f.linked()) }},
	{"listStaff", "", 200, coordinates, false, get("/staff")},
	{"addStaff", "", 201, coordinates, true, func(f *site) servertest.Request {
		return post("/staff", api.NewStaff{Name: "Ny", Email: f.email(), Role: "reader"})
	}},
	{"updateStaff", "", 200, coordinates, true, func(f *site) servertest.Request {
		return to("PATCH", map[string]string{"name": fmt.Sprint("Namn ", f.next())}, "/staff/%d", f.spare)
	}},
	{"inviteStaff", "", 202, coordinates, true, func(f *site) servertest.Request { return to("POST", nil, "/staff/%d/invitations", f.staff()) }},
	{"listSignIns", "", 200, "1 33 ++ + ++ 33 1 11", false, get("/sessions/current/sign-ins")},
	{"endSignIn", "somebody else's", 404, "1 33 ++ + ++ 33 1 11", false, func(f *site) servertest.Request {
		return to("DELETE", nil, "/sessions/current/sign-ins/%d", 1<<30)
	}},
	{"endStaff", "", 204, coordinates, true, func(f *site) servertest.Request { return to("DELETE", nil, "/staff/%d", f.staff()) }},
	{"createStaffLink", "", 201, coordinates, true, func(f *site) servertest.Request { return to("POST", nil, "/staff/%d/links", f.spare) }},
	{"listTokens", "", 200, coordinates, false, get("/tokens")},
	{"createToken", "", 201, coordinates, true, func(*site) servertest.Request {
		return post("/tokens", api.NewToken{Name: "x", Owner: "x", Scope: "status", Expires: soon()})
	}},
	{"revokeToken", "", 204, coordinates, true, func(f *site) servertest.Request { return to("DELETE", nil, "/tokens/%d", f.token()) }},
	{"listAuditEntries", "", 200, coordinates, false, get("/audit-entries")},
	{"exportAuditEntries", "", 200, coordinates, false, get("/audit-entries/export")},

	{"previewLetter", "an invitation", 200, coordinates, false, func(f *site) servertest.Request {
		return to("POST", map[string]any{"kind": "invitation"}, "/rounds/%d/letter-previews", f.open)
	}},
	{"sendTestLetter", "", 204, "1 33 33 3 +9 33 1 11", false, func(f *site) servertest.Request { // the operator has no address
		return to("POST", map[string]any{"kind": "invitation"}, "/rounds/%d/test-emails", f.open)
	}},
	{"previewLetter", "a reminder", 200, "1 33 +4 3 ++ 33 1 11", false, func(f *site) servertest.Request {
		return to("POST", map[string]any{"kind": "reminder"}, "/rounds/%d/letter-previews", f.alone)
	}},
	{"sendLetters", "an invitation", 201, coordinates, true, func(f *site) servertest.Request {
		return to("POST", map[string]any{"kind": "invitation", "respondents": []int64{f.respondent()}}, "/rounds/%d/letters", f.open)
	}},
	{"sendLetters", "reminders", 201, "1 33 ++ 3 ++ 33 1 11", true, func(f *site) servertest.Request {
		f.respondent() // somebody to each, who has not been written to today
		f.respondentOf("1486")
		return to("POST", map[string]any{"kind": "reminder"}, "/rounds/%d/letters", f.open)
	}},
	{"listLetters", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/letters", f.open) }},
	{"retryLetter", "", 201, coordinates, true, func(f *site) servertest.Request { return to("POST", nil, "/letters/%d/retries", f.failed()) }},
	{"extendRound", "", 201, coordinates, true, func(f *site) servertest.Request {
		return to("POST", map[string]any{"closes": f.later(), "reason": "fler hinner svara"}, "/rounds/%d/extensions", f.open)
	}},
	{"listExtensions", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/extensions", f.open) }},
	{"updateRespondent", "", 204, coordinates, true, func(f *site) servertest.Request {
		return to("PATCH", map[string]string{"name": fmt.Sprint("Namn ", f.next())}, "/respondents/%d", f.respondent())
	}},

	{"useOpenLink", "", 201, browsers, true, func(f *site) servertest.Request { return post("/open-link-uses", api.LinkToken{Token: f.way}) }},
	{"listMunicipalities", "", 200, coordinates, false, get("/municipalities")},
	{"reportWrongPerson", "", 204, browsers, true, func(f *site) servertest.Request {
		return post("/wrong-person-reports", api.WrongPersonReport{Token: f.tokens["bo@tanum.example"], Message: new(fmt.Sprint("Fråga någon annan ", f.next()))})
	}},
	{"dismissWrongPerson", "", 204, "1 33 +4 3 ++ 33 1 11", true, func(f *site) servertest.Request {
		return to("DELETE", nil, "/respondents/%d/wrong-person-report", f.wrong())
	}},
	{"enterRoomCode", "a wrong one", 422, browsers, false, func(*site) servertest.Request { return post("/room-code-entries", api.RoomCodeEntry{Code: "x"}) }},
	{"deleteRound", "", 204, coordinates, true, func(f *site) servertest.Request { return to("DELETE", nil, "/rounds/%d", f.fresh()) }},
	{"listSnapshots", "", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/snapshots", f.closed) }},
	{"createSnapshot", "", 201, coordinates, true, func(f *site) servertest.Request {
		f.Call("POST", fmt.Sprintf("/rounds/%d/risks", f.shown), aRisk(f.next()), 201, nil) // something to correct
		return to("POST", map[string]string{"reason": "rättad"}, "/rounds/%d/snapshots", f.shown)
	}},
	{"previewPublicationLetter", "", 200, coordinates, false, func(f *site) servertest.Request {
		return to("POST", map[string]string{"reason": "rättad"}, "/rounds/%d/publication-email-previews", f.shown)
	}},
	{"getArchivingPreview", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/archiving-preview", f.closed) }},
	{"getClosingPreview", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/closing-preview", f.open) }},
	{"addOrganisations", "", 200, coordinates, true, func(f *site) servertest.Request {
		return to("POST", api.NewOrganisations{Codes: &[]string{"1421"}}, "/rounds/%d/organisations", f.fresh())
	}},
	{"removeOrganisation", "", 204, coordinates, true, func(f *site) servertest.Request {
		return to("DELETE", nil, "/rounds/%d/organisations/1435", f.planned())
	}},
	{"listRoundOrganisations", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/organisations", f.closed) }},
	{"correctOrganisation", "", 200, coordinates, true, func(f *site) servertest.Request {
		round, n := f.planned(), f.next()
		var list api.RoundOrganisationList
		f.Call("GET", fmt.Sprintf("/rounds/%d/organisations", round), nil, 200, &list)
		return to("PUT", api.OrganisationFacts{Version: list.Items[0].Version, Name: fmt.Sprint("Tanum ", n), Reason: new("Namnet var fel")}, "/rounds/%d/organisations/1435", round)
	}},
	{"putExemption", "", 204, coordinates, true, func(f *site) servertest.Request {
		f.Call("DELETE", fmt.Sprintf("/rounds/%d/exemptions/1486/digital-mognad", f.draft), nil, 204, nil)
		return to("PUT", api.ExemptionReason{Reason: "skäl"}, "/rounds/%d/exemptions/1486/digital-mognad", f.draft)
	}},
	{"deleteExemption", "", 204, coordinates, true, func(f *site) servertest.Request {
		f.Call("PUT", fmt.Sprintf("/rounds/%d/exemptions/1486/digital-mognad", f.draft), api.ExemptionReason{Reason: "skäl"}, 204, nil)
		return to("DELETE", nil, "/rounds/%d/exemptions/1486/digital-mognad", f.draft)
	}},
	{"getTargets", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/targets", f.open) }},
	{"putTargets", "", 204, coordinates, true, func(f *site) servertest.Request {
		return to("PUT", api.TargetsChange{Revision: f.targets(f.open), Capabilities: &map[string]float64{"F-01": float64(f.next() % 5)}}, "/rounds/%d/targets", f.open)
	}},
	{"addScenario", "", 201, coordinates, true, func(f *site) servertest.Request {
		return to("POST", api.NewScenario{Title: fmt.Sprint("Val ", f.next()), Measures: &[]survey.Measure{platform("1435")}}, "/rounds/%d/scenarios", f.open)
	}},
	{"orderScenarios", "", 204, coordinates, true, func(f *site) servertest.Request {
		return to("PUT", api.ScenarioOrder{Scenarios: f.scenarios(f.open)}, "/rounds/%d/scenarios/order", f.open)
	}},
	{"putScenario", "", 200, coordinates, true, func(f *site) servertest.Request {
		return to("PUT", api.ScenarioChange{Revision: 1, Title: "Annat"}, "/rounds/%d/scenarios/%d", f.open, f.scenario(f.open, false))
	}},
	{"deleteScenario", "", 204, coordinates, true, func(f *site) servertest.Request {
		return to("DELETE", nil, "/rounds/%d/scenarios/%d?revision=1", f.open, f.scenario(f.open, false))
	}},
	{"listScenarios", "open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/scenarios", f.open) }},
	{"listScenarios", "closed", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/scenarios", f.closed) }},
	{"listScenarios", "alone", 200, readsOwn, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/scenarios", f.alone) }},
	{"getScenario", "told", 200, reads, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/scenarios/%d", f.closed, f.choice)
	}},
	{"getScenario", "untold", 200, readsEarly, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/scenarios/%d", f.closed, f.untold)
	}},
	{"getScenarioDerivation", "told", 200, reads, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/scenarios/%d/derivation?figure=net", f.closed, f.choice)
	}},
	{"getScenarioDerivation", "untold", 200, readsEarly, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/scenarios/%d/derivation?figure=net", f.closed, f.untold)
	}},
	{"listAllocationKeys", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/allocation-keys", f.draft) }},
	{"putAllocationKey", "", 204, coordinates, true, func(f *site) servertest.Request {
		return to("PUT", map[string]any{"revision": survey.RevisionOf([]survey.AllocationShare(nil)), "shares": []map[string]any{{"organisation": "1486", "weight": f.next()}}}, "/rounds/%d/allocation-keys/STROM-IT", f.jointly())
	}},
	{"importFigures", "", 200, answers, true, func(f *site) servertest.Request {
		return form(fmt.Sprintf("/assignments/%d/imports", f.costs), fmt.Sprintf("Total it-kostnad;%d\n", f.next()))
	}},
	{"importLedger", "", 200, answers, true, func(f *site) servertest.Request {
		return form(fmt.Sprintf("/assignments/%d/ledger-imports", f.costs), fmt.Sprintf("Konto;Belopp\n6011;%d\n", f.next()), "chart", "kommun-bas")
	}},
	{"importRoundFigures", "", 200, coordinates, true, func(f *site) servertest.Request {
		return form(fmt.Sprintf("/rounds/%d/economy-imports", f.open), fmt.Sprintf("Organisation;Fråga;Belopp\n1435;Total it-kostnad;%d\n", f.next()))
	}},
	{"listWorkshops", "", 200, "1 33 ++ + ++ 33 1 11", false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/workshops", f.closed) }},
	{"listRisks", "open", 200, "1 33 44 4 ++ 33 1 11", false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/risks", f.open) }},
	{"listRisks", "closed", 200, "1 33 ++ + ++ 33 1 11", false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/risks", f.closed) }},
	{"createRoomLink", "", 201, coordinates, true, func(f *site) servertest.Request { return to("POST", nil, "/rounds/%d/room-links", f.open) }},
	{"getLiveRatings", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/live-ratings", f.open) }},
	{"addRisk", "", 201, coordinates, true, func(f *site) servertest.Request { return to("POST", aRisk(f.next()), "/rounds/%d/risks", f.draft) }},
	{"putRisk", "", 200, coordinates, true, func(f *site) servertest.Request {
		return to("PUT", api.RiskChange{Revision: 1, Threat: "Hot", Consequence: "Följd", Likelihood: 1, Impact: 5}, "/rounds/%d/risks/%d", f.draft, f.risk())
	}},
	{"getRiskHistory", "", 200, coordinates, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/risks/%d/history", f.draft, f.risk())
	}},
	{"addWorkshop", "", 201, coordinates, true, func(f *site) servertest.Request {
		return to("POST", map[string]any{"title": "Förmågor", "date": "2026-10-02"}, "/rounds/%d/workshops", f.draft)
	}},
	{"putWorkshop", "", 200, coordinates, true, func(f *site) servertest.Request {
		w := f.workshop()
		return to("PUT", map[string]any{"revision": w.Revision, "title": fmt.Sprint("Möte ", f.next()), "date": "2026-10-02"}, "/rounds/%d/workshops/%d", f.draft, w.ID)
	}},
	{"deleteWorkshop", "", 204, coordinates, true, func(f *site) servertest.Request {
		w := f.workshop()
		return to("DELETE", nil, "/rounds/%d/workshops/%d?revision=%d", f.draft, w.ID, w.Revision)
	}},
	{"createOpenLinks", "", 201, coordinates, true, func(f *site) servertest.Request { return to("POST", nil, "/rounds/%d/open-links", f.openly()) }},
	{"listOpenLinks", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/open-links", f.free) }},
	{"revokeOpenLink", "", 204, coordinates, true, func(f *site) servertest.Request {
		round := f.openly()
		return to("DELETE", nil, "/rounds/%d/open-links/%d", round, f.ways(round)[0].ID)
	}},
	{"getRespondentData", "", 200, coordinates, true, func(f *site) servertest.Request {
		return to("GET", nil, "/respondents/%d/personal-data", f.respondent())
	}},
	{"eraseRespondent", "", 204, coordinates, true, func(f *site) servertest.Request {
		return to("DELETE", nil, "/respondents/%d/personal-data", f.respondent())
	}},
	{"getStaffData", "", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/staff/%d/personal-data", f.spare) }},
	{"eraseStaff", "", 204, coordinates, true, func(f *site) servertest.Request { return to("DELETE", nil, "/staff/%d/personal-data", f.staff()) }},

	{"listRounds", "", 200, knowsClosed, false, get("/rounds")},
	{"getRound", "draft", 200, knows, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d", f.draft) }},
	{"getRound", "open", 200, knows, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d", f.open) }},
	{"getRound", "closed", 200, knowsClosed, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d", f.closed) }},
	{"getMatrix", "open", 200, follows, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/matrix", f.open) }},
	{"getMatrix", "without the other", 200, followsOwn, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/matrix", f.alone) }},
	{"listRespondents", "", 200, "1 33 ++ 3 ++ 33 1 11", false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/respondents", f.open) }},
	{"listRespondents", "without the other", 200, "1 33 +4 3 ++ 33 1 11", false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/respondents", f.alone) }},
	{"addRespondent", "", 201, "1 33 +3 3 ++ 33 1 11", true, func(f *site) servertest.Request {
		return to("POST", api.NewRespondent{Name: "Ny", Email: f.email(), Role: "it-chef", Organisation: new("1435")}, "/rounds/%d/respondents", f.open)
	}},
	{"removeRespondent", "", 204, "1 33 +4 3 ++ 33 1 11", true, func(f *site) servertest.Request { return to("DELETE", nil, "/respondents/%d", f.respondent()) }},

	{"listRoundQuestionnaires", "open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/questionnaires", f.open) }},
	{"listRoundQuestionnaires", "closed", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/questionnaires", f.closed) }},
	{"getResults", "draft", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/results", f.draft) }},
	{"getResults", "open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/results", f.open) }},
	{"getResults", "closed", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/results", f.closed) }},
	{"getResults", "without the other", 200, readsOwn, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/results", f.alone) }},
	{"getReport", "open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/json", f.open) }},
	{"getReport", "json", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/json", f.closed) }},
	{"getReport", "csv", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/csv", f.closed) }},
	{"getReport", "xlsx", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/xlsx", f.closed) }},
	{"getReport", "html", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/html", f.closed) }},
	{"getReport", "pdf", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/pdf", f.closed) }},
	{"getReport", "wide-csv", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/wide-csv", f.closed) }},
	{"getReport", "codebook-csv", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/reports/codebook-csv", f.closed) }},
	{"getReportProgress", "nobody's", 404, reads, false, get("/progress/0123456789abcdef")},
	{"getConclusion", "open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/conclusion", f.open) }},
	{"getConclusion", "closed", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/conclusion", f.closed) }},
	{"getSummary", "open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/summary", f.open) }},
	{"getSummary", "closed", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/summary", f.closed) }},
	{"getChart", "open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/charts/four-types", f.open) }},
	{"getChart", "closed", 200, reads, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/charts/four-types", f.closed) }},
	{"getDerivation", "open", 200, readsEarly, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/derivations/digital-mognad/1435", f.open)
	}},
	{"getDerivation", "closed", 200, reads, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/derivations/digital-mognad/1486", f.closed)
	}},
	{"getDerivation", "a capability", 200, reads, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/derivations/formagor-2030/1435?construct=F-01", f.closed)
	}},
	{"getChanges", "since one that is open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/changes/%d", f.closed, f.open) }},
	{"getChanges", "of one that is open", 200, readsEarly, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/changes/%d", f.open, f.closed) }},
	{"getChanges", "closed", 200, readsOwn, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/changes/%d", f.closed, f.alone) }},

	{"getActionPlan", "open", 200, plans, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/action-plans/1435", f.open) }},
	{"getActionPlan", "closed", 200, plans, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/action-plans/1435", f.closed) }},
	{"addAction", "", 201, plans, true, func(f *site) servertest.Request {
		return to("POST", api.NewAction{What: "Inför e-tjänster"}, "/rounds/%d/action-plans/1435/actions", f.closed)
	}},
	{"changeAction", "", 200, plans, true, func(f *site) servertest.Request {
		return to("PATCH", map[string]any{"revision": 1, "status": "done"}, "/rounds/%d/action-plans/1435/actions/%d", f.closed, f.action())
	}},
	{"removeAction", "", 204, plans, true, func(f *site) servertest.Request {
		return to("DELETE", nil, "/rounds/%d/action-plans/1435/actions/%d?revision=1", f.closed, f.action())
	}},
	{"getActionPlanFile", "xlsx", 200, plans, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/action-plans/1435/files/xlsx", f.closed)
	}},
	{"getActionPlanFile", "csv", 200, plans, false, func(f *site) servertest.Request {
		return to("GET", nil, "/rounds/%d/action-plans/1435/files/csv", f.closed)
	}},
	{"getActionPlansFile", "xlsx", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/action-plan-files/xlsx", f.closed) }},
	{"getActionPlansFile", "csv", 200, coordinates, false, func(f *site) servertest.Request { return to("GET", nil, "/rounds/%d/action-plan-files/csv", f.closed) }},

	{"GET /healthz", "", 200, everybody, false, outside("GET", "/healthz")},
	{"GET /readyz", "", 200, everybody, false, outside("GET", "/readyz")},
	{"GET /api/v1/openapi.yaml", "", 200, anybody, false, outside("GET", "/api/v1/openapi.yaml")},
	{"GET /auth/oidc", "", 302, browsers, false, outside("GET", "/auth/oidc")},
	{"GET /auth/oidc/callback", "", 302, browsers, false, outside("GET", "/auth/oidc/callback?code=x&state=y")},
	{"GET /*", "", 200, everybody, false, outside("GET", "/matomgangar")},
}

// Every operation and every other route has its row: nothing is added without saying who may.
func TestEveryRouteSaysWhoMay(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	of := map[string]bool{}
	for _, r := range rights {
		of[r.call] = true
		if len(columns(r)) != len(whos) {
			t.Errorf("%s: %q has not one mark for each of %v", r.call, r.who, whos)
		}
	}
	calls := routes(t, s)
	for _, call := range calls {
		if !of[call] {
			t.Errorf("%s has no row in the table of rights", call)
		}
		delete(of, call)
	}
	for call := range of {
		t.Errorf("%s is in the table and nowhere else", call)
	}
}

// routes are the operations' ids, and method and path of what isn't in the contract.
func routes(t *testing.T, s *server.Server) (calls []string) {
	t.Helper()
	inContract := map[string]bool{}
	for path, item := range servertest.Contract(t).Paths.Map() {
		for method, operation := range item.Operations() {
			calls = append(calls, operation.OperationID)
			inContract[method+" /api/v1"+strings.NewReplacer("{", ":", "}", "").Replace(path)] = true
		}
	}
	for _, r := range s.HTTP.Handler.(interface{ Routes() []*echo.Route }).Routes() {
		if name := r.Method + " " + r.Path; !inContract[name] && r.Method != echo.RouteNotFound {
			calls = append(calls, name)
		}
	}
	if len(calls) < 45 {
		t.Fatalf("only %d routes were found", len(calls))
	}
	slices.Sort(calls)
	return calls
}

func columns(r right) []rune { return []rune(strings.ReplaceAll(r.who, " ", "")) }

// Everybody asks for everything. Who may gets it; who may not is refused, and nothing has happened in the database.
func TestWhoMayWhat(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			w := newSite(t, kind, database)
			w.noteChanges(t)
			for _, r := range rights {
				for n, mark := range columns(r) {
					want, refused := marks[mark]
					if !refused {
						want = r.done
					}
					w.try(t, r, whos[n], want)
				}
			}
			if w.searched < 100 {
				t.Errorf("only %d answers were searched for what nobody may learn", w.searched)
			}
		})
	}
}
