package httpapi_test

import (
	"fmt"
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

// scenarioRound is a round with levels and costs, as its coordinator and respondents meet it.
type scenarioRound struct {
	*servertest.Browser
	t     *testing.T
	round int64
	forms map[string]map[string]int64 // assignments by organisation and questionnaire
	who   map[string]*servertest.Browser
}

func newScenarioRound(t *testing.T, database string) *scenarioRound {
	t.Helper()
	s := servertest.Start(t, database)
	c := &scenarioRound{Browser: servertest.Coordinator(t, s), t: t, forms: map[string]map[string]int64{}, who: map[string]*servertest.Browser{}}
	var tokens map[string]string
	c.round, tokens = servertest.OpenRound(t, c.Browser, "formagor-2030", "it-ekonomi")
	c.Call("PUT", c.path("/exemptions/SML-IT/it-ekonomi"), api.ExemptionReason{Reason: "Har ingen egen it-kostnad"}, 204, nil)
	for code, email := range map[string]string{"1435": "asa@tanum.example", "1486": "dag@stromstad.example"} {
		b, assignments := servertest.Respondent(t, s, tokens[email])
		c.who[code], c.forms[code] = b, map[string]int64{}
		for _, a := range assignments {
			c.forms[code][a.Questionnaire] = a.ID
		}
		b.AnswerAll(c.forms[code]["formagor-2030"], 1)
		b.Submit(c.forms[code]["formagor-2030"])
	}
	return c
}

// costs hands in what an organisation's IT costs in all.
func (c *scenarioRound) costs(code string, kronor float64) {
	c.t.Helper()
	b, id := c.who[code], c.forms[code]["it-ekonomi"]
	for item, x := range map[string]float64{"total": kronor, "users": 500, "year": 2026} {
		b.Save(id, "the-controller", 1<<40, item, x)
	}
	b.Submit(id)
}

func (c *scenarioRound) path(more string, args ...any) string {
	return fmt.Sprintf("/rounds/%d", c.round) + fmt.Sprintf(more, args...)
}

func (c *scenarioRound) read(id int64) (s scoring.Scenario) {
	c.t.Helper()
	c.Call("GET", c.path("/scenarios/%d", id), nil, 200, &s)
	return s
}

// told are the scenarios in the results.
func (c *scenarioRound) told() []scoring.Scenario {
	c.t.Helper()
	var results scoring.Comparison
	c.Call("GET", c.path("/results"), nil, 200, &results)
	return results.Scenarios
}

func outcome(s scoring.Scenario, code string) scoring.ScenarioOutcome {
	for _, o := range s.Organisations {
		if o.Organisation == code {
			return o
		}
	}
	return s.Region
}

// figure asks for a figure's derivation.
func (c *scenarioRound) figure(id int64, figure, code string) (d scoring.ScenarioDerivation) {
	c.t.Helper()
	c.Call("GET", c.path("/scenarios/%d/derivation?figure=%s&organisation=%s", id, figure, code), nil, 200, &d)
	return d
}

// A scenario's figures follow what is answered, what it costs and what is aimed at, and lead back to it.
func TestScenariosFollowTheRound(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			c := newScenarioRound(t, database)
			var made scoring.Scenario
			c.Call("POST", c.path("/scenarios"), api.NewScenario{Title: " Gemensam plattform ", InReport: new(true), Measures: &[]survey.Measure{platform("1435", "1486")}}, 201, &made)
			tanum := outcome(made, "1435")
			if made.Title != "Gemensam plattform" || made.Position != 1 || tanum.CostPerResident.Reason != scoring.ReasonNoAnswers ||
				*tanum.Attainment.Before != 0 || *tanum.Attainment.After != 2.0/55 || *tanum.Amounts.Cost+*outcome(made, "1486").Amounts.Cost != 900_001 {
				t.Fatalf("%+v", made)
			}

			c.costs("1435", 12_865_000)
			c.costs("1486", 13_482_000)
			before := outcome(c.read(made.ID), "1435").CostPerResident
			if *before.Before != 1000 || *before.After != (12_865_000+*tanum.Amounts.Net)/12865 {
				t.Errorf("%v → %v", *before.Before, *before.After)
			}
			c.costs("1435", 25_730_000)
			if now := outcome(c.read(made.ID), "1435").CostPerResident; *now.Before != 2000 || *now.After != *before.After+1000 {
				t.Errorf("%v → %v", *now.Before, *now.After)
			}
			c.who["1435"].Save(c.forms["1435"]["formagor-2030"], "the-writer", 1<<40, "F-09", 4)
			c.who["1435"].Submit(c.forms["1435"]["formagor-2030"])
			if now := outcome(c.read(made.ID), "1435").Attainment; *now.Before != 1.0/55 || *now.After != 3.0/55 {
				t.Errorf("%v → %v", *now.Before, *now.After)
			}
			c.Call("PUT", c.path("/targets"), api.TargetsChange{Revision: survey.RevisionOf(noTargets), Capabilities: &map[string]float64{"F-01": 4}, Organisations: &map[string]float64{"1486": 1}}, 204, nil)
			now := c.read(made.ID)
			if *outcome(now, "1435").Attainment.After != 2.0/55 || *outcome(now, "1486").Attainment.Before != 1 {
				t.Errorf("%+v", now.Organisations)
			}

			d := c.figure(made.ID, "cost-per-resident-after", "1435")
			source := d.Children[0].Children[0].Source
			var whole scoring.Derivation
			c.Call("GET", c.path("/derivations/%s/%s", source.Questionnaire, source.Organisation), nil, 200, &whole)
			if *d.Value != *outcome(now, "1435").CostPerResident.After || *whole.Score.Value != 25_730_000 {
				t.Errorf("%+v of %+v", d, whole)
			}
			source = c.figure(made.ID, "attainment-after", "1435").Children[0].Children[0].Children[0].Source
			c.Call("GET", c.path("/derivations/%s/%s?construct=%s", source.Questionnaire, source.Organisation, source.Construct), nil, 200, &whole)
			if *whole.Score.Value != 1 {
				t.Errorf("%+v", whole)
			}
			c.Call("GET", c.path("/scenarios/%d/derivation?figure=net&organisation=9999", made.ID), nil, 404, nil)
		})
	}
}

// What two change at once, more than there is room for, and what breaks a rule is refused; what is published stays.
func TestScenariosAreKept(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			c := newScenarioRound(t, database)
			var first scoring.Scenario
			c.Call("POST", c.path("/scenarios"), api.NewScenario{Title: "Ett", InReport: new(true), Measures: &[]survey.Measure{platform("1435")}}, 201, &first)
			for n := 2; n <= survey.MaxInReport; n++ {
				c.Call("POST", c.path("/scenarios"), api.NewScenario{Title: fmt.Sprint(n), InReport: new(true)}, 201, nil)
			}
			var p api.Problem
			c.Call("POST", c.path("/scenarios"), api.NewScenario{Title: "Ett för mycket", InReport: new(true), Measures: &[]survey.Measure{platform()}}, 422, &p)
			if p.Errors == nil || len(*p.Errors) != 2 || *(*p.Errors)[0].Path != "measures/0/organisations" || *(*p.Errors)[1].Path != "inReport" {
				t.Errorf("%+v", p.Errors)
			}
			c.Call("PUT", c.path("/targets"), api.TargetsChange{Revision: 1, Capabilities: &map[string]float64{"F-01": 7}}, 422, nil)
			change := api.ScenarioChange{Revision: 1, Title: "Ett till", InReport: new(true), Position: new(9), Measures: &[]survey.Measure{platform("1486")}}
			var changed scoring.Scenario
			c.Call("PUT", c.path("/scenarios/%d", first.ID), change, 200, &changed)
			c.Call("PUT", c.path("/scenarios/%d", first.ID), change, 409, nil)
			if changed.Revision != 2 || changed.Position != 9 || changed.Measures[0].Organisations[0] != "1486" {
				t.Errorf("%+v", changed)
			}
			if told := c.told(); len(told) != survey.MaxInReport || told[4].Title != "Ett till" {
				t.Errorf("the results have %+v", told)
			}
			c.Call("PUT", c.path("/scenarios/%d", first.ID), api.ScenarioChange{Revision: 2, Title: "Ett till", Measures: change.Measures}, 200, nil)
			if told := c.told(); len(told) != survey.MaxInReport-1 {
				t.Errorf("the results have %+v", told)
			}
			change.Revision = 3
			c.Call("PUT", c.path("/scenarios/%d", first.ID), change, 200, nil)

			c.Call("PATCH", c.path(""), map[string]string{"status": "closed"}, 200, nil)
			c.Call("POST", c.path("/snapshots"), nil, 201, nil)
			c.Call("DELETE", c.path("/scenarios/%d", first.ID), nil, 400, nil)
			c.Call("DELETE", c.path("/scenarios/%d?revision=1", first.ID), nil, 409, nil)
			c.Call("DELETE", c.path("/scenarios/%d?revision=4", first.ID), nil, 204, nil)
			c.Call("GET", c.path("/scenarios/%d", first.ID), nil, 404, nil)
			if told := c.told(); len(told) != survey.MaxInReport || told[4].Title != "Ett till" {
				t.Errorf("%+v is published", told)
			}
			var d scoring.ScenarioDerivation
			c.Call("GET", c.path("/scenarios/%d/derivation?figure=net&snapshot=1", first.ID), nil, 200, &d)
			if *d.Value != 800_001 {
				t.Errorf("%+v", d)
			}
			var list api.ScenarioList
			c.Call("GET", c.path("/scenarios?limit=2"), nil, 200, &list)
			if list.Total != survey.MaxInReport-1 || len(list.Items) != 2 || list.Items[0].Title != "2" {
				t.Errorf("%+v", list)
			}
		})
	}
}
