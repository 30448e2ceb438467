package scenarios_test

import (
	"fmt"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func platform(organisations ...string) survey.Measure {
	return survey.Measure{Capabilities: []string{"F-01", "F-02"}, Organisations: organisations, ToLevel: 3, Shared: true, YearlyCost: 900_001, YearlySaving: 100_000}
}

// planned is a round with levels and costs, and scenarios of it.
type planned struct {
	*apptest.App
	round    int64
	asa, dag permission.Actor
	t        *testing.T
}

func newPlanned(t *testing.T) *planned {
	t.Helper()
	a := apptest.Start(t)
	p := &planned{App: a, t: t, round: a.OpenRound(apptest.People, "formagor-2030", "it-ekonomi")}
	a.OK(a.FollowUp.Exempt(t.Context(), permission.System, p.round, survey.Exemption{Organisation: "SML-IT", Questionnaire: "it-ekonomi", Reason: "Har ingen egen it-kostnad"}))
	p.asa, p.dag = a.Respondent(p.round, "asa@tanum.example"), a.Respondent(p.round, "dag@stromstad.example")
	for _, who := range []permission.Actor{p.asa, p.dag} {
		a.AnswerAll(who, "formagor-2030", apptest.Alike(1))
		a.Submit(who, "formagor-2030")
	}
	return p
}

// costs submits what an organisation's IT costs in all.
func (p *planned) costs(who permission.Actor, kronor float64) {
	p.t.Helper()
	p.Answer(who, "it-ekonomi", apptest.Costs(kronor))
	p.Submit(who, "it-ekonomi")
}

func (p *planned) add(c survey.ScenarioContent) (*scoring.Scenario, error) {
	return p.Scenarios.AddScenario(p.t.Context(), permission.System, p.round, c)
}

func (p *planned) change(id, revision int64, position int, c survey.ScenarioContent) (*scoring.Scenario, error) {
	return p.Scenarios.ChangeScenario(p.t.Context(), permission.System, p.round, survey.Scenario{ID: id, Revision: revision, Position: position, ScenarioContent: c})
}

func (p *planned) read(id int64) *scoring.Scenario {
	p.t.Helper()
	return apptest.Must(p.Scenarios.Scenario(p.t.Context(), permission.System, p.round, id))(p.t)
}

// figure is a figure's derivation.
func (p *planned) figure(id int64, number int, figure, code string) *scoring.ScenarioDerivation {
	p.t.Helper()
	return apptest.Must(p.Scenarios.ScenarioDerivation(p.t.Context(), permission.System, p.round, id, number, figure, code))(p.t)
}

func outcome(s *scoring.Scenario, code string) scoring.ScenarioOutcome {
	for _, o := range s.Organisations {
		if o.Organisation == code {
			return o
		}
	}
	return s.Region
}

// A scenario's figures follow what is answered, what it costs and what is aimed at, and lead back to it.
func TestScenariosFollowTheRound(t *testing.T) {
	p := newPlanned(t)
	made := apptest.Must(p.add(survey.ScenarioContent{Title: " Gemensam plattform ", InReport: true, Measures: []survey.Measure{platform("1435", "1486")}}))(t)
	tanum := outcome(made, "1435")
	if made.Title != "Gemensam plattform" || made.Position != 1 || tanum.CostPerResident.Reason != scoring.ReasonNoAnswers ||
		*tanum.Attainment.Before != 0 || *tanum.Attainment.After != 2.0/55 || *tanum.Amounts.Cost+*outcome(made, "1486").Amounts.Cost != 900_001 {
		t.Fatalf("%+v", made)
	}

	p.costs(p.asa, 12_865_000)
	p.costs(p.dag, 13_482_000)
	before := outcome(p.read(made.ID), "1435").CostPerResident
	if *before.Before != 1000 || *before.After != (12_865_000+*tanum.Amounts.Net)/12865 {
		t.Errorf("%v → %v", *before.Before, *before.After)
	}
	p.costs(p.asa, 25_730_000)
	if now := outcome(p.read(made.ID), "1435").CostPerResident; *now.Before != 2000 || *now.After != *before.After+1000 {
		t.Errorf("%v → %v", *now.Before, *now.After)
	}
	p.Answer(p.asa, "formagor-2030", map[string]float64{"F-09": 4})
	p.Submit(p.asa, "formagor-2030")
	if now := outcome(p.read(made.ID), "1435").Attainment; *now.Before != 1.0/55 || *now.After != 3.0/55 {
		t.Errorf("%v → %v", *now.Before, *now.After)
	}
	seen := survey.RevisionOf(apptest.Must(p.Scenarios.Targets(t.Context(), permission.System, p.round))(t))
	p.OK(p.Scenarios.PutTargets(t.Context(), permission.System, p.round, seen, survey.Targets{Capability: map[string]float64{"F-01": 4}, Organisation: map[string]float64{"1486": 1}}))
	now := p.read(made.ID)
	if *outcome(now, "1435").Attainment.After != 2.0/55 || *outcome(now, "1486").Attainment.Before != 1 {
		t.Errorf("%+v", now.Organisations)
	}

	derive := func(source *scoring.FigureSource) *scoring.Derivation {
		return apptest.Must(p.Results.Derivation(t.Context(), permission.System, p.round, 0, source.Questionnaire, source.Organisation, source.Construct))(t)
	}
	d := p.figure(made.ID, 0, "cost-per-resident-after", "1435")
	if whole := derive(d.Children[0].Children[0].Source); *d.Value != *outcome(now, "1435").CostPerResident.After || *whole.Score.Value != 25_730_000 {
		t.Errorf("%+v of %+v", d, whole)
	}
	if whole := derive(p.figure(made.ID, 0, "attainment-after", "1435").Children[0].Children[0].Children[0].Source); *whole.Score.Value != 1 {
		t.Errorf("%+v", whole)
	}
	_, err := p.Scenarios.ScenarioDerivation(t.Context(), permission.System, p.round, made.ID, 0, "net", "9999")
	p.Refused(err, survey.NotFound)
}

// What two change at once, more than there is room for, and what breaks a rule is refused; what is published stays.
func TestScenariosAreKept(t *testing.T) {
	p := newPlanned(t)
	first := apptest.Must(p.add(survey.ScenarioContent{Title: "Ett", InReport: true, Measures: []survey.Measure{platform("1435")}}))(t)
	for n := 2; n <= survey.MaxInReport; n++ {
		apptest.Must(p.add(survey.ScenarioContent{Title: fmt.Sprint(n), InReport: true}))(t)
	}
	_, err := p.add(survey.ScenarioContent{Title: "Ett för mycket", InReport: true, Measures: []survey.Measure{platform()}})
	p.Refused(err, survey.Invalid, "measures/0/organisations", "inReport")
	p.Refused(p.Scenarios.PutTargets(t.Context(), permission.System, p.round, 1, survey.Targets{Capability: map[string]float64{"F-01": 7}}), survey.Invalid)
	content := survey.ScenarioContent{Title: "Ett till", InReport: true, Measures: []survey.Measure{platform("1486")}}
	changed := apptest.Must(p.change(first.ID, 1, 9, content))(t)
	_, err = p.change(first.ID, 1, 9, content)
	p.Refused(err, survey.Conflict)
	if changed.Revision != 2 || changed.Position != 9 || changed.Measures[0].Organisations[0] != "1486" {
		t.Errorf("%+v", changed)
	}
	if told := p.Comparison(p.round).Scenarios; len(told) != survey.MaxInReport || told[4].Title != "Ett till" {
		t.Errorf("the results have %+v", told)
	}
	apptest.Must(p.change(first.ID, 2, 0, survey.ScenarioContent{Title: "Ett till", Measures: content.Measures}))(t)
	if told := p.Comparison(p.round).Scenarios; len(told) != survey.MaxInReport-1 {
		t.Errorf("the results have %+v", told)
	}
	apptest.Must(p.change(first.ID, 3, 9, content))(t)

	linked := content
	linked.Measures = []survey.Measure{platform("1486")}
	linked.Measures[0].Risks = []int{1}
	_, err = p.change(first.ID, 4, 9, linked)
	p.Refused(err, survey.Invalid, "measures/0/risks")
	p.ordered(first.ID)

	p.SetStatus(p.round, survey.Closed)
	apptest.Must(p.Results.Publish(t.Context(), permission.System, p.round, "", false))(t)
	p.Refused(p.Scenarios.DeleteScenario(t.Context(), permission.System, p.round, first.ID, 1), survey.Conflict)
	p.OK(p.Scenarios.DeleteScenario(t.Context(), permission.System, p.round, first.ID, 4))
	_, err = p.Scenarios.Scenario(t.Context(), permission.System, p.round, first.ID)
	p.Refused(err, survey.NotFound)
	if told := p.Comparison(p.round).Scenarios; len(told) != survey.MaxInReport || told[4].Title != "Ett till" {
		t.Errorf("%+v is published", told)
	}
	if d := p.figure(first.ID, 1, "net", ""); *d.Value != 800_001 {
		t.Errorf("%+v", d)
	}
	if left := apptest.Must(p.Scenarios.Scenarios(t.Context(), permission.System, p.round))(t); len(left) != survey.MaxInReport-1 || left[0].Title != "2" {
		t.Errorf("%+v", left)
	}
}

// ordered puts one first, and all as they were.
func (p *planned) ordered(first int64) {
	p.t.Helper()
	list := apptest.Must(p.Scenarios.Scenarios(p.t.Context(), permission.System, p.round))(p.t)
	var was, ids []int64
	for _, x := range list {
		if was = append(was, x.ID); x.ID != first {
			ids = append(ids, x.ID)
		}
	}
	p.Refused(p.Scenarios.OrderScenarios(p.t.Context(), permission.System, p.round, ids), survey.Conflict)
	p.OK(p.Scenarios.OrderScenarios(p.t.Context(), permission.System, p.round, append([]int64{first}, ids...)))
	if told := p.Comparison(p.round).Scenarios; told[0].ID != first {
		p.t.Errorf("the results have %d first", told[0].ID)
	}
	p.OK(p.Scenarios.OrderScenarios(p.t.Context(), permission.System, p.round, was))
}
