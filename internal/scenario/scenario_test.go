package scenario

import (
	"testing"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var steps = []survey.Option{{Value: 0}, {Value: 1}, {Value: 2}, {Value: 3}, {Value: 4}}

func form(id string, kind survey.Kind, per survey.Per, items ...survey.Item) *survey.Questionnaire {
	return &survey.Questionnaire{ID: id, Version: "1", Kind: kind, Per: per, Scales: map[string]survey.Scale{"s": {Options: steps}},
		Sections: []survey.Section{{Items: items}}, Scoring: survey.Scoring{MinRespondents: 1},
		Economy: &survey.Economy{Tolerance: 0.005}}
}

func scale(id, about string) survey.Item {
	return survey.Item{ID: id, Type: survey.ScaleItem, Scale: "s", Capability: about}
}

// small is a region of three municipalities, two of which run a body together: levels, ratings and costs are its answers.
type small struct {
	organisations []survey.Organisation
	levels        map[string]map[string]float64
	importance    map[string]float64
	costs         map[string]float64
	targets       *survey.Targets
}

func municipality(code string, residents int) survey.Organisation {
	return survey.Organisation{Code: code, Name: code, Kind: survey.Municipality, Population: &residents}
}

// region's figures by hand are in TestAScenarioByHand.
func region() *small {
	return &small{organisations: []survey.Organisation{municipality("A", 1000), municipality("B", 3000), municipality("C", 5000),
		{Code: "J", Name: "J", Kind: survey.JointBody, Members: []string{"A", "B"}}},
		levels:     map[string]map[string]float64{"A": {"x": 1, "y": 3}, "B": {"x": 2, "y": 4}, "C": {"x": 4, "y": 0, "z": 2}, "J": {"z": 1}},
		importance: map[string]float64{"x": 4, "y": 2, "z": 1}, costs: map[string]float64{"A": 1_000_000, "B": 6_000_000, "C": 10_000_000, "J": 400_000}}
}

func (s *small) round() *Round {
	levels := form("levels", survey.Capability, survey.PerOrganisation, scale("x", ""), scale("y", ""), scale("z", ""))
	rated := form("rated", survey.Importance, survey.PerRespondent, scale("wx", "x"), scale("wy", "y"), scale("wz", "z"))
	costs := form("costs", survey.EconomyFigures, survey.PerOrganisation, survey.Item{ID: "total", Type: survey.NumberItem, Measure: "total"})
	inputs := []scoring.Input{}
	for _, q := range []*survey.Questionnaire{levels, rated, costs} {
		inputs = append(inputs, scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, s.organisations), Asked: map[string]scoring.Invited{}, Exact: true})
	}
	ratings := survey.Answers{}
	for id, x := range s.importance {
		ratings["w"+id] = survey.Num(x)
	}
	inputs[1].Responses.Add("A", survey.ITManager, ratings)
	for _, o := range s.organisations {
		if given := s.levels[o.Code]; given != nil {
			a := survey.Answers{}
			for id, x := range given {
				a[id] = survey.Num(x)
			}
			inputs[0].Responses.Add(o.Code, "", a)
		}
		if x, given := s.costs[o.Code]; given {
			inputs[2].Responses.Add(o.Code, "", survey.Answers{"total": survey.Num(x)})
		}
	}
	c := scoring.Compare(scoring.RoundInfo{}, s.organisations, inputs)
	c.Targets = s.targets
	return On(&c, []*survey.Questionnaire{levels, rated, costs})
}

func content(measures ...survey.Measure) survey.Scenario {
	return survey.Scenario{ScenarioContent: survey.ScenarioContent{Title: "S", Measures: measures}}
}

// both has A and B share a platform by population, and the joint body raise what both have of it.
func both() survey.Scenario {
	return content(
		survey.Measure{Capabilities: []string{"x", "y"}, Organisations: []string{"A", "B"}, ToLevel: 3, Shared: true, Key: survey.SplitByPopulation, YearlyCost: 1_000_001, YearlySaving: 200_000},
		survey.Measure{Capabilities: []string{"z"}, Organisations: []string{"J"}, ToLevel: 4, YearlyCost: 80_000})
}

func of(s scoring.Scenario, code string) scoring.ScenarioOutcome {
	for _, o := range s.Organisations {
		if o.Organisation == code {
			return o
		}
	}
	return s.Region
}

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil || *got-want > 1e-9 || want-*got > 1e-9 {
		shown := any(got)
		if got != nil {
			shown = *got
		}
		t.Errorf("%s is %v, want %v", what, shown, want)
	}
}

// Importance is 4, 2 and 1 of 4: 1, 0.5 and 0.25; together 1.75. The target is 3.
//
//	      x      y      z       at target       distance, weighted
//	A   1→3    3      1→4 (J)   1/3 → 3/3    (2·1 + 2·0.25)/1.75 → 0
//	B   2→3    4      1→4 (J)   1/3 → 3/3    (1·1 + 2·0.25)/1.75 → 0
//	C   4      0      2         1/3          (3·0.5 + 1·0.25)/1.75
//	region                      3/9 → 7/9    5.75/5.25 → 1.75/5.25
//
// The platform's 1 000 001 kr go 1:3 as 250 000 and 750 001, the saving as 50 000 and 150 000. The body's 400 000 kr of costs go
// 1:3 as 100 000 and 300 000, and its 80 000 kr as 20 000 and 60 000.
func TestAScenarioByHand(t *testing.T) {
	s := region().round().Compute(both())
	a, b, c, j, all := of(s, "A"), of(s, "B"), of(s, "C"), of(s, "J"), s.Region
	near(t, "A's attainment", a.Attainment.Before, 1.0/3)
	near(t, "A's attainment after", a.Attainment.After, 1)
	near(t, "A's gap", a.Gap.Before, 2.5/1.75)
	near(t, "A's gap after", a.Gap.After, 0)
	near(t, "B's gap", b.Gap.Before, 1.5/1.75)
	near(t, "C's attainment after", c.Attainment.After, 1.0/3)
	near(t, "the region's attainment", all.Attainment.Before, 3.0/9)
	near(t, "the region's attainment after", all.Attainment.After, 7.0/9)
	near(t, "the region's gap", all.Gap.Before, 5.75/5.25)
	near(t, "the region's gap after", all.Gap.After, 1.75/5.25)
	near(t, "A's cost", a.Amounts.Cost, 250_000)
	near(t, "B's cost", b.Amounts.Cost, 750_001)
	near(t, "A's net", a.Amounts.Net, 200_000)
	near(t, "J's cost", j.Amounts.Cost, 80_000)
	near(t, "what A has of J's", a.Received, 20_000)
	near(t, "the region's cost", all.Amounts.Cost, 1_080_001)
	near(t, "the region's net", all.Amounts.Net, 880_001)
	near(t, "A's cost per resident", a.CostPerResident.Before, 1100)
	near(t, "A's cost per resident after", a.CostPerResident.After, 1320)
	near(t, "B's cost per resident after", b.CostPerResident.After, (6_300_000+600_001+60_000)/3000.0)
	near(t, "C's cost per resident after", c.CostPerResident.After, 2000)
	near(t, "the region's cost per resident", all.CostPerResident.Before, 17_400_000/9000.0)
	near(t, "the region's cost per resident after", all.CostPerResident.After, (17_400_000+880_001)/9000.0)
	if r := a.Raised; len(r) != 2 || r[0] != (scoring.RaisedTo{Capability: "x", From: 1, To: 3, Measure: 1}) || r[1] != (scoring.RaisedTo{Capability: "z", From: 1, To: 4, Measure: 2, Through: "J"}) {
		t.Errorf("A is raised by %+v", r)
	}
	if j.CostPerResident.Reason != economy.ReasonNoPopulation || len(s.Notes) != 1 || s.Notes[0].Code != scoring.NoteReached || s.Notes[0].Capability != "y" {
		t.Errorf("%+v %+v", j.CostPerResident, s.Notes)
	}
}

// A target of an organisation's own holds for all its capabilities.
func TestTargetsAreWhatIsAttained(t *testing.T) {
	s := region()
	s.targets = &survey.Targets{Capability: map[string]float64{"z": 1}, Organisation: map[string]float64{"C": 4}}
	out := s.round().Compute(content())
	near(t, "A's attainment", of(out, "A").Attainment.Before, 2.0/3)
	near(t, "C's attainment", of(out, "C").Attainment.Before, 1.0/3)
	near(t, "C's gap", of(out, "C").Gap.Before, (4*0.5+2*0.25)/1.75)
}

// Who has no levels, no costs or no population has a reason, and never a zero.
func TestWhatIsNotKnownIsNotTold(t *testing.T) {
	s := region()
	delete(s.levels, "C")
	delete(s.costs, "J")
	s.organisations[2].Population = nil
	out := s.round().Compute(both())
	if c := of(out, "C"); c.Attainment.Reason != scoring.ReasonNoAnswers || c.Attainment.Before != nil || c.CostPerResident.Reason != economy.ReasonNoPopulation {
		t.Errorf("%+v", c)
	}
	if a := of(out, "A"); a.CostPerResident.Reason != economy.ReasonNoBody || a.CostPerResident.Before != nil {
		t.Errorf("%+v", a)
	}
	if r := out.Region.CostPerResident; r.Reason != scoring.ReasonNoAnswers || r.Before != nil {
		t.Errorf("%+v", r)
	}
	near(t, "the region's cost", out.Region.Amounts.Cost, 1_080_001)

	s.organisations[0].Population = nil
	out = s.round().Compute(both())
	if a := of(out, "A").Amounts; a.Reason != economy.ReasonNoPopulation || a.Cost != nil || out.Notes[0].Code != scoring.NoteNoKey {
		t.Errorf("%+v %+v", a, out.Notes)
	}
	near(t, "the region's cost", out.Region.Amounts.Cost, 1_080_001)
}
