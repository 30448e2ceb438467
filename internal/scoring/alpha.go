package scoring

import (
	"cmp"
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

const (
	minComplete = 10 // complete respondents below which alpha says nothing
	minItems    = 2

	sumsAtOnce, cellsAtOnce = 64, 256 // of memory
)

// Scores are taken from 50, which keeps the sums of squares small.
const middleScore = 50

// roleSums are the sums of a construct's items over one role's respondents: of the items that all its roles get, and of all that this role
// gets. An alpha over items that nobody could answer all of would rest on one role under the name of all, or on nobody.
type roleSums struct {
	role   survey.Role
	shared stats.ItemSums
	own    *stats.ItemSums // where told, and not the same
}

// clone is a copy that can take in others.
func (r roleSums) clone() roleSums {
	r.shared = r.shared.Clone()
	if r.own != nil {
		own := r.own.Clone()
		r.own = &own
	}
	return r
}

func sumsOf(roles []roleSums, role survey.Role) *roleSums {
	for n := range roles {
		if roles[n].role == role {
			return &roles[n]
		}
	}
	return nil
}

// itemSums sums over the worker's rows. Of persons, a role of which nobody is complete counts for nothing, and is left out.
func (w *worker) itemSums(n int) []roleSums {
	node := &w.s.nodes[n]
	if len(node.below) < minItems {
		return nil
	}
	w.cells = slices.Grow(w.cells[:0], len(node.below))
	if cap(w.sums)-len(w.sums) < len(w.runs) {
		w.sums = make([]roleSums, 0, max(len(w.runs), sumsAtOnce))
	}
	start := len(w.sums)
	for _, run := range w.runs {
		own := w.put(run.role).below[n]
		if len(own) == 0 {
			continue
		}
		all := len(own) == len(node.shared) // shared is a part of every role's own
		r := roleSums{role: run.role, shared: w.summed(run, n, node.shared, all)}
		if !w.exact && r.shared.N() == 0 {
			continue
		}
		if w.exact && !all {
			of := w.summed(run, n, own, true)
			r.own = &of
		}
		w.sums = append(w.sums, r)
	}
	return w.sums[start:]
}

// summed sums over those of a role who have answered all of some items: all that the role gets of a node, or a part of them.
func (w *worker) summed(run roleRun, n int, items []*scoredItem, all bool) (s stats.ItemSums) {
	xs := w.cells[:len(items)]
	if w.exact {
		s = w.noSums(len(items))
	}
	if len(items) < minItems {
		return s
	}
	said := w.saidOf(n)
	for x := run.start; x < run.end; x++ {
		if (said[x].whole || !all) && w.complete(w.rows[x], items, xs) {
			if !w.exact && s.N() == 0 {
				s = w.noSums(len(items))
			}
			s.Add(xs)
		}
	}
	return s
}

// noSums are those of nobody, in a block of memory that many share.
func (w *worker) noSums(items int) stats.ItemSums {
	if len(w.block) < items {
		w.block = make([]float64, max(items, cellsAtOnce))
	}
	of := w.block[:items:items]
	w.block = w.block[items:]
	return stats.ItemSumsIn(of)
}

func (w *worker) complete(r int, items []*scoredItem, xs []float64) bool {
	codes := w.t.codesOf(r)
	for j, it := range items {
		x := it.score[codes[it.column]]
		if !it.plain {
			x = it.of(w.t, r, codes[it.column])
		}
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
	var roles []roleSums
	for o := range m.outcomes {
		items := m.outcomes[o].nodes[n].items
		for i := range items {
			r := &items[i]
			sums := sumsOf(roles, r.role)
			if sums == nil {
				roles = append(roles, r.clone())
				continue
			}
			sums.shared.Merge(r.shared)
			if r.own != nil {
				sums.own.Merge(*r.own)
			}
		}
	}
	slices.SortFunc(roles, func(a, b roleSums) int { return cmp.Compare(a.role, b.role) })
	groups := []stats.ItemSums{stats.NewItemSums(len(node.shared))}
	for _, r := range roles {
		if g := r.shared; m.exact || g.N() >= minComplete {
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
		for _, r := range roles {
			byRole[r.role] = m.alphaOf(cmp.Or(r.own, &r.shared).CronbachAlpha())
		}
	}
	return &a, byRole
}

// mostComplete is how many of those who count are one organisation's, at the most.
func (m *maturity) mostComplete(n int, roles []roleSums) (most int) {
	for o := range m.outcomes {
		own := 0
		for _, r := range m.outcomes[o].nodes[n].items {
			if sumsOf(roles, r.role).shared.N() >= minComplete {
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
