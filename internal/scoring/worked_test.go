package scoring_test

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// worked holds that docs/scoring.md says what has been worked out, in these words.
func worked(t *testing.T, format string, figures ...any) {
	t.Helper()
	text, err := os.ReadFile("../../docs/scoring.md")
	if err != nil {
		t.Fatal(err)
	}
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	if said := strings.ReplaceAll(fmt.Sprintf(format, figures...), " -", " −"); !strings.Contains(words(string(text)), words(said)) {
		t.Errorf("docs/scoring.md does not say: %s", said)
	}
}

func to(digits int, x *float64) string { return fmt.Sprintf("%.*f", digits, *x) }

// a is A's leaf, as whoever has the answers sees it.
func a(q *survey.Questionnaire, replies ...[]reply) Score {
	var all []reply
	for _, r := range replies {
		all = append(all, r...)
	}
	return compute(q, municipalities("A"), all).Organisations["A"].Constructs["leaf"]
}

func each(role survey.Role, values ...float64) (list []reply) {
	for _, v := range values {
		list = append(list, times(1, "A", role, answering(v))...)
	}
	return list
}

func TestWorkedScores(t *testing.T) {
	worked(t, "4 on a scale of 1–5 gives 100·(4 − 1)/(5 − 1) = %v points, and %v where the item is reverse-keyed", *a(oneLeaf(1, nil), each(it, 4, 4, 4)).Value, *a(oneLeaf(1, []int{1}), each(it, 4, 4, 4)).Value)
	two := a(oneLeaf(3, nil), times(3, "A", it, answering(4, 5)))
	worked(t, "Of three items 4, 5 and don't know give (75 + 100)/2 = %v", *two.Value)
	if one := a(oneLeaf(3, nil), times(3, "A", it, answering(4))); one.Value != nil || one.Reason != ReasonCoverage {
		t.Errorf("one of three is no score: %+v", one)
	}
	q := oneLeaf(1, nil)
	byRole := a(q, each(it, 5, 3), each(head, 2, 2, 2, 2))
	q.Scoring.Aggregate = survey.Pooled
	worked(t, "Two IT managers have 100 and 50, and four heads 25 each: by role (75 + 25)/2 = %v, pooled (100 + 50 + 4·25)/6 = %s", *byRole.Value, to(1, a(q, each(it, 5, 3), each(head, 2, 2, 2, 2)).Value))
}

func TestWorkedParents(t *testing.T) {
	q := oneLeaf(3, nil)
	q.Constructs = []survey.Construct{{ID: "whole", Weight: 1, Children: []survey.Construct{{ID: "a", Weight: 2}, {ID: "b", Weight: 1}, {ID: "c", Weight: 1}}}}
	for n, id := range []string{"a", "b", "c"} {
		q.Sections[0].Items[n].Construct = id
	}
	whole := func(answers survey.Answers) Score {
		return compute(q, municipalities("A"), times(3, "A", it, answers)).Organisations["A"].Constructs["whole"]
	}
	worked(t, "Parts of the weights 2, 1 and 1 have 75, 25 and no score: 3 of 4 is at least half, and the whole has (2·75 + 25)/3 = %s", to(1, whole(answering(4, 2)).Value))
	if w := whole(answering(0, 2)); w.Value != nil || w.Reason != ReasonCoverage {
		t.Errorf("a quarter of the weight: %+v", w)
	}
}

func TestWorkedIntervals(t *testing.T) {
	s := a(oneLeaf(1, nil), each(it, 5), each(head, 2, 3, 4))
	worked(t, "An IT manager alone has %v, and three heads 25, 50 and 75, whose variance is 625. The manager borrows it: SE² = ½²·625/1 + ½²·625/3 = 208.3, with the heads' 2 degrees of freedom, and %v ± 4.303·14.43 is %s to %s",
		100, *s.Value, to(1, s.Low), to(1, s.High))
	iv, _ := stats.IntervalAround(50, 25*math.Sqrt(0.25/3+0.25), 44, 0.95, 4)
	worked(t, "The same four of a round whose standard deviation is told as 25, with 44 degrees of freedom: SE = 25·√(½²/1 + ½²/3) = %.2f, and the score ± %.1f", iv.SE, iv.High-50)
}

func TestWorkedSuppression(t *testing.T) {
	ask := func(items int, answers ...survey.Answers) Score {
		var replies []reply
		for _, x := range answers {
			replies = append(replies, reply{"A", head, x})
		}
		in := inputOf(oneLeaf(items, nil), municipalities("A"), replies)
		return Compute(in, municipalities("A")).Organisations["A"].Constructs["leaf"]
	}
	s := ask(2, answering(2, 3), answering(3, 4), answering(4, 4))
	worked(t, "Three heads answer two items each, 2 and 3, 3 and 4, 4 and 4: their mean of %.1f is told as %v, a multiple of %v, for one answer moves it by 4.2", (37.5+62.5+75)/3, *s.Value, s.Grid)
	for what, hidden := range map[string]Score{"one item each": ask(1, answering(2), answering(3), answering(4)), "all highest": ask(2, answering(5, 5), answering(5, 5), answering(5, 5)), "two": ask(2, answering(2, 3), answering(3, 4))} {
		if hidden.Value != nil || hidden.Reason != ReasonTooFew {
			t.Errorf("%s: %+v", what, hidden)
		}
	}
}

func TestWorkedAgreementAndReliability(t *testing.T) {
	var alike []reply
	for k := range 10 {
		alike = append(alike, times(1, "A", it, answering(float64(3+k%2), float64(3+k%2)))...)
	}
	worked(t, "Ten answer two items, half of them 3 and half 4. Each item's variance is 0.278, against 2 of evenly spread answers: r = 1 − 0.139 = 0.861 and r_wg(2) = 2·0.861/(2·0.861 + 0.139) = %s", to(3, a(oneLeaf(2, nil), alike).Agreement))

	var rows []reply
	for k := range 10 {
		rows = append(rows, times(1, "A", it, answering(float64(1+k%5), []float64{1, 2, 3, 4, 5, 2, 3, 4, 5, 4}[k]))...)
	}
	x := compute(oneLeaf(2, nil), municipalities("A"), rows).Constructs["leaf"].Alpha
	worked(t, "Ten answer two items: 1 and 1, 2 and 2, 3 and 3, 4 and 4, 5 and 5, 1 and 2, 2 and 3, 3 and 4, 4 and 5, 5 and 4. The variances are 2.22 and 1.79, that of the sums 7.57: alpha = 2·(1 − 4.01/7.57) = %s", to(2, x.Value))

	var replies []reply
	for code, values := range map[string][]float64{"A": {2, 3, 4}, "B": {3, 4, 5}, "C": {1, 2, 3}} {
		for _, v := range values {
			replies = append(replies, reply{code, it, answering(v)})
		}
	}
	c := compute(oneLeaf(1, nil), municipalities("A", "B", "C"), replies).Constructs["leaf"]
	worked(t, "Three organisations of three have 25, 50 and 75; 50, 75 and 100; 0, 25 and 50. The mean squares are 1,875 between and 625 within: F = %s, ICC(1) = 1,250/(1,875 + 2·625) = %s and ICC(2) = 1,250/1,875 = %s", to(0, c.ICC.F), to(1, c.ICC1), to(2, c.ICC2))
}

func TestWorkedRolesAndBenchmark(t *testing.T) {
	s := a(ownItem(), times(3, "A", it, answering(4, 5, 1)), times(3, "A", head, answering(3, 3)))
	worked(t, "Three IT managers answer 4, 5 and 1, three heads 3 and 3; the third item is the managers' own. Over the two that both got they are 87.5 − 50 = %v apart", *s.Spread)

	var replies []reply
	codes := []string{"A", "B", "C", "D", "E"}
	for n, code := range codes {
		replies = append(replies, times(3, code, it, answering([]float64{1, 2, 3, 4, 4}[n]))...)
	}
	d := compute(oneLeaf(1, nil), municipalities(codes...), replies)
	b, e := d.Constructs["leaf"].Benchmark, d.Organisations["E"].Constructs["leaf"]
	worked(t, "Five municipalities have 0, 25, 50, 75 and 75: the quartiles are %v, %v and %v. Of one with 75, three of the other four lie lower and one is level: its percentile is 3.5/4 = %v", *b.Q1, *b.Median, *b.Q3, *e.Percentile)
}

func TestWorkedChange(t *testing.T) {
	then, now := inputOf(oneLeaf(1, nil), municipalities("A"), each(it, 2, 3, 4)), inputOf(oneLeaf(1, nil), municipalities("A"), each(it, 3, 4, 5))
	then.Exact, now.Exact = true, true
	c := CompareRounds(then, now, municipalities("A")).Organisations["A"]["leaf"]
	worked(t, "Three had 25, 50 and 75 and have 50, 75 and 100: the change is %s, its SE √(625/3 + 625/3) = 20.4 with 4 degrees of freedom, and the interval %s to %s", to(0, c.Change), to(1, c.Low), to(1, c.High))
}

func TestWorkedImportance(t *testing.T) {
	q := mapping(survey.Importance)
	q.Sections[0].Items = q.Sections[0].Items[:3]
	rate := func(third survey.Answers) *Concordance {
		return compute(q, municipalities("A"), []reply{{"A", it, levelsOf(1, 2, 3)}, {"A", it, levelsOf(1, 3, 2)}, {"A", it, third}}).Concordance
	}
	worked(t, "Three rate three capabilities 1, 2, 3; 1, 3, 2; 1, 2, 3. The sums of ranks are 3, 7 and 8: W = 12·14/(3²·(3³ − 3)) = %s", to(3, rate(levelsOf(1, 2, 3)).W))
	worked(t, "If the last has not rated the third, Spearman's correlations are 0.5, 1 and 1, and W′ = (0.833·2 + 1)/3 = %s", to(3, rate(levelsOf(1, 2)).W))
	worked(t, "An importance of 0.8, the target 3 and the level 1 give 0.8·2/4 = 0.4 (`Example_pressing`)")
	worked(t, "Level 3 can teach level 1 and not level 2; level 2 teaches nobody (`Example_teaches`)")
}
