package scoring

import (
	"bytes"
	"cmp"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// outcome is what one organisation's responses come to, before it is held against the others and before anything is hidden.
type outcome struct {
	roles    []survey.Role // of the responses, in order
	nodes    []nodeOutcome
	total    nodeOutcome
	unknowns int  // don't-knows
	asked    int  // items asked
	straight bool // somebody answered nearly everything alike
	unvaried bool // or one option many times in a row, or with hardly any variation
}

// nodeOutcome is one construct's figures. Those that can't be computed are NaN.
type nodeOutcome struct {
	point, low, high float64
	grid, rounding   float64 // what it is rounded to a multiple of, and the variance that this adds
	agreement        float64
	roles            roleDistance // of a leaf
	n, asked         int
	voices           int // respondents with anything to say in it: a parent's children may have other respondents each
	group            stats.Group
	interval         stats.Interval // round the respondents' own mean
	items            []roleSums     // by role
	scatter          scatter
	extent           extent // of a leaf
}

// worker scores organisations one at a time with memory that it uses again.
type worker struct {
	s       *scheme
	t       *Table
	exact   bool      // nothing is protected
	scores  []float64 // respondent × node
	shares  []float64 // of a leaf's score that one answer makes, as scores
	given   []float64 // of what a leaf's score would be made of, as scores
	known   []float64 // what that makes of it
	counts  []int32   // of items asked, as scores
	column  []float64
	columns [][]float64
	cut     []leafPart
	weights []float64
	extents []extentPart
	bounding
	figureMemory
	rows    []int
	asking  []*roleItems // by role, of those met so far
	cells   []float64    // memory that is used again: a leaf's or a respondent's items
	points  []float64
	runs    []roleRun  // of rows, by role
	groups  []roleRun  // of rows that are figured by themselves: the same, or all together where scores are pooled
	spreads []codeSums // of every item, by column
	sums    []roleSums // memory that outcomes keep, not used yet beyond its length
	block   []float64  // as sums
}

func (m *maturity) worker(t *Table) *worker {
	return &worker{s: m.s, t: t, exact: m.exact}
}

// put is what is put to a role.
func (w *worker) put(role survey.Role) *roleItems {
	for _, to := range w.asking {
		if to.role == role {
			return to
		}
	}
	w.asking = append(w.asking, w.s.asking(role))
	return w.asking[len(w.asking)-1]
}

// sort puts rows in an order that follows from what they say, so that the order in which they came shows in no rounding.
func (w *worker) sort(rows []int) {
	w.rows = append(w.rows[:0], rows...)
	slices.SortFunc(w.rows, func(a, b int) int {
		return cmp.Or(cmp.Compare(w.t.rows[a].role, w.t.rows[b].role), bytes.Compare(w.t.codesOf(a), w.t.codesOf(b)), slices.Compare(w.t.numbersOf(a), w.t.numbersOf(b)))
	})
}

// score works out one organisation's outcome from its rows.
func (w *worker) score(rows []int, invited Invited) outcome {
	w.sort(rows)
	st := outcome{nodes: make([]nodeOutcome, len(w.s.nodes)), roles: make([]survey.Role, len(w.rows))}
	for x, r := range w.rows {
		st.roles[x] = w.t.rows[r].role
	}
	w.respondents()
	if w.exact { // agreement is told of nobody else's
		w.sumCodes()
	}
	w.points = slices.Grow(w.points[:0], len(w.s.nodes))[:len(w.s.nodes)]
	points := w.points
	for n := len(w.s.nodes) - 1; n >= 0; n-- {
		w.node(&st, points, n, invited)
	}
	for x := range w.rows {
		w.column[x] = w.s.parent(w.s.roots, w.row(x))
	}
	if w.exact {
		st.total = w.figures()
		st.total.around(w.s.parent(w.s.roots, points), w.s.q.Scoring.MinRespondents)
	} else {
		st.total = w.protected()
		st.total.point, st.total.rounding = w.s.parent(w.s.roots, points), w.s.parentRounding(w.s.roots, st.nodes)
	}
	st.total.voices, st.total.asked = st.total.n, len(w.rows)
	w.habits(&st)
	return st
}

func (w *worker) row(x int) []float64 { k := len(w.s.nodes); return w.scores[x*k : (x+1)*k] }

// respondents scores every response on every construct.
func (w *worker) respondents() {
	w.group()
	k := len(w.s.nodes)
	w.scores = slices.Grow(w.scores[:0], len(w.rows)*k)[:len(w.rows)*k]
	for _, of := range []*[]float64{&w.shares, &w.given, &w.known} {
		*of = slices.Grow((*of)[:0], len(w.rows)*k)[:len(w.rows)*k]
	}
	w.counts = slices.Grow(w.counts[:0], len(w.rows)*k)[:len(w.rows)*k]
	w.column = slices.Grow(w.column[:0], len(w.rows))[:len(w.rows)]
	for x, r := range w.rows {
		scores, asked, put := w.row(x), w.counts[x*k:(x+1)*k], w.put(w.t.rows[r].role)
		for n := k - 1; n >= 0; n-- {
			if children := w.s.nodes[n].children; len(children) > 0 {
				scores[n], asked[n] = w.s.parent(children, scores), 0
				for _, c := range children {
					asked[n] += asked[c]
				}
				continue
			}
			a, at := w.s.leaf(w.t, r, put.leaves[n]), x*k+n
			scores[n], w.shares[at], w.given[at], w.known[at], asked[n] = a.score, a.share, a.given, a.known, int32(a.asked)
		}
	}
}

// node works out one construct: a leaf from the organisation's respondents, a parent from its children's points.
func (w *worker) node(st *outcome, points []float64, n int, invited Invited) {
	k, voices, asked := len(w.s.nodes), 0, 0
	for x := range w.rows {
		w.column[x] = w.scores[x*k+n]
		if w.speaks(x, n) {
			voices++
		}
		if w.counts[x*k+n] > 0 {
			asked++
		}
	}
	node := &w.s.nodes[n]
	f := &st.nodes[n]
	if w.exact {
		*f = w.figures()
	} else {
		*f = w.protected()
	}
	switch {
	case len(node.children) > 0:
		f.point, f.rounding = w.s.parent(node.children, points), w.s.parentRounding(node.children, st.nodes)
	case !w.exact:
		told := w.protectLeaf(f, n)
		f.extent = w.extentOf(n, f.point, invited, told)
	default:
		f.extent = w.extentOf(n, f.point, invited, nil)
		if f.n >= w.s.q.Scoring.MinRespondents {
			f.agreement = w.agreement(*node)
		}
		if w.s.q.Personal() {
			f.roles = w.distance(n)
		}
	}
	if w.exact {
		f.around(f.point, w.s.q.Scoring.MinRespondents)
	}
	points[n] = f.point
	f.voices, f.asked = voices, asked
	f.items = w.itemSums(n)
}

// speaks reports whether a respondent has a score in a construct or anywhere below it.
func (w *worker) speaks(x, n int) bool {
	if y := w.row(x)[n]; y == y {
		return true
	}
	for _, c := range w.s.nodes[n].children {
		if w.speaks(x, c) {
			return true
		}
	}
	return false
}
