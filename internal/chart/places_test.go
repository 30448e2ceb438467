package chart_test

import (
	"math"
	"strings"
	"testing"

	"mogna/internal/chart"
)

func TestPlacesFollowTheData(t *testing.T) {
	s := scatter(640, 0)
	for _, x := range []float64{0, 20, 40} {
		s.Points = append(s.Points, chart.Point{X: x, Y: 2 * x})
	}
	dots := read(t, s.SVG()).dots()
	a, b, c := dots[0], dots[1], dots[2]
	near(t, c.num(t, "cx")-a.num(t, "cx"), 2*(b.num(t, "cx")-a.num(t, "cx")))
	near(t, a.num(t, "cy")-c.num(t, "cy"), 2*(a.num(t, "cy")-b.num(t, "cy")))

	p := read(t, profile(640).SVG())
	dots = p.dots()
	near(t, dots[2].num(t, "cx")-dots[0].num(t, "cx"), 2*(dots[1].num(t, "cx")-dots[0].num(t, "cx")))

	parts := read(t, bars(640).SVG()).marks()[0].all(func(e *element) bool { return e.attrs["class"] == "part" })
	if len(parts) != 6 {
		t.Fatal(len(parts))
	}
	near(t, parts[1].num(t, "width"), 2*parts[0].num(t, "width"))
	near(t, parts[1].num(t, "x"), parts[0].num(t, "x")+parts[0].num(t, "width"))
}

// The interval of a change lies round the later score: 12 to 28 is as far to both sides of 20.
func TestTheIntervalOfAChangeLiesRoundTheLaterScore(t *testing.T) {
	m := read(t, change(640).SVG()).marks()[5]
	after := m.all(func(e *element) bool { return e.name == "circle" && e.attrs["fill"] != "none" })[0].num(t, "cx")
	before := m.all(func(e *element) bool { return e.name == "circle" && e.attrs["fill"] == "none" })[0].num(t, "cx")
	line := m.all(func(e *element) bool { return e.attrs["class"] == "interval" })[0]
	near(t, line.num(t, "x1"), before+(after-before)*12/20)
	near(t, line.num(t, "x2"), before+(after-before)*28/20)
}

// An end that lies beyond the axis has no stop, so that it doesn't seem to be the end.
func TestAnIntervalBeyondTheAxisRunsOut(t *testing.T) {
	m := read(t, profile(640).SVG()).marks()[0] // 20 ± 30
	line := m.all(func(e *element) bool { return e.attrs["class"] == "interval" })[0]
	stops := m.all(func(e *element) bool {
		return e.name == "line" && e.attrs["x1"] == e.attrs["x2"] && e.attrs["stroke"] == "currentColor"
	})
	if len(stops) != 1 || stops[0].num(t, "x1") != line.num(t, "x2") {
		t.Errorf("%d stops", len(stops))
	}
	dot := m.all(func(e *element) bool { return e.name == "circle" && e.attrs["fill"] != "none" })[0].num(t, "cx")
	near(t, (dot-line.num(t, "x1"))/20, (line.num(t, "x2")-dot)/30)
}

func near(t *testing.T, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.05 {
		t.Errorf("%v; want %v", got, want)
	}
}

func TestPointsWithoutAPlaceAreLeftOut(t *testing.T) {
	s := scatter(640, 2)
	s.Points = append(s.Points, chart.Point{X: math.NaN(), Title: "x"}, chart.Point{Y: math.Inf(1), Title: "x"})
	if svg := s.SVG(); len(read(t, svg).marks()) != 2 || strings.Contains(string(svg), "NaN") || len(s.Points) != 4 {
		t.Errorf("%s", svg)
	}
}

// Where no ends are given the axis runs from one round number to another, and takes in the cut.
func TestAnAxisIsFitted(t *testing.T) {
	s := chart.Scatter{Frame: frame(640), X: chart.Axis{Format: whole}, Y: chart.Axis{Format: whole}, Cross: &chart.Cross{X: 3000, Y: 1},
		Points: []chart.Point{{X: 1720, Y: 7}, {X: 2380, Y: 7}}}
	var ticks []string
	for _, e := range read(t, s.SVG()).named("text") {
		ticks = append(ticks, e.text)
	}
	if got := strings.Join(ticks, " "); got != "0 2 4 6 8 1500 2000 2500 3000" {
		t.Error(got)
	}
	s.Cross, s.Points = nil, s.Points[:1] // one value alone
	if got := read(t, s.SVG()).dots(); len(got) != 1 || math.IsNaN(got[0].num(t, "cx")) {
		t.Error(got)
	}
}
