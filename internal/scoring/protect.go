package scoring

import (
	"math"
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// minForSpread persons must stand behind a figure of how their answers are spread.
const minForSpread = 10

// answerSteps is how far one answer to a leaf's items can move a respondent's score of it.
type answerSteps struct {
	apart     float64     // the widest step between two options, as a share of the scale
	positions [][]float64 // of the options, a list for each kind of scale
	even      bool        // every answer weighs the same and every step is as wide
}

func newAnswerSteps(items []*scoredItem) answerSteps {
	s := answerSteps{even: true}
	for _, it := range items {
		positions := make([]float64, it.options)
		for o := range positions {
			positions[o] = it.score[o+1] / 100
			if it.item.Reverse {
				positions[o] = 1 - positions[o]
			}
			if o > 0 {
				step := positions[o] - positions[o-1]
				s.apart = max(s.apart, step)
				s.even = s.even && math.Abs(step*float64(it.options-1)-1) < 1e-9
			}
		}
		s.even = s.even && it.options == items[0].options && it.weight == items[0].weight
		s.positions = addKind(s.positions, positions)
	}
	return s
}

func addKind(kinds [][]float64, positions []float64) [][]float64 {
	if slices.ContainsFunc(kinds, func(k []float64) bool { return slices.Equal(k, positions) }) {
		return kinds
	}
	return append(kinds, positions)
}

// scatter is what the uncertainty of a construct is made of: the sum of squares within its groups of respondents with its
// degrees of freedom, and what the variance of one answer is to be multiplied by to be that of the mean, Σw²/n.
type scatter struct {
	ss   float64
	df   int
	mean float64
}

// protect puts down the figures of a column but for the point: how many have a score, and how they are scattered within their groups.
func (w *worker) protect(f *nodeOutcome, column []float64) {
	f.point, f.low, f.high, f.agreement, f.roles = nan, nan, nan, nan, noDistance
	strata, weights := w.byGroup(column)
	whole := 0.0
	for n, x := range strata {
		g := stats.GroupOf(x)
		ss, df := g.Within()
		f.n, f.scatter.ss, f.scatter.df = f.n+g.Len(), f.scatter.ss+ss, f.scatter.df+df
		f.scatter.mean += weights[n] * weights[n] / float64(g.Len())
		whole += weights[n]
	}
	f.scatter.mean /= whole * whole
}

// protectLeaf tells a leaf's score as precisely as those behind it bear. Where every role has enough for a figure of its own, it
// is made of the roles' figures, and how far they are apart can be told; else all are told together, and no role by itself.
func (w *worker) protectLeaf(f *nodeOutcome, n int) []toldFigure {
	parts := w.parts(n)
	w.told = w.told[:0]
	if countPersons(parts) < w.s.q.Fewest() {
		return nil
	}
	if means, grids, apart := w.roleMeans(n, parts); apart {
		f.point, f.roles = 0, w.toldDistance(n, parts, means)
		for r, x := range means {
			f.point += parts[r].share * x
			f.rounding += parts[r].share * parts[r].share * roundingVariance(grids[r])
			w.told = append(w.told, toldFigure{parts[r].role, x - grids[r]/2, x + grids[r]/2})
		}
	} else {
		if w.s.q.Scoring.Aggregate == survey.ByRole {
			f.roles.reason = ReasonTooFew
		}
		if x, grid, ok := w.Figure(w.together(n, parts)); ok {
			f.point, f.grid, f.rounding = x, grid, roundingVariance(grid)
			w.told = append(w.told, toldFigure{"", x - grid/2, x + grid/2})
		}
	}
	return w.told
}

// coarseCoefficient keeps a coefficient of agreement from figureMemory that everybody answered alike.
func coarseCoefficient(x float64) float64 { return min(0.9, math.Round(10*x)/10) }

// roleMeans are the roles' own figures, NaN where one can't be told. There are none unless every role, two at least, has enough
// respondents: one role's mean beside the score of all would tell the others'.
func (w *worker) roleMeans(n int, parts []leafPart) (means, grids []float64, apart bool) {
	for _, p := range parts {
		if len(parts) < 2 || p.persons < w.s.q.Fewest() {
			return nil, nil, false
		}
	}
	w.means, w.grids = w.means[:0], w.grids[:0]
	for _, p := range parts {
		w.strata, w.items = w.strata[:0], w.items[:0]
		w.strata = append(w.strata, w.s.nodes[n].steps.stratum(p, 1, &w.items))
		x, grid, ok := w.Figure(w.strata, p.sum/float64(p.persons))
		if !ok {
			x = math.NaN()
		}
		w.means, w.grids = append(w.means, x), append(w.grids, grid)
	}
	return w.means, w.grids, true
}

// leafPart is one role's respondents with a score of a leaf, or all of them where scores are pooled.
type leafPart struct {
	persons                    int
	share                      float64 // of the leaf's score, over the parts 1
	sum, least, most           float64 // of their scores, 0–100
	smallest, heaviest, weight float64 // shares that one answer makes of a respondent's score; the role's weight
	role                       survey.Role
}

func countPersons(parts []leafPart) (n int) {
	for _, p := range parts {
		n += p.persons
	}
	return n
}

// parts are the groups with a weight; who has none has no say in the score.
func (w *worker) parts(n int) []leafPart {
	scores, said, list, whole := w.column(n), w.saidOf(n), w.cut[:0], 0.0
	for _, g := range w.groups {
		p := leafPart{role: g.role, weight: g.weight, least: math.Inf(1), most: math.Inf(-1), smallest: math.Inf(1)}
		for x := g.start; x < g.end; x++ {
			score, share := scores[x], said[x].share
			if score != score {
				continue
			}
			p.persons, p.sum = p.persons+1, p.sum+score
			p.least, p.most = min(p.least, score), max(p.most, score)
			p.smallest, p.heaviest = min(p.smallest, share), max(p.heaviest, share)
		}
		if p.persons > 0 && p.weight > 0 {
			list, whole = append(list, p), whole+p.weight
		}
	}
	for r := range list {
		list[r].share = list[r].weight / whole
	}
	w.cut = list
	return list
}

// stratum is a part as the figure of a share of 100 sees it. The items that it has are put into a list.
func (s answerSteps) stratum(p leafPart, share float64, items *[]disclosure.Item) disclosure.Stratum {
	weight, start := 100*share/float64(p.persons), len(*items)
	for _, positions := range s.positions {
		*items = append(*items, disclosure.Item{Span: weight * p.heaviest, Positions: positions})
	}
	return disclosure.Stratum{Persons: p.persons, Weight: weight, Step: weight * p.heaviest * s.apart, Items: (*items)[start:],
		Even: s.even && p.heaviest-p.smallest < 1e-9, Least: weight * p.least / 100, Most: weight * p.most / 100}
}

func (w *worker) together(n int, parts []leafPart) (strata []disclosure.Stratum, value float64) {
	w.strata, w.items = w.strata[:0], w.items[:0]
	for _, p := range parts {
		w.strata = append(w.strata, w.s.nodes[n].steps.stratum(p, p.share, &w.items))
		value += p.share * p.sum / float64(p.persons)
	}
	return w.strata, value
}

// figureMemory is what figures of a leaf are told with, one after the other, and the memory that this takes.
type figureMemory struct {
	disclosure.Rounder
	strata       []disclosure.Stratum
	items        []disclosure.Item
	means, grids []float64
	told         []toldFigure
}
