package scoring_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// Nothing hidden follows from what is shown: every figure is the weighted mean of its children, and no hidden one may be the
// only solution of those equations. Items are put to few roles here, so that much is hidden.
func TestNothingHiddenCanBeWorkedOut(t *testing.T) {
	hiddenSomewhere := 0
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		for n := range q.Sections[0].Items {
			if roles := rapid.SampledFrom([][]survey.Role{nil, {it}, {it, head}, {boss}}).Draw(t, "roles"); roles != nil {
				q.Sections[0].Items[n].Roles = roles
			}
		}
		for d := range q.Constructs {
			q.Constructs[d].Weight = float64(rapid.IntRange(1, 3).Draw(t, "weight"))
			for c := range q.Constructs[d].Children {
				q.Constructs[d].Children[c].Weight = float64(rapid.IntRange(0, 3).Draw(t, "weight"))
			}
		}
		doc := compute(q, municipalities("A", "B", "C", "D"), drawn(t, q))
		for code, r := range doc.Organisations {
			if r.Suppressed {
				continue
			}
			hidden := unknowns(q, r)
			hiddenSomewhere += len(hidden)
			for id := range hidden {
				if determined(q, r, hidden, id) {
					t.Errorf("%s: %s is hidden and follows from what is shown:\n%s", code, id, document(t, doc))
				}
			}
		}
	})
	if hiddenSomewhere == 0 {
		t.Error("nothing was ever hidden: the test says nothing")
	}
}

const total = "(total)"

func scoreOf(r OrganisationResult, id string) Score {
	if id == total {
		return *r.Total
	}
	return r.Constructs[id]
}

// unknowns numbers the hidden figures.
func unknowns(q *survey.Questionnaire, r OrganisationResult) map[string]int {
	m := map[string]int{}
	for _, id := range ids(q) {
		if scoreOf(r, id).Suppressed {
			m[id] = len(m)
		}
	}
	return m
}

func ids(q *survey.Questionnaire) []string {
	list := []string{total}
	survey.Walk(q.Constructs, func(c survey.Construct, _ int) { list = append(list, c.ID) })
	return list
}

// determined asks whether the equations of what is shown leave only one value for a hidden figure: whether its unit vector
// lies in the space of the equations' rows.
func determined(q *survey.Questionnaire, r OrganisationResult, hidden map[string]int, id string) bool {
	var rows [][]float64
	add := func(parent string, children []survey.Construct) {
		row, weight, any := make([]float64, len(hidden)), 0.0, false
		for _, c := range children {
			s := scoreOf(r, c.ID)
			if s.Value == nil && !s.Suppressed || c.Weight == 0 {
				continue
			}
			weight += c.Weight
			if n, secret := hidden[c.ID]; secret {
				row[n], any = c.Weight, true
			}
		}
		if s := scoreOf(r, parent); s.Value == nil && !s.Suppressed {
			return
		}
		if n, secret := hidden[parent]; secret {
			row[n], any = -weight, true
		}
		if any {
			rows = append(rows, row)
		}
	}
	add(total, q.Constructs)
	survey.Walk(q.Constructs, func(c survey.Construct, _ int) {
		if len(c.Children) > 0 {
			add(c.ID, c.Children)
		}
	})
	unit := make([]float64, len(hidden))
	unit[hidden[id]] = 1
	return rank(rows) == rank(append(rows, unit))
}

// rank is by Gaussian elimination, on a copy.
func rank(rows [][]float64) (rank int) {
	var m [][]float64
	for _, r := range rows {
		m = append(m, append([]float64(nil), r...))
	}
	if len(m) == 0 {
		return 0
	}
	for c := range m[0] {
		best := rank
		for r := rank; r < len(m); r++ {
			if math.Abs(m[r][c]) > math.Abs(m[best][c]) {
				best = r
			}
		}
		if rank == len(m) || math.Abs(m[best][c]) < 1e-9 {
			continue
		}
		m[rank], m[best] = m[best], m[rank]
		for r := rank + 1; r < len(m); r++ {
			f := m[r][c] / m[rank][c]
			for k := range m[r] {
				m[r][k] -= f * m[rank][k]
			}
		}
		rank++
	}
	return rank
}

// Beside one that must be hidden goes the leaf with the fewest respondents, and a branch only where there is no leaf.
func TestTheLeastIsHiddenBesideAnother(t *testing.T) {
	for name, c := range map[string]struct {
		answered map[string]int // by leaf, heads who answered it
		hidden   string
	}{
		"the fewest":           {map[string]int{"a": 2, "b": 5, "c": 4, "d1": 3, "d2": 3}, "c"},
		"the fewest, in front": {map[string]int{"a": 2, "b": 4, "c": 5, "d1": 3, "d2": 3}, "b"},
		"the first of two":     {map[string]int{"a": 2, "b": 4, "c": 4, "d1": 3, "d2": 3}, "b"},
		"behind the branch":    {map[string]int{"d1": 3, "d2": 3, "z": 5, "a": 2}, "z"},
		"only a branch":        {map[string]int{"a": 2, "d1": 3, "d2": 3}, "d"},
	} {
		q := instrument()
		q.Scoring.Aggregate = survey.Pooled
		q.Constructs, q.Sections[0].Items = []survey.Construct{{ID: "x", Weight: 1}}, nil
		leaf := func(id string) survey.Construct {
			q.Sections[0].Items = append(q.Sections[0].Items, scaleItem("of-"+id, id))
			return survey.Construct{ID: id, Weight: 1}
		}
		x := &q.Constructs[0]
		for _, id := range []string{"a", "b", "c", "d", "z"} {
			if id == "d" {
				x.Children = append(x.Children, survey.Construct{ID: "d", Weight: 1, Children: []survey.Construct{leaf("d1"), leaf("d2")}})
			} else if c.answered[id] > 0 {
				x.Children = append(x.Children, leaf(id))
			}
		}
		var replies []reply
		for n := range 5 {
			a := survey.Answers{}
			for id, many := range c.answered {
				if n < many {
					a["of-"+id] = survey.Num(float64(n%4 + 1))
				}
			}
			replies = append(replies, reply{"A", head, a})
		}
		q.Scoring.MinCoverage = 0
		for id, s := range compute(q, municipalities("A"), replies).Organisations["A"].Constructs {
			if want := id == "a" || id == c.hidden || c.hidden == "d" && id[0] == 'd' && id != "d2"; s.Suppressed != want {
				t.Errorf("%s: %s is hidden: %v", name, id, s.Suppressed)
			}
		}
	}
}
