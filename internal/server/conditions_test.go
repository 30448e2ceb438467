package server_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
)

// Who is exempt is not asked and not missing; what was answered is kept, and counts again when the exemption ends.
func TestExempt(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, tokens := openRound(t, b, "formagor-2030", "digital-mognad")
			dag, assignments := respondent(t, s, tokens["dag@stromstad.example"])
			id := assignments[0].ID
			dag.answerAll(id, 3)
			dag.submit(id)
			path := fmt.Sprintf("/rounds/%d/exemptions/1486/formagor-2030", round)
			result := func() scoring.OrganisationResult {
				var c scoring.Comparison
				b.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
				return c.Documents[0].Organisations["1486"]
			}
			cell := func() api.Cell {
				var m api.Matrix
				b.call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
				return m.Rows[1].Cells[0]
			}
			if r := result(); r.Answered != 1 || r.Profile == nil {
				t.Fatalf("%+v", r)
			}
			b.call("PUT", path, map[string]string{"reason": " "}, 422, nil)
			b.call("PUT", fmt.Sprintf("/rounds/%d/exemptions/9999/formagor-2030", round), map[string]string{"reason": "x"}, 404, nil)
			b.call("PUT", path, map[string]string{"reason": "Går med nästa år"}, 204, nil)
			if c := cell(); c.State != "exempt" || *c.Reason != "Går med nästa år" {
				t.Errorf("%+v", c)
			}
			if r := result(); r.Asked != 0 || r.Answered != 0 || r.Profile != nil || r.Reason != scoring.ReasonExempt {
				t.Errorf("%+v", r)
			}
			var session api.Session
			dag.call("GET", "/sessions/current", nil, 200, &session)
			if list := session.Respondents[0].Assignments; len(list) != 1 || list[0].Questionnaire != "digital-mognad" {
				t.Errorf("Dag is asked %+v", list)
			}
			dag.call("PATCH", fmt.Sprintf("/assignments/%d/answers", id), api.AnswerChange{Writer: "harness1", Answers: []api.Answer{{Item: "F-01", Value: ptr(1.0)}}}, 409, nil)
			b.call("DELETE", path, nil, 204, nil)
			if r, c := result(), cell(); r.Answered != 1 || r.Profile == nil || c.State != "complete" {
				t.Errorf("after the exemption: %+v, %+v", r, c)
			}
		})
	}
}

func TestWorkshops(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, _ := openRound(t, b, "formagor-2030")
			path := fmt.Sprintf("/rounds/%d/workshops", round)
			var made, changed api.Workshop
			b.call("POST", path, map[string]any{"title": "Förmågor", "date": "2026-10-02", "participation": []map[string]any{{"organisation": "1435", "people": 7}, {"organisation": "1486", "role": "it-chef", "people": 1}}}, 201, &made)
			b.call("POST", path, map[string]any{"title": "Uppstart", "date": "2026-09-01", "table": "Kommun\tAntal\tRoll\nTanum\t3\t\n1486\t2\tIt-chef\n"}, 201, nil)
			var p api.Problem
			b.call("POST", path, map[string]any{"title": "Fel", "date": "2026-09-01", "table": "organisation\tantal\nTanum\tfem\nNågonstans\t2\nStrömstad\t\n"}, 422, &p)
			if f := *p.Errors; len(f) != 3 || *f[0].Line != 2 || *f[0].Path != "B2" || *f[1].Line != 3 || *f[1].Path != "A3" || *f[2].Line != 4 {
				t.Errorf("%+v", *p.Errors)
			}
			b.call("PUT", fmt.Sprintf("%s/%d", path, made.ID), map[string]any{"title": "Förmågor 2030", "date": "2026-10-03", "revision": made.Revision, "participation": []map[string]any{{"organisation": "1435", "people": 8}}}, 200, &changed)
			b.call("PUT", fmt.Sprintf("%s/%d", path, made.ID+9), map[string]any{"title": "x", "date": "2026-10-03", "revision": 1}, 404, nil)
			var list api.WorkshopList
			b.call("GET", path, nil, 200, &list)
			if list.Total != 2 || list.Items[0].Title != "Uppstart" || len(list.Items[0].Participation) != 2 || *list.Items[0].Participation[1].Role != "it-chef" || list.Items[1].Participation[0].People != 8 {
				t.Errorf("%+v", list)
			}
			kim := staff(t, s, b, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: ptr("1435")})
			kim.call("GET", path, nil, 200, &list)
			if len(list.Items[0].Participation) != 1 || list.Items[0].Participation[0].Organisation != "1435" {
				t.Errorf("the contact sees %+v", list)
			}
			var c scoring.Comparison
			b.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
			if w := c.Premises.Workshops; len(w) != 2 || w[1].Date != "2026-10-03" || w[1].Participation[0].People != 8 {
				t.Errorf("%+v", c.Premises)
			}
			if csv := b.text(fmt.Sprintf("/rounds/%d/reports/csv", round)); !strings.Contains(csv, "workshop_participants:it-chef,2,") {
				t.Error("the CSV does not tell who took part")
			}
			b.call("DELETE", fmt.Sprintf("%s/%d?revision=%d", path, made.ID, changed.Revision), nil, 204, nil)
			b.call("DELETE", fmt.Sprintf("%s/%d?revision=%d", path, made.ID, changed.Revision), nil, 404, nil)
		})
	}
}
