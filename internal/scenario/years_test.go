package scenario

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"mogna/internal/cashflow"
	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// shared is something that A and B do together from 2027 on, 1:3.
func shared(m survey.Measure) survey.Measure {
	m.Capabilities, m.Organisations, m.ToLevel, m.Shared, m.Key = []string{"x"}, []string{"A", "B"}, 3, true, survey.SplitByPopulation
	return m
}

func overYears(years int, percent float64, measures ...survey.Measure) survey.Scenario {
	return survey.Scenario{ScenarioContent: survey.ScenarioContent{Title: "S", Measures: measures, ScenarioTerms: survey.ScenarioTerms{FirstYear: 2027, Horizon: years, Interest: &percent}}}
}

// Six million is paid first, and 1.5 a year; savings grow to 3.5 in the fifth year. "Saves 2 million a year" would be wrong: over
// five years it is −3.0.
func TestSavingTwoMillionAYearCanCostThree(t *testing.T) {
	y := region().round().Compute(overYears(5, 2.5, shared(survey.Measure{OneOff: 6_000_000, YearlyCost: 1_500_000, YearlySaving: 3_500_000, Ramp: 5}))).Years
	want := []float64{-6_800_000, -100_000, 600_000, 1_300_000, 2_000_000}
	for n, x := range y.Years {
		if x.Net != want[n] {
			t.Errorf("%d: %v, want %v", y.FirstYear+n, x.Net, want[n])
		}
	}
	if y.Total.Likely != -3_000_000 || y.Years[4].Cumulative != -3_000_000 || y.PaybackReason != cashflow.ReasonNotPaidBack {
		t.Errorf("%+v", y)
	}
	if ore := math.Round(100 * y.PresentValue.Likely); ore != -330_739_181 {
		t.Errorf("the present value is %v, and docs/scoring.md has −3,307,391.81", y.PresentValue.Likely)
	}
	if a, b := y.Parties[0], y.Parties[1]; a.Organisation != "A" || a.Total != -750_000 || b.Total != -2_250_000 || len(y.Parties) != 2 {
		t.Errorf("%+v", y.Parties)
	}
}

// Freed time and quality count as money only where somebody has said so, and are told apart.
func TestTimeAndQualityAreNoMoney(t *testing.T) {
	m := shared(survey.Measure{YearlyCost: 100, Benefits: []survey.Benefit{
		{Kind: survey.FreedTime, Hours: 400, Value: 200_000}, {Kind: survey.Quality, Text: "Färre fel", Value: 50_000, Owner: "B"}}})
	y := region().round().Compute(overYears(2, 0, m)).Years
	if y.Total.Likely != -200 || y.Hours != 400 || y.Uncounted != 250_000 || y.Years[0].Valued != 0 {
		t.Errorf("%+v", y)
	}
	m.Benefits = slices.Clone(m.Benefits)
	m.Benefits[1].AsMoney = true
	y = region().round().Compute(overYears(2, 0, m)).Years
	if y.Total.Likely != 99_800 || y.Uncounted != 200_000 || y.Years[0].Valued != 50_000 || y.Years[0].Saving != 0 || y.Parties[1].Total != 100_000-150 {
		t.Errorf("%+v", y)
	}
}

// A measure has its own years within the scenario's, and a saving may be one organisation's.
func TestAMeasureHasItsYearsAndItsOwner(t *testing.T) {
	m := shared(survey.Measure{OneOff: 1000, YearlyCost: 100, YearlySaving: 400, StartYear: 2028, Years: 2, SavingOwner: "A"})
	out := region().round().Compute(overYears(4, 0, m))
	if a, b := out.Years.Parties[0], out.Years.Parties[1]; !slices.Equal(a.Net, []float64{0, 125, 375, 0}) || !slices.Equal(b.Net, []float64{0, -825, -75, 0}) {
		t.Errorf("%+v", out.Years.Parties)
	}
	near(t, "A's saving", of(out, "A").Amounts.Saving, 400)
	near(t, "B's saving", of(out, "B").Amounts.Saving, 0)
	if d, _ := region().round().Derive(overYears(4, 0, m), Saving, "B"); *d.Value != 0 || d.Children[0].Shares[0].Share != 1 {
		t.Errorf("%+v", d)
	}
}

// What was there before there were years is read as costs and savings of every year, by the defaults.
func TestAScenarioOfBeforeIsReadByTheDefaults(t *testing.T) {
	y := region().round().Compute(content()).Years
	if y.FirstYear != 1+region().round().c.Round.AsOf.Year() || y.Horizon != survey.DefaultHorizon || y.InterestYear == 0 || len(y.Years) != survey.DefaultHorizon {
		t.Errorf("%+v", y)
	}
	if y := region().round().Compute(both()).Years; y.Total.Likely != -5*880_001 || y.Years[0].Investment != 0 {
		t.Errorf("%+v", y)
	}
	if y := region().round().Compute(survey.Scenario{}).Years; y.Total != (scoring.Estimate{}) || len(y.Years) != 5 || y.InternalRateReason != cashflow.ReasonNoRate || y.PaybackReason != cashflow.ReasonNoOutlay {
		t.Errorf("doing nothing comes to %+v", y)
	}
	if r := interestOf(2031); r.percent <= 0 || r.year < 2025 || interestOf(2021).year != 2020 || interestOf(1990) != proposed[0] {
		t.Errorf("%+v", r)
	}
}

// anyYears is any scenario with years, ranges and benefits.
func anyYears(chance *rand.Rand) survey.Scenario {
	s := anyScenario(chance)
	s.FirstYear, s.Horizon = 2027, 1+chance.IntN(12)
	s.Interest = ptr(float64(chance.IntN(12)))
	around := func(x int64) *survey.Span {
		if chance.Float64() < 0.3 {
			return nil
		}
		return &survey.Span{Low: x - chance.Int64N(x+1), High: x + chance.Int64N(x+1)}
	}
	for n := range s.Measures {
		m := &s.Measures[n]
		m.OneOff, m.StartYear, m.Years, m.Ramp = chance.Int64N(90_000_000), 2027+chance.IntN(s.Horizon), chance.IntN(8), chance.IntN(6)
		m.Ranges = &survey.Ranges{OneOff: around(m.OneOff), YearlyCost: around(m.YearlyCost), YearlySaving: around(m.YearlySaving)}
		if chance.Float64() < 0.5 && m.Shared {
			m.SavingOwner = m.Organisations[0]
		}
		for range chance.IntN(3) {
			b := survey.Benefit{Kind: survey.Quality, Value: chance.Int64N(5_000_000), AsMoney: chance.Float64() < 0.5}
			b.Range = around(b.Value)
			m.Benefits = append(m.Benefits, b)
		}
	}
	return s
}

// Worst, likely and best come in that order; each krona is somebody's, once; and what turns a scenario does.
func TestYearsAreMonotoneAndWhole(t *testing.T) {
	chance := rand.New(rand.NewPCG(7, 8))
	turned := 0
	for range 400 {
		round, s := anyRegion(chance).round(), anyYears(chance)
		y := round.Compute(s).Years
		for _, e := range []scoring.Estimate{y.Total, y.PresentValue} {
			if e.Low > e.Likely || e.Likely > e.High {
				t.Fatalf("%+v", e)
			}
		}
		if wider := round.Compute(widened(s)).Years; wider.Total.Low > y.Total.Low || wider.Total.High < y.Total.High || wider.Total.Likely != y.Total.Likely {
			t.Fatalf("%+v is narrower than %+v", wider.Total, y.Total)
		}
		sum := 0.0
		for n, x := range y.Years {
			of := 0.0
			for _, p := range y.Parties {
				of += p.Net[n]
			}
			if of != x.Net || x.Net != x.Saving+x.Valued-x.Cost-x.Investment {
				t.Fatalf("%v is somebody's of %+v", of, x)
			}
			if sum += x.Net; sum != x.Cumulative {
				t.Fatalf("%v, and %+v", sum, x)
			}
		}
		for _, turn := range y.Turns {
			turned++
			turns(t, round, s, turn)
		}
	}
	if turned < 400 {
		t.Errorf("only %d turns were tried", turned)
	}
}

// widened has wider ranges.
func widened(s survey.Scenario) survey.Scenario {
	document, _ := json.Marshal(s.Measures)
	s.Measures = nil
	_ = json.Unmarshal(document, &s.Measures)
	for n := range s.Measures {
		r := s.Measures[n].Ranges
		for _, span := range []*survey.Span{r.OneOff, r.YearlyCost, r.YearlySaving} {
			if span != nil {
				span.Low, span.High = span.Low/2, span.High*2
			}
		}
	}
	return s
}

// turns sets an assumption to the value that is told: the present value is then nearly zero, but for what whole kronor leave.
func turns(t *testing.T, round *Round, s survey.Scenario, turn scoring.Turn) {
	t.Helper()
	s.Measures = slices.Clone(s.Measures)
	switch at := int64(math.Round(turn.At)); turn.Assumption {
	case scoring.AssumedInterest:
		s.Interest = &turn.At
	case scoring.AssumedOneOff:
		s.Measures[turn.Measure-1].OneOff = at
	case scoring.AssumedCost:
		s.Measures[turn.Measure-1].YearlyCost = at
	case scoring.AssumedSaving:
		s.Measures[turn.Measure-1].YearlySaving = at
	default:
		return
	}
	if left := round.Compute(s).Years.PresentValue.Likely; math.Abs(left) > 20*(1+turn.At/turn.Now) {
		t.Fatalf("%+v leaves %v", turn, left)
	}
}

// Where a population is not known, all together are told and no party.
func TestPartiesAreNotToldWhereNothingCanBeSplit(t *testing.T) {
	s := region()
	s.organisations[0].Population = nil
	out := s.round().Compute(overYears(2, 0, shared(survey.Measure{YearlyCost: 100})))
	if out.Years.Parties != nil || out.Years.Total.Likely != -200 || of(out, "A").Amounts.Reason != economy.ReasonNoPopulation {
		t.Errorf("%+v", out.Years)
	}
}
