package scoring_test

import (
	"math"
	"slices"
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

// Eight in A, seven in each of the others, by role. In a leaf the sums of squares within roles are 1875 + 5000 (A) and 1250 + 1250 (the
// others), with 26 degrees of freedom: a standard deviation of 25.5, told as 30. The quantile of Student's t is 2.0555294.
func TestProtectedFiguresByHand(t *testing.T) {
	q := instrument()
	q.Scoring.RoleWeights = map[survey.Role]float64{it: 3}
	replies := append(by("A", it, 3, 4, 4, 5), by("A", head, 1, 3, 3, 5)...)
	for _, code := range []string{"B", "C", "D", "E"} {
		replies = append(append(replies, by(code, it, 2, 3, 3, 4)...), by(code, head, 2, 3, 4)...)
	}
	doc := told(q, "ABCDE", replies)
	a := doc.Organisations["A"]
	y := a.Constructs["y1"]
	// The IT managers' 75 and the heads' 50 stay as they are on the grid of 5 that four with two items each bear.
	near(t, "point", y.Value, 0.75*75+0.25*50)
	near(t, "spread", y.Spread, 25)
	se := 30 * math.Sqrt(0.75*0.75/4+0.25*0.25/4)
	near(t, "low", y.Low, 68.75-2.0555294*se)
	near(t, "high", y.High, 68.75+2.0555294*se)
	if y.N != 8 || y.Agreement != nil {
		t.Errorf("eight, and agreement of persons is not told: %+v", y)
	}
	// x1 has a reverse-keyed item, so that everybody has 50 there: nothing scatters, which is told as what is no less than √(20,000/26).
	near(t, "low of x1", a.Constructs["x1"].Low, 50-2.0555294*30*math.Sqrt(0.15625))
	total := a.Total
	near(t, "total", total.Value, (50+3*68.75)/4)
	if total.N != 8 || total.Low == nil || *total.Low >= *total.Value || *total.High <= *total.Value {
		t.Errorf("the total: %+v", total)
	}
}

// However many have answered in one organisation, the others' scatter must be enough, so that it could be theirs.
func TestAnIntervalNeedsDegreesOfFreedomOfOthers(t *testing.T) {
	many := slices.Repeat([]float64{2, 3, 4}, 8)
	for others, want := range map[int]bool{9: false, 10: true} {
		doc := told(instrument(), "AB", by("A", it, many...), by("B", it, many[:others+1]...))
		if y := doc.Organisations["A"].Constructs["y1"]; (y.Low != nil) != want || y.Value == nil {
			t.Errorf("%d degrees of freedom of others: %+v", others, y)
		}
	}
}

// A standard deviation between two classes is told as the higher, one that is a class's own as that class, and none so low that it would say
// of one organisation that all answered nearly alike.
func TestAStandardDeviationIsToldInClasses(t *testing.T) {
	q := instrument()
	q.Scoring.Aggregate = survey.Pooled
	for _, c := range []struct {
		values      []float64
		class, t975 float64
	}{
		{[]float64{2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 4}, 25, 2.0002978},       // six times 8·625, over 60: 22.4
		{[]float64{1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5}, 25, 1.9934636}, // six times 2·2500 + 4·625, over 72: 25
		{[]float64{3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3}, 20, 2.0002978},       // none; 20,000 over 60: 18.3
	} {
		var replies []reply
		for _, code := range "ABCDEF" {
			replies = append(replies, by(string(code), it, c.values...)...)
		}
		y := told(q, "ABCDEF", replies).Organisations["A"].Constructs["y1"]
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

// However many have answered: beside their score it could tell what somebody has.
func TestNoAgreementIsToldOfPersons(t *testing.T) {
	q := instrument()
	q.Scoring.Aggregate = survey.Pooled
	values := []float64{2, 3, 3, 3, 4, 4, 3, 3, 2, 3, 3, 3, 4, 4, 3, 3, 2, 3}
	if got := told(q, "A", by("A", it, values...)).Organisations["A"].Constructs["y1"].Agreement; got != nil {
		t.Errorf("told: %v", *got)
	}
	if got := compute(q, municipalities("A"), by("A", it, values...)).Organisations["A"].Constructs["y1"].Agreement; got == nil {
		t.Error("whoever has the answers is told none")
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
	many := slices.Repeat([]float64{2, 3, 4}, 7)
	for _, q.Scoring.Aggregate = range []survey.Aggregate{survey.ByRole, survey.Pooled} {
		doc := told(q, "ABC", by("A", it, 2, 3, 3, 4, 3, 3), by("A", head, 2, 3, 3, 4, 3, 3), by("B", boss, many...), by("C", boss, many...))
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

// How much lies between organisations rests on the points that are told and the one standard deviation, here 25: squares of 5000,
// 6875 and 6875 over 33 degrees of freedom.
func TestProtectedICCByHand(t *testing.T) {
	q := instrument()
	q.Scoring.Aggregate = survey.Pooled
	doc := told(q, "ABC", by("A", it, 2, 2, 3, 3, 4, 4, 2, 2, 3, 3, 4, 4), by("B", it, 2, 3, 3, 4, 4, 5, 2, 3, 3, 4, 4, 5), by("C", it, 1, 2, 2, 3, 3, 4, 1, 2, 2, 3, 3, 4))
	mean, between := 0.0, 0.0
	for _, r := range doc.Organisations {
		mean += *r.Constructs["y1"].Value / 3
	}
	for _, r := range doc.Organisations {
		between += 12 * math.Pow(*r.Constructs["y1"].Value-mean, 2) / 2
	}
	near(t, "ICC(1)", doc.Constructs["y1"].ICC1, (between-625)/(between+11*625))
	near(t, "F", doc.Constructs["y1"].ICC.F, between/625)
}
