package httpapi_test

import (
	"fmt"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

func aRisk(n int) api.NewRisk {
	return api.NewRisk{Threat: fmt.Sprint("Hot ", n), Consequence: "Jämförelsen blir ofullständig", Likelihood: 3, Impact: 4, Owner: new("Ann Ek")}
}

func TestTheRiskRegister(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, _ := servertest.OpenRound(t, b, "formagor-2030")
			path := fmt.Sprintf("/rounds/%d/risks", round)
			var first, second, changed api.Risk
			b.Call("POST", path, aRisk(1), 201, &first)
			b.Call("POST", path, aRisk(2), 201, &second)
			if first.Number != 1 || second.Number != 2 || first.Value != 12 || first.Band != "high" || first.Status != "open" {
				t.Errorf("%+v, %+v", first, second)
			}
			var p api.Problem
			b.Call("POST", path, api.NewRisk{Threat: " ", Consequence: "x"}, 422, &p)
			if p.Errors == nil || len(*p.Errors) != 3 {
				t.Errorf("%+v", p)
			}
			change := api.RiskChange{Revision: 1, Note: new("Fler har lovat svar"), Threat: "Hot", Consequence: "Följd", Likelihood: 5, Impact: 5}
			b.Call("PUT", fmt.Sprintf("%s/%d", path, second.ID), change, 200, &changed)
			b.Call("PUT", fmt.Sprintf("%s/%d", path, second.ID), change, 409, nil)
			b.Call("PUT", fmt.Sprintf("%s/%d", path, second.ID+9), change, 404, nil)
			var history []api.RiskVersion
			b.Call("GET", fmt.Sprintf("%s/%d/history", path, second.ID), nil, 200, &history)
			if len(history) != 2 || history[0].Value != 25 || history[0].Note != *change.Note || history[1].Value != 12 {
				t.Errorf("%+v", history)
			}
			if r := riskIn(b, round); len(r) != 2 || r[0].Number != 2 || r[0].Value != 25 || r[0].Band != survey.VeryHighRisk || r[1].Value != 12 {
				t.Errorf("the comparison has %+v", r)
			}
			b.Call("PUT", fmt.Sprintf("%s/%d", path, first.ID), api.RiskChange{Revision: 1, Threat: "Hot", Consequence: "Följd", Likelihood: 1, Impact: 1, Status: new(api.RiskStatus("withdrawn"))}, 200, nil)
			if r := riskIn(b, round); len(r) != 1 {
				t.Errorf("what was entered by mistake is told: %+v", r)
			}
			var third api.Risk
			b.Call("POST", path, aRisk(3), 201, &third)
			if third.Number != 3 {
				t.Errorf("the number %d was given again", third.Number)
			}
		})
	}
}

func riskIn(b *servertest.Browser, round int64) []scoring.Risk {
	var c scoring.Comparison
	b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	return c.Risks
}
