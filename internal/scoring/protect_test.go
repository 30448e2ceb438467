package scoring_test

import (
	"math"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// by answers both items of every leaf alike, one person for each value.
func by(organisation string, role survey.Role, values ...float64) (list []reply) {
	q := instrument()
	for _, v := range values {
		list = append(list, reply{organisation, role, all(q, v)})
	}
	return list
}

func told(q *survey.Questionnaire, codes string, replies ...[]reply) Document {
	var organisations []survey.Organisation
	for _, c := range codes {
		organisations = append(organisations, municipalities(string(c))...)
	}
	var list []reply
	for _, r := range replies {
		list = append(list, r...)
	}
	return Compute(input(q, organisations, list), organisations)
}

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil || math.Abs(*got-want) > 1e-6 {
		t.Errorf("%s: %v, want %v", what, value(got), want)
	}
}

// Eight in A and seven in B, by role. In a leaf the sums of squares within roles are 1875 + 5000 (A) and 1250 + 1250 (B), with
// 11 degrees of freedom: a standard deviation of 29.2, told as 30. The quantile of Student's t is 2.2009852.
func TestProtectedFiguresByHand(t *testing.T) {
	q := instrument()
	q.Scoring.RoleWeights = map[survey.Role]float64{it: 3}
	doc := told(q, "AB", by("A", it, 3, 4, 4, 5), by("A", head, 1, 3, 3, 5), by("B", it, 2, 3, 3, 4), by("B", head, 2, 3, 4))
	a := doc.Organisations["A"]
	y := a.Constructs["y1"]
	// The IT managers' 75 and the heads' 50 stay as they are on the grid of 5 that four with two items each bear.
	near(t, "point", y.Value, 0.75*75+0.25*50)
	near(t, "spread", y.Spread, 25)
	se := 30 * math.Sqrt(0.75*0.75/4+0.25*0.25/4)
	near(t, "low", y.Low, 68.75-2.2009852*se)
	near(t, "high", y.High, 68.75+2.2009852*se)
	if y.N != 8 || y.Agreement != nil {
		t.Errorf("eight, too few for an agreement: %+v", y)
	}
	// x1 has a reverse-keyed item, so that everybody has 50 there: nothing scatters, which is told as 10.
	near(t, "low of x1", a.Constructs["x1"].Low, 50-2.2009852*10*math.Sqrt(0.15625))
	total := a.Total
	near(t, "total", total.Value, (50+3*68.75)/4)
	if total.N != 8 || total.Low == nil || *total.Low >= *total.Value || *total.High <= *total.Value {
		t.Errorf("the total: %+v", total)
	}
}

// Nine persons' scatter is too little to be told, be they of one organisation or more; ten degrees of freedom are enough.
func TestAnIntervalNeedsTenDegreesOfFreedom(t *testing.T) {
	q := instrument()
	for n, values := range [][]float64{{2, 3, 4, 3}, {2, 3, 4, 3, 3}} {
		doc := told(q, "AB", by("A", it, 2, 3, 3, 4, 3, 2, 4), by("B", it, values...))
		if y := doc.Organisations["A"].Constructs["y1"]; (y.Low != nil) != (n == 1) || y.Value == nil {
			t.Errorf("%d degrees of freedom: %+v", 9+n, y)
		}
	}
}

// A standard deviation between two classes is told as the higher, and one that is a class's own as that class.
func TestAStandardDeviationIsToldInClasses(t *testing.T) {
	q := instrument()
	q.Scoring.Aggregate = survey.Pooled
	for _, c := range []struct {
		values      []float64
		class, t975 float64
	}{
		{[]float64{2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4}, 25, 2.2281389},       // 8·625 over 10: 22.4
		{[]float64{1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5}, 25, 2.1788128}, // 2·2500 + 4·625 over 12: 25
		{[]float64{3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3}, 10, 2.2281389},
	} {
		y := told(q, "A", by("A", it, c.values...)).Organisations["A"].Constructs["y1"]
		near(t, "low", y.Low, 50-c.t975*c.class/math.Sqrt(float64(len(c.values))))
	}
}

// Where roles have too few for figures of their own, all are told together, and no distance between them.
func TestAFewOfARoleAreToldWithTheOthers(t *testing.T) {
	for n, heads := range [][]float64{{2, 4}, {2, 4, 3}} {
		y := told(instrument(), "A", by("A", it, 2, 3, 3, 4), by("A", head, heads...)).Organisations["A"].Constructs["y1"]
		if y.Value == nil || (y.Spread != nil) != (n == 1) {
			t.Errorf("%d heads: %+v", len(heads), y)
		}
	}
}

// Agreement is told of ten, in tenths, and never as all alike.
func TestAgreementIsToldOfMany(t *testing.T) {
	q := instrument()
	q.Scoring.Aggregate = survey.Pooled
	for _, c := range []struct {
		values []float64
		want   float64
	}{
		{[]float64{2, 3, 3, 3, 4, 4, 3, 3, 2}, math.NaN()},
		{[]float64{2, 3, 3, 3, 4, 4, 3, 3, 2, 3}, 0.9}, // 0.876…
		{[]float64{1, 5, 3, 3, 4, 4, 3, 2, 2, 3}, 0.5},
	} {
		if got := value(told(q, "A", by("A", it, c.values...)).Organisations["A"].Constructs["y1"].Agreement); got != c.want && !(got != got && c.want != c.want) {
			t.Errorf("%v: %v, want %v", c.values, got, c.want)
		}
	}
}

// Where nobody has a score of a parent of their own, nothing is known of how such scores scatter, and the interval is not told:
// one of no width would say that it is sure.
func TestAParentThatNobodyHasAloneHasNoInterval(t *testing.T) {
	q := instrument()
	q.Scoring.MinCoverage = 0.6
	for n := range q.Sections[0].Items {
		q.Sections[0].Items[n].Roles = []survey.Role{[]survey.Role{it, head}[n/2%2], boss}
	}
	for _, q.Scoring.Aggregate = range []survey.Aggregate{survey.ByRole, survey.Pooled} {
		doc := told(q, "AB", by("A", it, 2, 3, 3, 4, 3, 3), by("A", head, 2, 3, 3, 4, 3, 3), by("B", boss, 2, 3, 3, 4, 3, 3, 2, 3, 4, 3, 3))
		if x := doc.Organisations["A"].Constructs["x"]; x.Value == nil || x.Low != nil || x.High != nil {
			t.Errorf("from %v to %v: %+v", value(x.Low), value(x.High), x)
		}
		if x := doc.Organisations["B"].Constructs["x"]; x.Low == nil {
			t.Errorf("where all have one: %+v", x)
		}
	}
}

// Of the same score, a group tells one where none dominates: where a colleague would know that the others lie at an end, none is told.
func TestWhoDominatesHidesAFigure(t *testing.T) {
	for _, c := range []struct {
		values []float64
		told   bool
	}{{[]float64{3, 4, 4}, true}, {[]float64{1, 5, 5}, false}, {[]float64{3, 2, 2}, true}, {[]float64{5, 1, 1}, false}, {[]float64{4, 4, 4, 5}, true}, {[]float64{2, 5, 5, 5}, false}} {
		if y := told(instrument(), "A", by("A", it, c.values...)).Organisations["A"].Constructs["y1"]; (y.Value != nil) != c.told {
			t.Errorf("%v: %+v", c.values, y)
		}
	}
}

// Whoever has skipped an item weighs the other heavier, and the whole figure is told more coarsely for it.
func TestASkippedItemMakesTheGridCoarser(t *testing.T) {
	for skips, want := range map[int]float64{-1: 2, 0: 5, 3: 5, 7: 5} {
		replies := by("A", it, 3, 3, 3, 3, 3, 3, 3, 3)
		if skips >= 0 {
			delete(replies[skips].answers, "y1-b")
			replies[skips].answers["y1-a"] = survey.Num(4)
		}
		d, _ := NewRound(municipalities("A"), []Input{input(instrument(), municipalities("A"), replies)}).Derive("q", "A", "y1")
		if d.Score.Value == nil || d.Grid != want {
			t.Errorf("number %d skips one: %v, not %v", skips, d.Grid, want)
		}
	}
}

// A role that weighs nothing has no say, and hides nothing of the others.
func TestARoleWithoutWeightHidesNothing(t *testing.T) {
	q := instrument()
	q.Scoring.RoleWeights = map[survey.Role]float64{boss: 0}
	y := told(q, "A", by("A", it, 3, 4, 4, 5), by("A", head, 1, 3, 3, 5), by("A", boss, 1)).Organisations["A"].Constructs["y1"]
	near(t, "point", y.Value, 62.5)
	near(t, "spread", y.Spread, 25)
}

// How much lies between organisations rests on the points that are told and the one standard deviation, here 25: squares of 2500,
// 3437.5 and 3437.5 over 15 degrees of freedom.
func TestProtectedICCByHand(t *testing.T) {
	q := instrument()
	q.Scoring.Aggregate = survey.Pooled
	doc := told(q, "ABC", by("A", it, 2, 2, 3, 3, 4, 4), by("B", it, 2, 3, 3, 4, 4, 5), by("C", it, 1, 2, 2, 3, 3, 4))
	mean, between := 0.0, 0.0
	for _, r := range doc.Organisations {
		mean += *r.Constructs["y1"].Value / 3
	}
	for _, r := range doc.Organisations {
		between += 6 * math.Pow(*r.Constructs["y1"].Value-mean, 2) / 2
	}
	near(t, "ICC(1)", doc.Constructs["y1"].ICC1, (between-625)/(between+5*625))
	near(t, "F", doc.Constructs["y1"].ICC.F, between/625)
}
