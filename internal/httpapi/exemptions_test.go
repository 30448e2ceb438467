package httpapi_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// Who is exempt is not asked and not missing; what was answered is kept, and counts again when the exemption ends.
func TestExempt(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, tokens := servertest.OpenRound(t, b, "formagor-2030", "digital-mognad")
			dag, assignments := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
			id := assignments[0].ID
			dag.AnswerAll(id, 3)
			dag.Submit(id)
			path := fmt.Sprintf("/rounds/%d/exemptions/1486/formagor-2030", round)
			result := func() scoring.OrganisationResult {
				var c scoring.Comparison
				b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
				return c.Documents[0].Organisations["1486"]
			}
			cell := func() api.Cell {
				var m api.Matrix
				b.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
				return m.Rows[1].Cells[0]
			}
			if r := result(); r.Answered != 1 || r.Profile == nil {
				t.Fatalf("%+v", r)
			}
			b.Call("PUT", path, map[string]string{"reason": " "}, 422, nil)
			b.Call("PUT", fmt.Sprintf("/rounds/%d/exemptions/9999/formagor-2030", round), map[string]string{"reason": "x"}, 404, nil)
			b.Call("PUT", path, map[string]string{"reason": "Går med nästa år"}, 204, nil)
			if c := cell(); c.State != "exempt" || *c.Reason != "Går med nästa år" {
				t.Errorf("%+v", c)
			}
			if r := result(); r.Asked != 0 || r.Answered != 0 || r.Profile != nil || r.Reason != scoring.ReasonExempt {
				t.Errorf("%+v", r)
			}
			var session api.Session
			dag.Call("GET", "/sessions/current", nil, 200, &session)
			if list := session.Respondents[0].Assignments; len(list) != 1 || list[0].Questionnaire != "digital-mognad" {
				t.Errorf("Dag is asked %+v", list)
			}
			dag.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", id), api.AnswerChange{Writer: "harness1", Answers: []api.Answer{{Item: "F-01", Value: new(1.0)}}}, 409, nil)
			b.Call("DELETE", path, nil, 204, nil)
			if r, c := result(), cell(); r.Answered != 1 || r.Profile == nil || c.State != "complete" {
				t.Errorf("after the exemption: %+v, %+v", r, c)
			}
		})
	}
}

// An organisation that is let off rating importances, and asked again, moves no importance: the ratings are all organisations'
// together, and would tell what its few have rated.
func TestAnExemptionMovesNoImportance(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := servertest.Coordinator(t, servertest.Start(t, database))
			var made api.Round
			b.Call("POST", "/rounds", api.NewRound{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example",
				Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"viktning-2030"}}, 201, &made)
			rows := "organisation;namn;e-post;roll\n"
			for n := range 6 {
				rows += fmt.Sprintf("%s;Person %d;p%d@x.example;projektdeltagare\n", []string{"1435", "1486"}[n%2], n, n)
			}
			b.Upload(made.ID, false, map[string]string{"o.csv": servertest.OrganisationsCSV, "r.csv": rows}, 200, nil)
			b.SetStatus(made.ID, "open", 200)
			var links []api.PersonalLink
			b.Call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
			for n, l := range links {
				r := b.Another()
				var session api.Session
				r.Call("POST", "/sessions", api.LinkToken{Token: servertest.Token(l.URL)}, 201, &session)
				r.AnswerUnlike(session.Respondents[0].Assignments[0].ID, n)
				r.Submit(session.Respondents[0].Assignments[0].ID)
			}
			importances := func() string {
				var c scoring.Comparison
				b.Call("GET", fmt.Sprintf("/rounds/%d/results", made.ID), nil, 200, &c)
				said, _ := json.Marshal(c.Documents[0].Capabilities)
				return string(said) + b.Text(fmt.Sprintf("/rounds/%d/derivations/viktning-2030/1435?construct=F-02", made.ID))
			}
			before, path := importances(), fmt.Sprintf("/rounds/%d/exemptions/1486/viktning-2030", made.ID)
			if len(before) < 1000 {
				t.Fatalf("nothing is told: %s", before)
			}
			b.Call("PUT", path, map[string]string{"reason": "Går med nästa år"}, 204, nil)
			if importances() != before {
				t.Error("an exemption moved importances")
			}
			b.Call("DELETE", path, nil, 204, nil)
			if importances() != before {
				t.Error("the end of an exemption moved importances")
			}
		})
	}
}
