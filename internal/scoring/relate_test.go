package scoring_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// drawnRound is a small capability round of up to eight organisations, the last a joint body of the first two, with levels,
// raters, heads and targets as they fall.
type drawnRound struct {
	organisations []survey.Organisation
	questionnaire []*survey.Questionnaire
	replies       [][]reply
	targets       Targets
}

func drawnMapping(t *rapid.T) drawnRound {
	codes := []string{"A", "B", "C", "D", "E", "F", "G"}[:rapid.IntRange(2, 7).Draw(t, "n")]
	r := drawnRound{organisations: municipalities(codes...), questionnaire: []*survey.Questionnaire{mapping(survey.Capability), mapping(survey.Importance), asking()}}
	for n := range r.organisations {
		if p := rapid.SampledFrom([]int{-1, 0, 5, 10, 10, 20, 70}).Draw(t, "population"); p >= 0 {
			r.organisations[n].Population = &p
		}
	}
	r.organisations = append(r.organisations, survey.Organisation{Code: "J", Kind: survey.JointBody, Members: codes[:2]})
	rnd := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "answers"), 9))
	r.replies = make([][]reply, 3)
	for _, o := range r.organisations {
		r.replies[0] = append(r.replies[0], reply{o.Code, "", someLevels(rnd, 0, 5)})
		for range 3 {
			r.replies[1] = append(r.replies[1], reply{o.Code, survey.Participant, someLevels(rnd, 0, 5)})
			r.replies[2] = append(r.replies[2], reply{o.Code, head, says(float64(rnd.IntN(6)), float64(rnd.IntN(6)), float64(rnd.IntN(6)))})
		}
	}
	if rapid.Bool().Draw(t, "targets") {
		r.targets = Targets{Capability: map[string]float64{"F-01": 4, "F-02": 1}, Organisation: map[string]float64{"B": 2, "J": 4}}
	}
	return r
}

func someLevels(rnd *rand.Rand, low, n int) survey.Answers {
	values := make([]float64, 8)
	for c := range values {
		if values[c] = float64(low + rnd.IntN(n)); rnd.IntN(4) == 0 {
			values[c] = -1
		}
	}
	return levelsOf(values...)
}

func (r drawnRound) compare() Comparison {
	var inputs []Input
	for n, q := range r.questionnaire {
		inputs = append(inputs, inputOf(q, r.organisations, r.replies[n]))
	}
	return NewRound(r.organisations, inputs).WithTargets(r.targets).Comparison(RoundInfo{})
}

func (r drawnRound) shuffled(seed uint64) drawnRound {
	rnd := rand.New(rand.NewPCG(seed, 1))
	r.organisations, r.replies = slices.Clone(r.organisations), slices.Clone(r.replies)
	rnd.Shuffle(len(r.organisations), func(i, j int) { r.organisations[i], r.organisations[j] = r.organisations[j], r.organisations[i] })
	for n := range r.replies {
		list := slices.Clone(r.replies[n])
		rnd.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		r.replies[n] = list
	}
	return r
}

func documents(t *rapid.T, c Comparison) string {
	b, err := json.Marshal(c.Documents) // fails on NaN and Inf
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestNoOrderMattersToCapabilities(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawnMapping(t)
		if a, b := documents(t, r.compare()), documents(t, r.shuffled(rapid.Uint64().Draw(t, "seed")).compare()); a != b {
			t.Errorf("shuffled:\n%s\n%s", a, b)
		}
	})
}

func TestTeachersCanTeach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawnMapping(t)
		doc := r.compare().Documents[0]
		for code, o := range doc.Organisations {
			for _, p := range o.Priorities {
				level := o.Levels[p.Capability]
				able := 0
				for _, other := range doc.Organisations {
					if x, has := other.Levels[p.Capability]; has && x.InheritedFrom == "" && x.Value >= 3 && x.Value >= level.Value+2 {
						able++
					}
				}
				if p.Gap <= 0 || len(p.Teachers) != min(5, able) {
					t.Fatalf("%s in %s: gap %v, %d of %d teachers", code, p.Capability, p.Gap, len(p.Teachers), able)
				}
				for n, x := range p.Teachers {
					its := doc.Organisations[x.Organisation].Levels[p.Capability]
					if its.Value != x.Level || its.InheritedFrom != "" || x.Level < 3 || x.Level < level.Value+2 || level.InheritedFrom == x.Organisation {
						t.Fatalf("%s can't teach %s %s: %+v, %+v", x.Organisation, code, p.Capability, its, level)
					}
					if n > 0 && x.Level > p.Teachers[n-1].Level {
						t.Fatalf("%+v out of order", p.Teachers)
					}
				}
			}
		}
	})
}

// own is the level of an organisation's own, or NaN.
func own(doc Document, code, capability string) float64 {
	if l, has := doc.Organisations[code].Levels[capability]; has && l.InheritedFrom == "" {
		return l.Value
	}
	return math.NaN()
}

// pairValue adds up what two organisations can give each other from the document alone.
func pairValue(doc, weights Document, targets Targets, a, b string) (sum float64) {
	for n := range capabilities {
		id := fmt.Sprintf("F-%02d", n+1)
		for _, p := range [][2]string{{a, b}, {b, a}} {
			from, to, target := own(doc, p[0], id), own(doc, p[1], id), 3.0
			if x, set := targets.Capability[id]; set {
				target = x
			}
			if x, set := targets.Organisation[p[1]]; set {
				target = x
			}
			importance := 1.0
			if x := weights.Capabilities[id].Importance; x != nil {
				importance = *x
			}
			if from >= 3 && from >= to+2 {
				sum += importance * max(0, target-to) / 4
			}
		}
	}
	return sum
}

func TestExchangeIsTheBestThereIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawnMapping(t)
		c := r.compare()
		doc, e := c.Documents[0], c.Documents[0].Exchange
		if e.Reason != "" {
			return
		}
		n := len(r.organisations)
		value := make([][]float64, n)
		pairs := 0
		for a := range n {
			value[a] = make([]float64, n)
			for b := range a {
				x := pairValue(doc, c.Documents[1], r.targets, r.organisations[a].Code, r.organisations[b].Code)
				value[b][a] = x
				if x > 0 {
					pairs++
				}
			}
		}
		if want := everyMatching(value, make([]bool, n)); math.Abs(e.Total-want) > 1e-9 {
			t.Errorf("the matching's total is %v, the best is %v", e.Total, want)
		}
		if len(e.Pairs) != pairs {
			t.Errorf("%d pairs of %d", len(e.Pairs), pairs)
		}
		checkMatching(t, *e)
	})
}

// everyMatching tries all; the greatest total of pairs.
func everyMatching(value [][]float64, taken []bool) float64 {
	a := slices.Index(taken, false)
	if a < 0 {
		return 0
	}
	taken[a] = true
	defer func() { taken[a] = false }()
	best := everyMatching(value, taken)
	for b := a + 1; b < len(taken); b++ {
		if !taken[b] {
			taken[b] = true
			best = max(best, value[a][b]+everyMatching(value, taken))
			taken[b] = false
		}
	}
	return best
}

type errorer interface {
	Errorf(format string, args ...any)
}

// checkMatching: each stands once, the pairs are listed falling, and choosing greedily gives no more.
func checkMatching(t errorer, e Exchange) {
	seen, total := map[string]bool{}, 0.0
	for _, p := range e.Matching {
		if seen[p.A] || seen[p.B] || p.A >= p.B || p.Value <= 0 {
			t.Errorf("%+v is no pair of its own", p)
		}
		seen[p.A], seen[p.B], total = true, true, total+p.Value
	}
	greedy, taken := 0.0, map[string]bool{}
	for n, p := range e.Pairs {
		if n > 0 && p.Value > e.Pairs[n-1].Value {
			t.Errorf("pair %d is out of order", n)
		}
		if !taken[p.A] && !taken[p.B] {
			taken[p.A], taken[p.B], greedy = true, true, greedy+p.Value
		}
	}
	if math.Abs(total-e.Total) > 1e-9 || e.Total < greedy-1e-9 {
		t.Errorf("total %v of pairs that add up to %v; greedily %v", e.Total, total, greedy)
	}
}

func TestExchangeOfACountry(t *testing.T) {
	for _, n := range []int{290, 1200} { // below and above where every pair is weighed
		organisations, inputs := mapped(n)
		e := Compare(RoundInfo{}, organisations, inputs).Documents[0].Exchange
		checkMatching(t, *e)
		if len(e.Pairs) != 3*n || len(e.Matching) < n/3 {
			t.Errorf("%d organisations: %d pairs, %d matched", n, len(e.Pairs), len(e.Matching))
		}
	}
}
