package scoring

import (
	"maps"
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

const (
	minComplete = 10 // complete respondents below which alpha says nothing
	minItems    = 2
)

// Scores are taken from 50, which keeps the sums of squares small.
const middleScore = 50

// roleSums are the sums of a construct's items over one role's respondents: of the items that all its roles get, and of all that this role
// gets. An alpha over items that nobody could answer all of would rest on one role under the name of all, or on nobody.
type roleSums struct {
	role        survey.Role
	shared, own stats.ItemSums
}

// items sums over the worker's rows.
func (w *worker) items(n int) (list []roleSums) {
	node := w.s.nodes[n]
	if len(node.below) < minItems {
		return nil
	}
	w.cells = slices.Grow(w.cells[:0], len(node.below))
	list = make([]roleSums, 0, len(w.runs))
	for _, run := range w.runs {
		own := w.put(run.role).below[n]
		if len(own) == 0 {
			continue
		}
		r := roleSums{role: run.role, shared: w.summed(run, node.shared)}
		if r.own = r.shared; w.exact && !slices.Equal(own, node.shared) {
			r.own = w.summed(run, own)
		}
		list = append(list, r)
	}
	return list
}

// summed sums over those of a role who have answered all of some items.
func (w *worker) summed(run roleRun, items []*scoredItem) stats.ItemSums {
	xs := w.cells[:len(items)]
	s := stats.NewItemSums(len(items))
	if len(items) < minItems {
		return s
	}
	for _, r := range w.rows[run.start:run.end] {
		if w.complete(r, items, xs) {
			s.Add(xs)
		}
	}
	return s
}

func (w *worker) complete(r int, items []*scoredItem, xs []float64) bool {
	codes := w.t.codesOf(r)
	for j, it := range items {
		x := it.of(w.t, r, codes[it.column])
		if x != x {
			return false
		}
		xs[j] = x - middleScore
	}
	return true
}

// alphas add up what every organisation's respondents answered; the total is no scale of its own. That of all is within roles: one that
// answers higher than another makes no items consistent. Of persons, roles count that have enough respondents by themselves: beside the many of
// one role, a few of another could be told. By role it is told to whoever has the answers alone.
func (m *maturity) alphas(n int) (all *Alpha, byRole map[survey.Role]Alpha) {
	if n == len(m.s.nodes) {
		return nil, nil
	}
	node := m.s.nodes[n]
	roles := map[survey.Role]*roleSums{}
	for o := range m.outcomes {
		for _, r := range m.outcomes[o].nodes[n].items {
			if of := roles[r.role]; of != nil {
				of.shared.Merge(r.shared)
				of.own.Merge(r.own)
			} else {
				roles[r.role] = &roleSums{r.role, r.shared.Clone(), r.own.Clone()}
			}
		}
	}
	groups := []stats.ItemSums{stats.NewItemSums(len(node.shared))}
	for _, role := range slices.Sorted(maps.Keys(roles)) {
		if g := roles[role].shared; m.exact || g.N() >= minComplete {
			groups = append(groups, g)
		}
	}
	a := m.alphaOf(stats.CronbachAlphaWithin(groups...))
	if !m.exact && a.N-m.mostComplete(n, roles) < minComplete { // it would tell of one organisation
		a.Value, a.Reason = nil, string(stats.TooFewRespondents)
	}
	if len(node.shared) < minItems && len(node.below) >= minItems {
		a.Reason = ReasonSharedItems
	}
	if m.exact && len(roles) > 1 {
		byRole = map[survey.Role]Alpha{}
		for role, r := range roles {
			byRole[role] = m.alphaOf(r.own.CronbachAlpha())
		}
	}
	return &a, byRole
}

// mostComplete is how many of those who count are one organisation's, at the most.
func (m *maturity) mostComplete(n int, roles map[survey.Role]*roleSums) (most int) {
	for o := range m.outcomes {
		own := 0
		for _, r := range m.outcomes[o].nodes[n].items {
			if roles[r.role].shared.N() >= minComplete {
				own += r.shared.N()
			}
		}
		most = max(most, own)
	}
	return most
}

// alphaOf takes ten complete respondents.
func (m *maturity) alphaOf(x stats.Alpha, why stats.Reason) Alpha {
	a := Alpha{N: x.N, Items: x.Items}
	switch {
	case why == stats.TooFewItems:
		a.Reason = string(why)
	case x.N < minComplete:
		a.Reason = string(stats.TooFewRespondents)
	case why != stats.Computed:
		a.Reason = string(why)
	default:
		a.Value = &x.Value
	}
	m.coarsen(&a)
	return a
}

// coarsen keeps alpha from telling that everybody answered several items alike, or that everybody's answers have the same sum: then it
// is told as 0.
func (m *maturity) coarsen(a *Alpha) {
	switch {
	case a == nil || m.exact:
	case a.Value != nil:
		*a.Value = min(0.95, max(0, math.Round(100*(*a.Value))/100))
	case a.Reason == string(stats.NoVariance):
		a.Value, a.Reason = new(float64), ""
	}
}
