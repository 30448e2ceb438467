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

// scattered takes the respondents' scores in the column by role, or all together where scores are pooled.
func (w *worker) scattered(roles []survey.Role) (s scatter) {
	strata, weights := w.byRole(roles)
	if w.s.q.Scoring.Aggregate == survey.Pooled {
		strata, weights = append(w.strata[:0], w.column), append(w.weights[:0], 1)
	}
	whole := 0.0
	for n := range strata {
		whole += weights[n]
	}
	for n, x := range strata {
		g := stats.GroupOf(x)
		ss, df := g.Within()
		s.ss, s.df = s.ss+ss, s.df+df
		if g.Len() > 0 {
			s.mean += weights[n] * weights[n] / float64(g.Len())
		}
	}
	s.mean /= whole * whole
	return s
}

// protected are a construct's figures but for the point: how many have a score of it, and how they are scattered.
func (w *worker) protected(roles []survey.Role) nodeOutcome {
	f := nodeOutcome{point: nan, low: nan, high: nan, agreement: nan, roles: noDistance, scatter: w.scattered(roles)}
	for _, x := range w.column {
		if x == x {
			f.n++
		}
	}
	return f
}

// protectLeaf tells a leaf's score as precisely as those behind it bear. Where every role has enough for a figure of its own, it
// is made of the roles' figures, and how far they are apart can be told; else all are told together, and no role by itself.
func (w *worker) protectLeaf(f *nodeOutcome, n int, roles []survey.Role) (told []toldFigure) {
	parts := w.parts(n, roles)
	if countPersons(parts) < w.s.q.Fewest() {
		return nil
	}
	if means, grids, apart := w.roleMeans(n, parts); apart {
		f.point, f.roles = 0, w.toldDistance(n, parts, means)
		for r, x := range means {
			f.point += parts[r].share * x
			f.rounding += parts[r].share * parts[r].share * roundingVariance(grids[r])
			told = append(told, toldFigure{parts[r].role, x - grids[r]/2, x + grids[r]/2})
		}
	} else {
		if w.s.q.Scoring.Aggregate == survey.ByRole {
			f.roles.reason = ReasonTooFew
		}
		if x, grid, ok := disclosure.Figure(w.together(n, parts)); ok {
			f.point, f.grid, f.rounding = x, grid, roundingVariance(grid)
			told = append(told, toldFigure{"", x - grid/2, x + grid/2})
		}
	}
	return told
}

// coarseCoefficient keeps a coefficient of agreement from telling that everybody answered alike.
func coarseCoefficient(x float64) float64 { return min(0.9, math.Round(10*x)/10) }

// roleMeans are the roles' own figures, NaN where one can't be told. There are none unless every role, two at least, has enough
// respondents: one role's mean beside the score of all would tell the others'.
func (w *worker) roleMeans(n int, parts []leafPart) (means, grids []float64, apart bool) {
	for _, p := range parts {
		if len(parts) < 2 || p.persons < w.s.q.Fewest() {
			return nil, nil, false
		}
	}
	for _, p := range parts {
		x, grid, ok := disclosure.Figure([]disclosure.Stratum{w.s.nodes[n].steps.stratum(p, 1)}, p.sum/float64(p.persons))
		if !ok {
			x = math.NaN()
		}
		means, grids = append(means, x), append(grids, grid)
	}
	return means, grids, true
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

// parts are those with a weight; who has none has no say in the score.
func (w *worker) parts(n int, roles []survey.Role) []leafPart {
	k, list, whole := len(w.s.nodes), w.cut[:0], 0.0
	pooled := w.s.q.Scoring.Aggregate == survey.Pooled
	for x, role := range roles {
		score, share := w.scores[x*k+n], w.shares[x*k+n]
		weight := 1.0
		if !pooled {
			weight = w.s.roleWeight(role)
		}
		if score != score || weight <= 0 {
			continue
		}
		if len(list) == 0 || !pooled && list[len(list)-1].role != role {
			list = append(list, leafPart{role: role, weight: weight, least: score, most: score, smallest: share, heaviest: share})
			whole += weight
		}
		p := &list[len(list)-1]
		p.persons, p.sum = p.persons+1, p.sum+score
		p.least, p.most = min(p.least, score), max(p.most, score)
		p.smallest, p.heaviest = min(p.smallest, share), max(p.heaviest, share)
	}
	for r := range list {
		list[r].share = list[r].weight / whole
	}
	w.cut = list
	return list
}

// stratum is a part as the figure of a share of 100 sees it.
func (s answerSteps) stratum(p leafPart, share float64) disclosure.Stratum {
	weight := 100 * share / float64(p.persons)
	x := disclosure.Stratum{Persons: p.persons, Weight: weight, Step: weight * p.heaviest * s.apart,
		Even: s.even && p.heaviest-p.smallest < 1e-9, Least: weight * p.least / 100, Most: weight * p.most / 100}
	x.Items = make([]disclosure.Item, 0, len(s.positions))
	for _, positions := range s.positions {
		x.Items = append(x.Items, disclosure.Item{Span: weight * p.heaviest, Positions: positions})
	}
	return x
}

func (w *worker) together(n int, parts []leafPart) (strata []disclosure.Stratum, value float64) {
	strata = make([]disclosure.Stratum, 0, len(parts))
	for _, p := range parts {
		strata = append(strata, w.s.nodes[n].steps.stratum(p, p.share))
		value += p.share * p.sum / float64(p.persons)
	}
	return strata, value
}
