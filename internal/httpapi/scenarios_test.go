package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

func platform(organisations ...string) survey.Measure {
	organisations = append([]string{}, organisations...) // [] rather than null
	return survey.Measure{Capabilities: []string{"F-01", "F-02"}, Organisations: organisations, ToLevel: 3, Shared: true, YearlyCost: 900_001, YearlySaving: 100_000}
}

// Scenarios go in and out as the contract says, a page at a time; what they come to is tried where it is computed.
func TestScenariosAsTheyAreSent(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "formagor-2030")
	path := fmt.Sprintf("/rounds/%d/scenarios", round)
	var first scoring.Scenario
	for n := range 3 {
		b.Call("POST", path, api.NewScenario{Title: fmt.Sprint(3 - n), InReport: new(true), Measures: &[]survey.Measure{platform("1435")}}, 201, &first)
	}
	var d scoring.ScenarioDerivation
	b.Call("GET", fmt.Sprintf("%s/%d/derivation?figure=net", path, first.ID), nil, 200, &d)
	if *d.Value != 800_001 {
		t.Errorf("%+v", d)
	}
	b.Call("PUT", fmt.Sprintf("%s/%d", path, first.ID), api.ScenarioChange{Revision: 1, Title: "1", Position: new(9)}, 200, nil)
	var list api.ScenarioList
	b.Call("GET", path+"?limit=2", nil, 200, &list)
	if list.Total != 3 || len(list.Items) != 2 || list.Items[0].Title != "3" || list.Items[0].Measures[0].YearlyCost != 900_001 {
		t.Errorf("%+v", list)
	}
	b.Call("PUT", path+"/order", api.ScenarioOrder{Scenarios: []int64{first.ID}}, 409, nil) // some are not named
	b.Call("PUT", path+"/order", api.ScenarioOrder{Scenarios: []int64{list.Items[1].ID, first.ID, list.Items[0].ID}}, 204, nil)
	b.Call("GET", path, nil, 200, &list)
	if list.Items[1].ID != first.ID || list.Items[2].Title != "3" || list.Items[1].Position != 2 {
		t.Errorf("%+v", list.Items)
	}
	var years scoring.Scenario
	b.Call("PUT", fmt.Sprintf("%s/%d", path, first.ID), api.ScenarioChange{Revision: 2, Title: "1", FirstYear: new(2027), Horizon: new(3), Interest: new(0.0), Zero: new("Som i dag"), Measures: &[]survey.Measure{{
		Capabilities: []string{"F-01"}, Organisations: []string{"1435"}, ToLevel: 3, OneOff: 600, YearlyCost: 100, YearlySaving: 400, StartYear: 2028, Ramp: 2, Financing: "Egen budget"}}}, 200, &years)
	if y := years.Years; y.Total.Likely != -200 || y.InterestYear != 0 || years.Zero != "Som i dag" || years.Measures[0].OneOff != 600 || years.Measures[0].Financing != "Egen budget" {
		t.Errorf("%+v", years)
	}
	// A scenario that is in no report is drawn as it is now, and only where that is asked for.
	chart := fmt.Sprintf("/rounds/%d/charts/net-by-year?scenario=%d", round, first.ID)
	if svg := b.Text(chart + "&revision=3"); !strings.Contains(svg, "<title>2028: ") {
		t.Errorf("%.900s", svg)
	}
	b.Call("GET", chart, nil, 404, nil)
	b.Call("GET", fmt.Sprintf("/rounds/%d/charts/net-by-year?scenario=99&revision=3", round), nil, 404, nil)
	b.Call("PUT", fmt.Sprintf("%s/%d", path, first.ID), api.ScenarioChange{Revision: 3, Title: "1", Interest: new(99.0)}, 422, nil)
	b.Call("DELETE", fmt.Sprintf("%s/%d", path, first.ID), nil, 400, nil) // without what was read
}
