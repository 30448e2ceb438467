package scoring

import (
	"cmp"
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Invited is how many of an organisation were asked, by role; of a shared response, by no role.
type Invited map[survey.Role]int

func (i Invited) sum() (n int) {
	for _, x := range i {
		n += x
	}
	return n
}

// extent is the lowest and the highest that a figure could be if everybody who was asked had answered everything, with what is missing
// at its worst and at its best (Horowitz and Manski 2000). A score that leaves somebody's few answers out may lie beside it. Where nobody
// was asked there is none: NaN.
type extent struct{ low, high float64 }

var noExtent = extent{nan, nan}

func (e extent) exists() bool { return e.low == e.low }

func (e extent) finite() bool { return !math.IsInf(e.low, 0) && !math.IsInf(e.high, 0) }

// itemSpan is between what an item's score can be.
func itemSpan(i survey.Item) extent {
	if i.Score == nil {
		return extent{0, 100}
	}
	e := extent{math.Inf(-1), math.Inf(1)}
	if i.Score.Clip {
		e = extent{0, 100}
	}
	for _, end := range []struct {
		at  *float64
		low bool
	}{{i.Min, i.Score.Zero < i.Score.Full}, {i.Max, i.Score.Zero > i.Score.Full}} {
		switch {
		case end.at == nil:
		case end.low:
			e.low = i.Score.At(*end.at)
		default:
			e.high = i.Score.At(*end.at)
		}
	}
	return e
}

// spanOf is between what a respondent's score of a leaf can be, whichever of its items apply.
func spanOf(items []*scoredItem) extent {
	e := extent{math.Inf(1), math.Inf(-1)}
	for _, it := range items {
		e = extent{min(e.low, it.span.low), max(e.high, it.span.high)}
	}
	return e
}

// toldFigure is between what a leaf's told figure lies, of all its respondents together, or of one role.
type toldFigure struct {
	role      survey.Role
	low, high float64
}

// extentPart is those of a role, or all where scores are pooled, who were asked something of a leaf.
type extentPart struct {
	role             survey.Role
	weight           float64
	first, last      int // rows of those who have answered
	persons, scoring int // who were asked something, and who of them have a score
}

// extentOf is a leaf's. Whoever was asked and has not answered could have any score. Whoever has answered a part keeps that part; of
// protected answers no more is taken of it than the told figure says.
func (w *worker) extentOf(n int, point float64, told []toldFigure) extent {
	parts := w.extentParts(n)
	whole := 0.0
	for _, p := range parts {
		whole += p.weight
	}
	if whole == 0 {
		return noExtent
	}
	span, complete := w.s.nodes[n].span, true
	if !w.exact && (point != point || !span.finite()) { // nothing is told
		return span
	}
	var e extentSum
	var open stats.Sum // what is left to say
	b, said := &w.bounding, w.saidOf(n)
	b.alike, b.behind, b.least, b.most = b.alike[:0], b.behind[:0], span.low, span.high
	for _, p := range parts {
		each := p.weight / whole / float64(p.persons)
		missing, start := p.persons, len(b.alike)
		for x := p.first; x < p.last; x++ {
			a := &said[x]
			share := a.given
			if share != share {
				continue
			}
			missing--
			complete = complete && share == 1
			switch known := a.known; {
			case w.exact:
				e.add(each*known, each*known)
				open.Add(each * (1 - share))
			case !a.voice:
				open.Add(each)
			default:
				open.Add(each * (1 - share))
				b.add(start, each*share, p.weight/float64(p.scoring))
			}
		}
		b.behind = append(b.behind, roleRun{role: p.role, start: start, end: len(b.alike)})
		open.Add(each * float64(missing))
		complete = complete && missing == 0
	}
	if complete {
		return extent{point, point}
	}
	e.addShare(open.Value(), span)
	for _, t := range told {
		e.add(b.between(t))
	}
	return e.value()
}

// extentSum adds what parts can be. No order of theirs shows in its rounding.
type extentSum struct {
	low, high stats.Sum
	endless   bool // a part has no lowest or no highest
}

func (e *extentSum) add(low, high float64) {
	e.endless = e.endless || !(extent{low, high}).finite()
	e.low.Add(low)
	e.high.Add(high)
}

func (e *extentSum) value() extent {
	if e.endless {
		return extent{math.Inf(-1), math.Inf(1)}
	}
	return extent{e.low.Value(), e.high.Value()}
}

// addShare adds what so much of a figure can be; of nothing it is nothing, even where there is no lowest.
func (e *extentSum) addShare(share float64, of extent) {
	if share > 0 {
		e.add(share*of.low, share*of.high)
	}
}

// silentRole are those of a role who were asked and have not answered; of a shared response, of no role.
type silentRole struct {
	role    survey.Role
	persons int
}

func (w *worker) findSilent(invited Invited) {
	w.silent = w.silent[:0]
	if !w.s.q.Personal() { // one has written it for all
		w.silent = append(w.silent, silentRole{persons: max(0, invited.sum()-len(w.rows))})
		return
	}
	for role, missing := range invited {
		if at := slices.IndexFunc(w.runs, func(r roleRun) bool { return r.role == role }); at >= 0 {
			missing -= w.runs[at].end - w.runs[at].start
		}
		if missing > 0 {
			w.silent = append(w.silent, silentRole{role, missing})
		}
	}
}

// extentParts counts who was asked something of a leaf. The rows stand in the order of their roles. Whoever has answered that nothing of
// it applies was asked nothing.
func (w *worker) extentParts(n int) (parts []extentPart) {
	pooled, said := w.s.q.Scoring.Aggregate == survey.Pooled || !w.s.q.Personal(), w.saidOf(n)
	parts = w.extents[:0]
	if pooled {
		parts = append(parts, extentPart{weight: 1, last: len(w.rows)})
	} else {
		for _, run := range w.runs {
			parts = append(parts, extentPart{role: run.role, weight: run.weight, first: run.start, last: run.end})
		}
	}
	for of := range parts {
		p := &parts[of]
		for x := p.first; x < p.last; x++ {
			a := &said[x]
			if a.given == a.given {
				p.persons++
			}
			if a.voice {
				p.scoring++
			}
		}
	}
	for _, silent := range w.silent {
		if len(w.put(silent.role).leaves[n]) == 0 {
			continue
		}
		at := slices.IndexFunc(parts, func(p extentPart) bool { return pooled || p.role == silent.role })
		if at < 0 {
			at = len(parts)
			parts = append(parts, extentPart{role: silent.role, weight: w.s.roleWeight(silent.role)})
		}
		parts[at].persons += silent.persons
	}
	parts = slices.DeleteFunc(parts, func(p extentPart) bool { return p.persons == 0 || p.weight <= 0 })
	slices.SortFunc(parts, func(a, b extentPart) int { return cmp.Compare(a.role, b.role) }) // an order of their own, for the sake of rounding
	w.extents = parts
	return parts
}
