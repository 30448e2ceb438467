package chart_test

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/chart"
)

// Points of the same figures stand side by side, round where they belong, so that each is seen. One with an interval stays on its scale.
func TestPointsOfTheSameFiguresStandSideBySide(t *testing.T) {
	s := scatter(640, 0)
	for range 3 {
		s.Points = append(s.Points, chart.Point{X: 40, Y: 50, Title: "x"})
	}
	s.Points = append(s.Points, chart.Point{X: 40, Y: 60}, chart.Point{X: 60, Y: 50}, chart.Point{X: 60, Y: 50, Across: &chart.Interval{Low: 50, High: 70}})
	dots := read(t, s.SVG()).dots()
	at := func(n int) float64 { return dots[n].num(t, "cx") }
	near(t, at(1), at(3))
	near(t, at(4), at(5))
	near(t, at(2)-at(1), at(1)-at(0))
	if apart := at(1) - at(0); apart < 2*dots[0].num(t, "r") {
		t.Errorf("they lie %v apart", apart)
	}
	for n, one := range []float64{40, 40, 40, 40} {
		s.Points[n].X = one + 60
	}
	right := read(t, s.SVG()).dots()[2]
	if frame := read(t, s.SVG()).named("rect")[0]; right.num(t, "cx")+right.num(t, "r") > frame.num(t, "x")+frame.num(t, "width") {
		t.Error("at the end of the axis they leave the frame")
	}
}

// Where names crowd, keys come first, and a name stands after its key where there is room for it.
func TestKeysComeBeforeNames(t *testing.T) {
	s := scatter(320, 0)
	for n, key := range []string{"1", "2", "3", "4"} {
		s.Points = append(s.Points, chart.Point{X: 50, Y: float64(50 + n), Key: key, Label: places[n], Title: key})
	}
	named := 0
	for _, m := range read(t, s.SVG()).marks() {
		written := m.named("text")
		if len(written) != 1 || !strings.HasPrefix(written[0].text, m.title()) {
			t.Errorf("%s says %d texts", m.title(), len(written))
			continue
		}
		if strings.Contains(written[0].text, "\u00a0") {
			named++
		}
	}
	if named == 0 {
		t.Error("none has its name too")
	}
	texts := read(t, s.SVG()).writing(t)
	for n, a := range texts {
		if slices.ContainsFunc(texts[:n], a.meets) {
			t.Errorf("%q lies on another", a.s)
		}
	}
}
