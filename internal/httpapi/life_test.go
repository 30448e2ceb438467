package httpapi_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

// actOf is what each operation that changes a round does, in the words of the table of a round's life.
var actOf = map[string]survey.Act{
	"updateRound": survey.EditTexts, "deleteRound": survey.Delete, "createSnapshot": survey.Publish, "importPeople": survey.Invite,
	"addOrganisations": survey.Invite, "removeOrganisation": survey.EditPlan, "createLinks": survey.CreateLinks, "revokeLinks": survey.RevokeLinks,
	"createOpenLinks": survey.Invite, "revokeOpenLink": survey.RevokeLinks, "createRoomLink": survey.Respond, "useOpenLink": survey.Respond,
	"addRespondent": survey.EditRespondents, "removeRespondent": survey.EditRespondents, "updateRespondent": survey.CorrectPerson, "reportWrongPerson": survey.CorrectPerson, "dismissWrongPerson": survey.CorrectPerson, "eraseRespondent": survey.ErasePerson,
	"sendLetters": survey.SendLetters, "retryLetter": survey.SendLetters, "extendRound": survey.Extend,
	"putExemption": survey.Exempt, "deleteExemption": survey.Exempt, "putAllocationKey": survey.Allocate, "putTargets": survey.SetTargets,
	"addScenario": survey.SetTargets, "putScenario": survey.SetTargets, "deleteScenario": survey.SetTargets, "orderScenarios": survey.SetTargets,
	"addWorkshop": survey.EditWorkshops, "putWorkshop": survey.EditWorkshops, "deleteWorkshop": survey.EditWorkshops,
	"addRisk": survey.EditRisks, "putRisk": survey.EditRisks, "addAction": survey.PlanActions, "changeAction": survey.PlanActions, "removeAction": survey.PlanActions,
	"importRoundFigures": survey.Respond, "importFigures": survey.Respond, "importLedger": survey.Respond, "saveAnswers": survey.Respond, "submit": survey.Respond, "handOver": survey.Respond,
	"correctOrganisation": survey.CorrectFacts,
}

// ofNoRound are the operations that do nothing to a round.
var ofNoRound = "previewLink startSession endSession requestSignInLink createRound previewLetter previewPublicationLetter addStaff endStaff createStaffLink updateStaff inviteStaff endSignIn switchOrganiser enterRoomCode sendTestLetter eraseStaff createToken revokeToken enterCode takeBack"

// changes are what updateRound can do beside the texts.
var changes = []struct {
	act  survey.Act
	body map[string]any
}{
	{survey.EditErasure, map[string]any{"eraseOn": "2099-01-01"}}, {survey.EditPlan, map[string]any{"questionnaires": []string{"formagor-2030"}}},
	{survey.PlanLetters, map[string]any{"reminderDays": []int{3}}}, {survey.ChooseEarlier, map[string]any{"earlierRoundId": 0}},
	{survey.OpenRound, map[string]any{"status": "open"}}, {survey.CloseRound, map[string]any{"status": "closed"}}, {survey.Archive, map[string]any{"status": "archived"}},
}

// Every act of the API is held against the table of a round's life, in every state of the round.
func TestEveryActOfTheAPIInEveryState(t *testing.T) {
	everyActHasItsOperation(t)
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			w := newSite(t, kind, database)
			for _, r := range rights {
				if act, is := actOf[r.call]; is {
					for _, status := range survey.Statuses {
						w.inState(t, r.call, act, status, r.done, r.ask)
					}
				}
			}
			for _, c := range changes {
				for _, status := range survey.Statuses {
					w.inState(t, fmt.Sprint("updateRound ", c.body), c.act, status, 200, func(w *site) servertest.Request {
						round, _ := servertest.OpenRound(t, w.Browser, "digital-mognad")
						return to("PATCH", c.body, "/rounds/%d", round)
					})
				}
			}
		})
	}
}

func everyActHasItsOperation(t *testing.T) {
	t.Helper()
	for _, item := range servertest.Contract(t).Paths.Map() {
		for method, operation := range item.Operations() {
			if _, is := actOf[operation.OperationID]; !is && method != "GET" && !strings.Contains(" "+ofNoRound+" ", " "+operation.OperationID+" ") {
				t.Errorf("%s is no act of the table", operation.OperationID)
			}
		}
	}
}

var concerned = regexp.MustCompile(`^/api/v1/(rounds|respondents|assignments|letters)/(\d+)`)

// inState asks for an act on a round that is in a state, and then puts the round back.
func (w *site) inState(t *testing.T, call string, act survey.Act, status survey.RoundStatus, done int, make func(*site) servertest.Request) {
	t.Helper()
	ask := make(w)
	round := w.free
	if call == "reportWrongPerson" {
		round = w.open
	}
	if m := concerned.FindStringSubmatch(ask.URL); m != nil && m[1] != "rounds" {
		w.scan(t, &round, fmt.Sprintf("SELECT round_id FROM %s WHERE id = %s", m[1], m[2]))
	} else if m != nil {
		_, _ = fmt.Sscan(m[2], &round)
	}
	var before string
	w.scan(t, &before, fmt.Sprintf("SELECT status FROM rounds WHERE id = %d", round))
	w.exec(t, fmt.Sprintf("UPDATE rounds SET status = '%s' WHERE id = %d", status, round))
	who := w.Browser
	if call == "saveAnswers" || call == "submit" || call == "importFigures" || call == "importLedger" {
		who = w.inside["respondent"]
	}
	req, _ := http.NewRequest(ask.Method, w.Base+ask.URL, bytes.NewReader(ask.Body))
	req.Header.Set("Content-Type", contentType(ask))
	req.Header.Set("Accept-Language", "sv")
	res, err := who.Client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var p api.Problem
	_ = json.NewDecoder(res.Body).Decode(&p)
	if refused := status.Allows(act); refused == nil && res.StatusCode != done || refused != nil && (res.StatusCode != 409 || p.Detail == "") {
		t.Errorf("%s of a round that is %s: %d %s", call, status, res.StatusCode, p.Detail)
	}
	w.exec(t, fmt.Sprintf("UPDATE rounds SET status = '%s' WHERE id = %d", before, round))
}

func (w *site) exec(t *testing.T, statement string) {
	t.Helper()
	if _, err := w.database.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func (w *site) scan(t *testing.T, into any, query string) {
	t.Helper()
	if err := w.database.QueryRow(query).Scan(into); err != nil {
		t.Fatal(err)
	}
}
