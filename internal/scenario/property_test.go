package scenario

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func anyRegion(chance *rand.Rand) *small {
	s := region()
	s.organisations = append(s.organisations, survey.Organisation{Code: "K", Name: "K", Kind: survey.JointBody, Members: []string{"B", "C"}})
	for _, o := range s.organisations {
		s.levels[o.Code] = map[string]float64{}
		for _, c := range []string{"x", "y", "z"} {
			if chance.Float64() < 0.6 {
				s.levels[o.Code][c] = float64(chance.IntN(5))
			}
		}
		if delete(s.costs, o.Code); chance.Float64() < 0.9 {
			s.costs[o.Code] = float64(chance.IntN(50_000_000))
		}
	}
	if chance.Float64() < 0.5 {
		s.targets = &survey.Targets{Capability: map[string]float64{"x": float64(chance.IntN(5))}, Organisation: map[string]float64{"B": float64(chance.IntN(5))}}
	}
	return s
}

func anyScenario(chance *rand.Rand) survey.Scenario {
	some := func(of ...string) (list []string) {
		for len(list) == 0 {
			for _, x := range of {
				if chance.Float64() < 0.5 {
					list = append(list, x)
				}
			}
		}
		return list
	}
	var s survey.Scenario
	for range chance.IntN(5) {
		m := survey.Measure{Capabilities: some("x", "y", "z"), Organisations: some("A", "B", "C", "J", "K"), ToLevel: float64(chance.IntN(5)), Shared: chance.Float64() < 0.6,
			YearlyCost: chance.Int64N(90_000_000), YearlySaving: chance.Int64N(90_000_000), Key: survey.SplitEqually}
		if chance.Float64() < 0.5 {
			m.Key = survey.SplitAsAgreed
			for _, code := range m.Organisations {
				m.Shares = append(m.Shares, survey.SplitShare{Organisation: code, Weight: 0.1 + chance.Float64()})
			}
		}
		s.Measures = append(s.Measures, m)
	}
	return s
}

// Whatever is done by whomever: no level falls, each krona is counted once, and what nobody does changes nothing.
func TestProperties(t *testing.T) {
	chance := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		round, s := anyRegion(chance).round(), anyScenario(chance)
		out := round.Compute(s)
		cost, saving := 0.0, 0.0
		for _, m := range s.Measures {
			times := 1.0
			if !m.Shared {
				times = float64(len(m.Organisations))
			}
			cost, saving = cost+times*float64(m.YearlyCost), saving+times*float64(m.YearlySaving)
		}
		for _, o := range out.Organisations {
			rises(t, o)
			if x := *o.Amounts.Cost; x != math.Trunc(x) {
				t.Fatalf("%v is not whole kronor", x)
			}
			cost, saving = cost-*o.Amounts.Cost, saving-*o.Amounts.Saving
			if len(s.Measures) == 0 {
				still(t, o)
			}
		}
		rises(t, out.Region)
		if cost != 0 || saving != 0 || *out.Region.Amounts.Net != *out.Region.Amounts.Cost-*out.Region.Amounts.Saving {
			t.Fatalf("%v kr of cost and %v kr of saving are nobody's", cost, saving)
		}
		twice := s
		twice.Measures = append(append([]survey.Measure{}, s.Measures...), free(s.Measures)...)
		if again := round.Compute(twice); !same(again.Organisations, out.Organisations) || !same(again.Region, out.Region) {
			t.Fatal("what is done twice counts twice")
		}
	}
}

// free does the same at no cost.
func free(measures []survey.Measure) (list []survey.Measure) {
	for _, m := range measures {
		m.YearlyCost, m.YearlySaving = 0, 0
		list = append(list, m)
	}
	return list
}

func rises(t *testing.T, o scoring.ScenarioOutcome) {
	t.Helper()
	if a, g := o.Attainment, o.Gap; a.Before != nil && (*a.After < *a.Before || *g.After > *g.Before) {
		t.Fatalf("%+v", o)
	}
	for _, r := range o.Raised {
		if r.To <= r.From {
			t.Fatalf("%+v is no raise", r)
		}
	}
}

func still(t *testing.T, o scoring.ScenarioOutcome) {
	t.Helper()
	for _, x := range []scoring.BeforeAfter{o.Attainment, o.Gap, o.CostPerResident} {
		if x.Before != nil && *x.Before != *x.After || len(o.Raised) > 0 {
			t.Fatalf("nothing is done, and %+v", o)
		}
	}
}

func same(a, b any) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return string(x) == string(y)
}

// Every figure has a derivation that comes to the same, from answers and costs by the rules that stand in it.
func TestEveryFigureIsDerived(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 6))
	for range 150 {
		round, s := anyRegion(chance).round(), anyScenario(chance)
		out := round.Compute(s)
		for _, o := range append(out.Organisations, out.Region) {
			for figure, want := range figures(o) {
				d, found := round.Derive(s, figure, o.Organisation)
				if !found || (d.Value == nil) != (want == nil) || want == nil && d.Reason == "" {
					t.Fatalf("%s of %q: %+v, want %v", figure, o.Organisation, d, want)
				}
				if want != nil && (math.Abs(*d.Value-*want) > 1e-9 || math.Abs(worked(t, *d)-*want) > 1e-6) {
					t.Fatalf("%s of %q: %v, worked out as %v, want %v", figure, o.Organisation, *d.Value, worked(t, *d), *want)
				}
			}
		}
	}
}

func figures(o scoring.ScenarioOutcome) map[string]*float64 {
	return map[string]*float64{AttainmentBefore: o.Attainment.Before, AttainmentAfter: o.Attainment.After, GapBefore: o.Gap.Before, GapAfter: o.Gap.After,
		Cost: o.Amounts.Cost, Saving: o.Amounts.Saving, Net: o.Amounts.Net, ResidentBefore: o.CostPerResident.Before, ResidentAfter: o.CostPerResident.After}
}

// worked recomputes a figure from what stands below it; where nothing does it is an answer, a cost or what a measure states.
func worked(t *testing.T, d node) float64 {
	t.Helper()
	sum, weights := 0.0, 0.0
	for _, c := range d.Children {
		w := 1.0
		if c.Weight != nil {
			w = *c.Weight
		}
		sum, weights = sum+w*worked(t, c), weights+w
	}
	switch {
	case len(d.Children) == 0:
		if d.Rule == ruleAnswered || d.Rule == ruleReported || d.Rule == ruleRated {
			if d.Source == nil {
				t.Fatalf("%+v has no source", d)
			}
		}
		if d.Value == nil {
			return 0
		}
		return *d.Value
	case d.Rule == ruleCompared:
		if worked(t, d.Children[0]) >= *d.Target {
			return 1
		}
		return 0
	case d.Rule == ruleDistance:
		return max(0, *d.Target-worked(t, d.Children[0]))
	case d.Rule == ruleRaised:
		return *d.Value
	case d.Rule == ruleShare, d.Rule == rulePooled, d.Rule == ruleMean:
		return sum / weights
	case d.Rule == ruleDifference:
		return worked(t, d.Children[0]) - worked(t, d.Children[1])
	case d.Rule == ruleRatio:
		return worked(t, d.Children[0]) / worked(t, d.Children[1])
	case d.Rule == ruleSplit:
		total := 0.0
		for _, s := range d.Shares {
			total += s.Amount
		}
		if math.Abs(total-sum) > 1e-6 {
			t.Fatalf("%v is split into %v: %+v", sum, total, d.Shares)
		}
		return *d.Value
	}
	return sum
}
