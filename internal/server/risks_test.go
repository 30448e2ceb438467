package server_test

import (
	"fmt"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func aRisk(n int) api.NewRisk {
	return api.NewRisk{Threat: fmt.Sprint("Hot ", n), Consequence: "Jämförelsen blir ofullständig", Likelihood: 3, Impact: 4, Owner: ptr("Ann Ek")}
}

func TestTheRiskRegister(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, _ := openRound(t, b, "formagor-2030")
			path := fmt.Sprintf("/rounds/%d/risks", round)
			var first, second, changed api.Risk
			b.call("POST", path, aRisk(1), 201, &first)
			b.call("POST", path, aRisk(2), 201, &second)
			if first.Number != 1 || second.Number != 2 || first.Value != 12 || first.Band != "high" || first.Status != "open" {
				t.Errorf("%+v, %+v", first, second)
			}
			var p api.Problem
			b.call("POST", path, api.NewRisk{Threat: " ", Consequence: "x"}, 422, &p)
			if p.Errors == nil || len(*p.Errors) != 3 {
				t.Errorf("%+v", p)
			}
			change := api.RiskChange{Revision: 1, Note: ptr("Fler har lovat svar"), Threat: "Hot", Consequence: "Följd", Likelihood: 5, Impact: 5}
			b.call("PUT", fmt.Sprintf("%s/%d", path, second.ID), change, 200, &changed)
			b.call("PUT", fmt.Sprintf("%s/%d", path, second.ID), change, 409, nil)
			b.call("PUT", fmt.Sprintf("%s/%d", path, second.ID+9), change, 404, nil)
			var history []api.RiskVersion
			b.call("GET", fmt.Sprintf("%s/%d/history", path, second.ID), nil, 200, &history)
			if len(history) != 2 || history[0].Value != 25 || history[0].Note != *change.Note || history[1].Value != 12 {
				t.Errorf("%+v", history)
			}
			if r := riskIn(b, round); len(r) != 2 || r[0].Number != 2 || r[0].Value != 25 || r[0].Band != survey.VeryHighRisk || r[1].Value != 12 {
				t.Errorf("the comparison has %+v", r)
			}
			b.call("PUT", fmt.Sprintf("%s/%d", path, first.ID), api.RiskChange{Revision: 1, Threat: "Hot", Consequence: "Följd", Likelihood: 1, Impact: 1, Status: ptr(api.RiskStatus("withdrawn"))}, 200, nil)
			if r := riskIn(b, round); len(r) != 1 {
				t.Errorf("what was entered by mistake is told: %+v", r)
			}
			var third api.Risk
			b.call("POST", path, aRisk(3), 201, &third)
			if third.Number != 3 {
				t.Errorf("the number %d was given again", third.Number)
			}
		})
	}
}

func riskIn(b *browser, round int64) []scoring.Risk {
	var c scoring.Comparison
	b.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	return c.Risks
}
