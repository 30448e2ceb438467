package scoring

import (
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// minShared is how many items two roles must both be asked in a leaf for their answers to be compared: of other items, a difference
// between roles is partly one between questions.
const minShared = 2

// roleDistance is how far apart the roles of an organisation are in a leaf: the greatest distance between two roles' means, each over the
// items that both were asked. NaN where no two roles can be compared.
type roleDistance struct {
	widest float64 // of all pairs of roles; by this the leaves are put in order
	told   float64 // of the pairs in which both have enough respondents
	reason string  // why none is told
}

var noDistance = roleDistance{widest: nan, told: nan}

// distance compares the roles of whoever has the answers themselves.
func (w *worker) distance(n int) roleDistance {
	runs, fewest := w.runs, w.s.q.Scoring.MinRespondents
	d, unlike := noDistance, false
	for y, b := range runs {
		for _, a := range runs[:y] {
			shared := sharedItems(w.put(a.role).leaves[n], w.put(b.role).leaves[n])
			if len(shared) < minShared {
				unlike = unlike || w.answers(n, a) >= fewest && w.answers(n, b) >= fewest
				continue
			}
			of, by := w.over(a, shared), w.over(b, shared)
			x, ok := stats.Spread([][]float64{of, by})
			if !ok {
				continue
			}
			d.widest = wider(d.widest, x)
			if countScores(of) >= fewest && countScores(by) >= fewest {
				d.told = wider(d.told, x)
			}
		}
	}
	return d.because(unlike)
}

// toldDistance compares the roles' means that are told, of the roles that were asked the very same items. A mean over some of a role's
// items, told beside the one over all of them, would tell what was answered to the others.
func (w *worker) toldDistance(n int, parts []leafPart, means []float64) roleDistance {
	d, unlike := noDistance, false
	for y := range means {
		for x := range means[:y] {
			a, b := w.put(parts[x].role).leaves[n], w.put(parts[y].role).leaves[n]
			if len(a) < minShared || !slices.Equal(a, b) {
				unlike = true
			} else {
				d.told = wider(d.told, max(means[x]-means[y], means[y]-means[x]))
			}
		}
	}
	d.widest = d.told
	return d.because(unlike)
}

// because says why nothing is told: roles that have enough respondents were asked too few of the same items, or none have enough.
func (d roleDistance) because(unlike bool) roleDistance {
	switch {
	case d.told == d.told:
	case unlike:
		d.reason = ReasonSharedItems
	default:
		d.reason = ReasonTooFew
	}
	return d
}

// wider is the greater of two, of which the first may be NaN.
func wider(x, y float64) float64 {
	if x > y {
		return x
	}
	return y
}

// sharedItems are those of one list that are in another too.
func sharedItems(a, b []*scoredItem) (list []*scoredItem) {
	for _, it := range a {
		if slices.Contains(b, it) {
			list = append(list, it)
		}
	}
	return list
}

// roleRun is where the responses of one role stand in a worker's rows, and what the role weighs.
type roleRun struct {
	role       survey.Role
	start, end int
	weight     float64
}

// group finds the runs of the worker's rows, which stand in the order of their roles.
func (w *worker) group() {
	w.runs = w.runs[:0]
	for x, r := range w.rows {
		role := w.t.rows[r].role
		if x == 0 || w.runs[len(w.runs)-1].role != role {
			w.runs = append(w.runs, roleRun{role, x, x, w.s.roleWeight(role)})
		}
		w.runs[len(w.runs)-1].end = x + 1
	}
	w.groups = append(w.groups[:0], w.runs...)
	if w.s.q.Scoring.Aggregate == survey.Pooled {
		w.groups = append(w.groups[:0], roleRun{end: len(w.rows), weight: 1})
	}
}

// answers counts a role's respondents with a score of a leaf.
func (w *worker) answers(n int, r roleRun) int {
	return countScores(w.column(n)[r.start:r.end])
}

// over are a role's scores of a leaf over some of its items.
func (w *worker) over(r roleRun, items []*scoredItem) []float64 {
	scores := make([]float64, 0, r.end-r.start)
	for x := r.start; x < r.end; x++ {
		scores = append(scores, w.s.leaf(new(nodeAnswer), w.t, w.rows[x], items))
	}
	return scores
}

func countScores(scores []float64) (n int) {
	for _, x := range scores {
		if x == x {
			n++
		}
	}
	return n
}
