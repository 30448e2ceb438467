package scoring_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	. "mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Four municipalities of 36 each are told as 75, 75, 40 and 32 on a grid of 1, with a standard deviation of 15 and 140 degrees of
// freedom. Each has an error of √(15²/36 + 1²/12) = 2.517. C and D are 8 apart: t = 8/(2.517·√2) = 2.248 with 280 degrees of freedom,
// p = 0.0254. Of C's own three differences those to A and B are surer, and the third is let by at 0.05; of all six differences four
// are surer, and the fifth would need 0.05/2.
func TestRanksByHand(t *testing.T) {
	q := instrument()
	q.Scoring.Aggregate = survey.Pooled
	thrice := func(values ...float64) []float64 { return slices.Repeat(values, 3) }
	high, low := thrice(4, 4, 4, 4, 4, 5, 3, 4, 4, 4, 4, 4), append(slices.Repeat([]float64{2}, 24), 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)
	doc := told(q, "ABCD", by("A", it, high...), by("B", it, high...), by("C", it, thrice(3, 3, 3, 2, 3, 2, 3, 3, 2, 2, 3, 2)...), by("D", it, low...))
	for code, x := range map[string]float64{"A": 75, "B": 75, "C": 40, "D": 32} {
		if y := doc.Organisations[code].Constructs["y1"]; y.Value == nil || *y.Value != x || y.Grid != 1 {
			t.Errorf("%s: %v on %v, want %v", code, value(y.Value), y.Grid, x)
		}
	}
	want := map[string]Rank{"A": {1, 2, 1, 2, 1, 2, 1, 2}, "B": {1, 2, 1, 2, 1, 2, 1, 2}, "C": {3, 3, 3, 4, 3, 3, 3, 4}, "D": {4, 4, 3, 4, 4, 4, 3, 4}}
	for code, w := range want {
		if got := doc.Organisations[code].Constructs["y1"].Rank; got == nil || *got != w {
			t.Errorf("%s: %+v, want %+v", code, got, w)
		}
	}
}

// A joint body has no place among the municipalities, and neither has whoever can't be shown or compared.
func TestWhoIsRanked(t *testing.T) {
	q := instrument()
	organisations := municipalities("A", "B", "C", "D")
	organisations = append(organisations, survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"A", "B"}})
	var replies []reply
	for _, code := range []string{"A", "B", "C", "J"} {
		replies = append(replies, by(code, it, 3, 4, 4, 5, 3, 4, 4, 4)...)
	}
	doc := Compute(input(q, organisations, append(replies, by("D", it, 1, 1)...)), organisations)
	for code, r := range doc.Organisations {
		rank := r.Constructs["y1"].Rank
		if municipality := code < "D"; municipality != (rank != nil) || rank != nil && *rank != (Rank{1, 3, 1, 3, 1, 3, 1, 3}) {
			t.Errorf("%s: %+v", code, rank)
		}
	}
	exact := compute(q, municipalities("A", "B", "C"), append(append(by("A", it, 2, 4, 3), by("B", it, 2, 2, 2)...), by("C", it, 5, 4, 5)...))
	for code, ranked := range map[string]bool{"A": true, "B": false, "C": true} { // B's answers are all alike: how sure they are isn't known
		if y := exact.Organisations[code].Constructs["y1"]; (y.Rank != nil) != ranked || y.Value == nil {
			t.Errorf("%s: %+v", code, y)
		}
	}
}

// What an organisation that isn't shown has answered shows in no rank: as long as all other figures are the same, so are the ranks.
func TestRanksTellNothingOfTheHidden(t *testing.T) {
	compared := 0
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		if rapid.Bool().Draw(t, "pooled") {
			q.Scoring.Aggregate = survey.Pooled
		}
		var shown, one, other []reply
		for _, code := range []string{"A", "B", "C", "D"} {
			for range rapid.IntRange(4, 9).Draw(t, "people") {
				shown = append(shown, reply{code, rapid.SampledFrom(q.Roles).Draw(t, "role"), all(q, float64(rapid.IntRange(1, 5).Draw(t, "answer")))})
			}
		}
		for range rapid.IntRange(1, 3).Draw(t, "hidden people") {
			role := rapid.SampledFrom(q.Roles).Draw(t, "role")
			one = append(one, reply{"H", role, all(q, float64(rapid.IntRange(1, 5).Draw(t, "answer")))})
			other = append(other, reply{"H", role, all(q, float64(rapid.IntRange(1, 5).Draw(t, "other answer")))})
		}
		organisations := municipalities("A", "B", "C", "D", "H")
		a, b := Compute(input(q, organisations, append(one, shown...)), organisations), Compute(input(q, organisations, append(other, shown...)), organisations)
		ranksA, ranksB := takeRanks(a), takeRanks(b)
		for place := range ranksA {
			if place.organisation == "H" && scoreOf(a.Organisations["H"], place.construct).Value == nil {
				t.Fatalf("a hidden organisation is ranked: %v", place)
			}
		}
		if document(t, a) != document(t, b) {
			return
		}
		compared += len(ranksA)
		if len(ranksA) != len(ranksB) {
			t.Fatalf("%v\n%v", ranksA, ranksB)
		}
		for place, r := range ranksA {
			if ranksB[place] != r {
				t.Fatalf("%v: %v and %v", place, r, ranksB[place])
			}
		}
	})
	if compared == 0 {
		t.Error("nothing was ever compared: the test says nothing")
	}
}

type rankPlace struct{ organisation, construct string }

// takeRanks takes the ranks out of a document.
func takeRanks(d Document) map[rankPlace]Rank {
	list := map[rankPlace]Rank{}
	for code, r := range d.Organisations {
		for id, s := range r.Constructs {
			if s.Rank != nil {
				list[rankPlace{code, id}] = *s.Rank
			}
			s.Rank = nil
			r.Constructs[id] = s
		}
		if r.Total != nil {
			if r.Total.Rank != nil {
				list[rankPlace{code, total}] = *r.Total.Rank
			}
			r.Total.Rank = nil
		}
	}
	return list
}

// In what has the answers themselves, ranks are those of the scores with their own standard errors.
func TestExactRanksAreTheScores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		q.Scoring.Aggregate = survey.Pooled
		var replies []reply
		var list []stats.Estimate
		codes := []string{"A", "B", "C", "D", "E"}
		for _, code := range codes {
			var x []float64
			for range rapid.IntRange(3, 9).Draw(t, "people") {
				v := float64(rapid.IntRange(1, 5).Draw(t, "answer"))
				x, replies = append(x, 25*(v-1)), append(replies, reply{code, it, all(q, v)})
			}
			iv, _ := stats.StudentInterval(x, 0.95)
			list = append(list, stats.Estimate{Value: iv.Mean, SE: iv.SE, DF: iv.DF})
		}
		own, every := new(stats.Ranker).RankSets(list, 0.95)
		doc := compute(q, municipalities(codes...), replies)
		for n, code := range codes {
			got := doc.Organisations[code].Constructs["y1"].Rank
			if list[n].SE > 0 && got != nil && *got != (Rank{own[n].Low, own[n].High, every[n].Low, every[n].High, own[n].Low, own[n].High, every[n].Low, every[n].High}) {
				t.Fatalf("%s: %+v, want %v and %v", code, got, own[n], every[n])
			}
			if (got != nil) != (list[n].SE > 0) && countSure(list) > 1 {
				t.Fatalf("%s: %+v of %v", code, got, list[n])
			}
		}
	})
}

func countSure(list []stats.Estimate) (n int) {
	for _, e := range list {
		if e.SE > 0 && !math.IsNaN(e.SE) {
			n++
		}
	}
	return n
}
