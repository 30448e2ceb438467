package chart

import (
	"fmt"
	"testing"
)

// A name stands clear of every mark with its tips, and of every other name, however close they lie.
func TestNamesOfCrowdedMarksStandClear(t *testing.T) {
	whole := func(x float64) string { return fmt.Sprintf("%.0f", x) }
	named := 0
	for step := range 40 {
		s := Scatter{Frame: Frame{Width: 640}, X: Axis{Max: 100, Format: whole}, Y: Axis{Max: 100, Format: whole}, Series: []Series{{"en", Diamond}, {"två", Circle}}}
		for n := range 30 {
			s.Points = append(s.Points, Point{X: float64(n * (step + 31) % 100), Y: 40 + float64(n*(61-step)%30), Series: n % 2, Label: "Ort"})
		}
		a := s.plot(0)
		radius, _ := s.look()
		labels := a.labels(radius)
		for n, l := range labels {
			if l == nil {
				continue
			}
			named++
			for m, p := range s.Points {
				if l.box.overlaps(boxRound(a.spots[m].x, a.spots[m].y, radius*a.shape(p).reach())) {
					t.Errorf("the name of %d lies on the mark of %d", n, m)
				}
				if other := labels[m]; m != n && other != nil && l.box.overlaps(other.box) {
					t.Errorf("the names of %d and %d lie on each other", n, m)
				}
			}
		}
	}
	if named < 400 {
		t.Errorf("%d are named", named)
	}
}

// Figures on an axis stand apart.
func TestFiguresOnAnAxisStandApart(t *testing.T) {
	for _, wide := range []float64{120, 200, 300, 600} {
		for _, most := range []float64{1, 100, 10_000, 10_000_000} {
			x := scale{Axis{Max: most, Format: func(x float64) string { return fmt.Sprintf("%.1f kr", x) }}, 0, wide}
			ticks := x.ticksAcross()
			for n := 1; n < len(ticks) && len(ticks) > 2; n++ {
				between := x.position(ticks[n]) - x.position(ticks[n-1])
				if need := (textWidth(x.Format(ticks[n]), small) + textWidth(x.Format(ticks[n-1]), small)) / 2; between < need+gap {
					t.Errorf("%g wide to %g: %s and %s are %.1f apart, and take %.1f", wide, most, x.Format(ticks[n-1]), x.Format(ticks[n]), between, need)
				}
			}
		}
	}
}
