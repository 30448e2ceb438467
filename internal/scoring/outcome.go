package scoring

import (
	"bytes"
	"slices"
	"strings"

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
	exact   bool         // nothing is protected
	scores  []float64    // node × respondent, the total last
	said    []nodeAnswer // as scores
	columns [][]float64
	cut     []leafPart
	weights []float64
	extents []extentPart
	silent  []silentRole
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
		if by := strings.Compare(string(w.t.rows[a].role), string(w.t.rows[b].role)); by != 0 {
			return by
		}
		if by := bytes.Compare(w.t.codesOf(a), w.t.codesOf(b)); by != 0 {
			return by
		}
		return slices.Compare(w.t.numbersOf(a), w.t.numbersOf(b))
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
	w.findSilent(invited)
	if w.exact { // agreement is told of nobody else's
		w.sumCodes()
	}
	w.points = slices.Grow(w.points[:0], len(w.s.nodes))[:len(w.s.nodes)]
	points := w.points
	for n := len(w.s.nodes) - 1; n >= 0; n-- {
		w.node(&st, points, n)
	}
	if w.exact {
		w.figures(&st.total, w.column(len(w.s.nodes)))
		st.total.around(w.s.parent(w.s.roots, points), w.s.q.Scoring.MinRespondents)
	} else {
		w.protect(&st.total, w.column(len(w.s.nodes)))
		st.total.point, st.total.rounding = w.s.parent(w.s.roots, points), w.s.parentRounding(w.s.roots, st.nodes)
	}
	st.total.voices, st.total.asked = st.total.n, len(w.rows)
	w.habits(&st)
	return st
}

// column are the respondents' scores of a node, or of the total.
func (w *worker) column(n int) []float64 { return w.scores[n*len(w.rows) : (n+1)*len(w.rows)] }

// saidOf is what the respondents have said of a node.
func (w *worker) saidOf(n int) []nodeAnswer { return w.said[n*len(w.rows) : (n+1)*len(w.rows)] }

// respondents scores every response on every construct.
func (w *worker) respondents() {
	w.group()
	k := len(w.s.nodes)
	w.scores = slices.Grow(w.scores[:0], len(w.rows)*(k+1))[:len(w.rows)*(k+1)]
	w.said = slices.Grow(w.said[:0], len(w.rows)*k)[:len(w.rows)*k]
	for n := k - 1; n >= 0; n-- {
		scores, said := w.column(n), w.saidOf(n)
		if children := w.s.nodes[n].children; len(children) > 0 {
			w.parents(children, scores)
			w.saidBelow(children, said)
			continue
		}
		for _, run := range w.runs {
			items := w.put(run.role).leaves[n]
			for x := run.start; x < run.end; x++ {
				scores[x] = w.s.leaf(&said[x], w.t, w.rows[x], items)
			}
		}
	}
	w.parents(w.s.roots, w.column(k))
}

// parents scores every respondent on what has these children.
func (w *worker) parents(children []int, scores []float64) {
	for x := range scores {
		scores[x] = w.s.parentOf(children, w.scores[x:], len(w.rows))
	}
}

// saidBelow puts down what each respondent has said of a node with these children.
func (w *worker) saidBelow(children []int, said []nodeAnswer) {
	for x := range said {
		a := &said[x]
		a.asked, a.voice, a.whole = 0, false, true
		for _, c := range children {
			of := &w.said[c*len(said)+x]
			a.asked, a.voice, a.whole = a.asked+of.asked, a.voice || of.voice, a.whole && of.whole
		}
	}
}

// node works out one construct: a leaf from the organisation's respondents, a parent from its children's points.
func (w *worker) node(st *outcome, points []float64, n int) {
	voices, asked := 0, 0
	said := w.saidOf(n)
	for x := range said {
		if said[x].voice {
			voices++
		}
		if said[x].asked > 0 {
			asked++
		}
	}
	node := &w.s.nodes[n]
	f := &st.nodes[n]
	if w.exact {
		w.figures(f, w.column(n))
	} else {
		w.protect(f, w.column(n))
	}
	switch {
	case len(node.children) > 0:
		f.point, f.rounding = w.s.parent(node.children, points), w.s.parentRounding(node.children, st.nodes)
	case !w.exact:
		told := w.protectLeaf(f, n)
		f.extent = w.extentOf(n, f.point, told)
	default:
		f.extent = w.extentOf(n, f.point, nil)
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
