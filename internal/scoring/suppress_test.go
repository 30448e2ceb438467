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
