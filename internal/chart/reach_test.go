package chart_test

import (
	"testing"

	"mogna/internal/chart"
)

// intervalsOf are the lines of intervals in a drawing, the key's sign first.
func intervalsOf(t *testing.T, s chart.Scatter) []*element {
	return read(t, s.SVG()).all(func(e *element) bool { return e.attrs["class"] == "interval" })
}

// An interval lies round its point on the point's own scale, and ends where the axis does.
func TestAPointsIntervalsLieOnItsScales(t *testing.T) {
	s := scatter(640, 0)
	s.Interval = "Osäkerhetsintervall"
	s.Points = []chart.Point{{X: 40, Y: 50}, {X: 80, Y: 50, Across: &chart.Interval{Low: 60, High: 130}, Up: &chart.Interval{Low: 30, High: 70}}}
	dots, lines := read(t, s.SVG()).dots(), intervalsOf(t, s)
	if len(lines) != 3 {
		t.Fatalf("%d lines", len(lines))
	}
	across, up := lines[1], lines[2]
	x, y, unit := dots[1].num(t, "cx"), dots[1].num(t, "cy"), (dots[1].num(t, "cx")-dots[0].num(t, "cx"))/40
	near(t, across.num(t, "x1"), x-20*unit)
	near(t, across.num(t, "x2"), x+20*unit)
	near(t, across.num(t, "y1"), y)
	near(t, across.num(t, "y2"), y)
	near(t, up.num(t, "x1"), x)
	near(t, up.num(t, "y2")-y, y-up.num(t, "y1"))
}

// Of many points the lines would hide the marks, and without intervals the key has no sign for them.
func TestManyPointsHaveNoLines(t *testing.T) {
	s := scatter(640, 0)
	if n := len(intervalsOf(t, scatter(640, 5))); n != 0 {
		t.Errorf("%d lines of no interval", n)
	}
	for n := range 41 {
		s.Points = append(s.Points, chart.Point{X: float64(n), Y: float64(n), Across: &chart.Interval{Low: 0, High: 50}})
	}
	if n := len(intervalsOf(t, s)); n != 0 {
		t.Errorf("%d lines of many points", n)
	}
	s.Points = s.Points[1:]
	if n := len(intervalsOf(t, s)); n != 1+40 {
		t.Errorf("%d lines of 40 points", n)
	}
}
