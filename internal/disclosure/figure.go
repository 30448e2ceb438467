package disclosure

import (
	"math"
	"slices"
)

// grids are what figures are rounded to, finest first: whole points where the group bears them.
var grids = []float64{1, 2, 5, 10, 20}

// rounding is what sums may be off by, far below the least step between two.
const rounding = 1e-9

// slack is what somebody may be beyond their bounds: less than rounding, so that it never lets in more than within does.
const slack = 1e-10

// Figure tells a figure of 0–100 as precisely as those behind it bear, or not at all. The grid depends on who was asked and
// answered, never on what.
func Figure(strata []Stratum, value float64) (shown, grid float64, ok bool) {
	return new(Rounder).Figure(strata, value)
}

// Rounded tells a figure no more precisely than to a grid.
func Rounded(least float64, strata []Stratum, value float64) (shown, grid float64, ok bool) {
	return new(Rounder).rounded(least, strata, value)
}

// Rounder tells figures one after the other, with memory that it uses again.
type Rounder struct{ group }

// Figure is as the function of that name.
func (r *Rounder) Figure(strata []Stratum, value float64) (shown, grid float64, ok bool) {
	return r.rounded(grids[0], strata, value)
}

func (r *Rounder) rounded(least float64, strata []Stratum, value float64) (shown, grid float64, ok bool) {
	r.strata, r.margin = strata, margin(strata)
	finest := max(least, r.finest())
	at := slices.IndexFunc(grids, func(grid float64) bool { return grid >= finest })
	if at < 0 {
		return 0, 0, false
	}
	grid = grids[at]
	low := (math.Floor(value/grid+0.5+rounding) - 0.5) * grid
	if c := (cell{&r.group, low, low + grid}); c.undominated() && c.safe() {
		return low + grid/2, grid, true
	}
	return 0, grid, false
}

type group struct {
	strata     []Stratum
	margin     float64
	sets, each []span // memory that is used again
}

// pairs goes through every colleague who may read and every other person with an answer to be kept, by their strata, until one
// is refused.
func (g *group) pairs(holds func(reader, person int, i Item) bool) bool {
	for r := range g.strata {
		for p, s := range g.strata {
			if r == p && s.Persons < 2 {
				continue
			}
			for _, i := range s.Items {
				if !holds(r, p, i) {
					return false
				}
			}
		}
	}
	return true
}

// free counts whose answers may be anything, when a reader knows their own and a person is looked at.
func (g *group) free(stratum, reader, person int) int {
	n := g.strata[stratum].Persons
	if stratum == reader {
		n--
	}
	if stratum == person {
		n--
	}
	return n
}

// finest is the finest grid on which the others' answers can make up for any one that is moved, infinite where there is none.
func (g *group) finest() float64 {
	widest := 0.0
	fills := g.persons() > 1 && g.pairs(func(reader, person int, i Item) bool {
		s := g.strata[person]
		g.sets = append(g.sets[:0], span{0, s.Weight - i.Span, s.Step})
		for n, s := range g.strata {
			g.sets = append(g.sets, span{0, float64(g.free(n, reader, person)) * s.Weight, s.Step})
		}
		widest = max(widest, gap(g.sets))
		return reaches(g.sets)
	})
	if !fills {
		return math.Inf(1)
	}
	return widest
}

func (g *group) persons() (n int) {
	for _, s := range g.strata {
		n += s.Persons
	}
	return n
}

// reaches reports whether anything is free at all, of sets that begin at 0.
func reaches(sets []span) bool {
	for _, s := range sets {
		if s.high > rounding {
			return true
		}
	}
	return false
}
