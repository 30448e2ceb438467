package chart_test

import (
	"math"
	"strconv"
	"testing"

	"mogna/internal/chart"
)

func TestShadesAreSpreadFromEndToEnd(t *testing.T) {
	for of, want := range map[int][]int{1: {4}, 2: {0, 4}, 3: {0, 2, 4}, 5: {0, 1, 2, 3, 4}} {
		for n, place := range want {
			if got := chart.ShadeOf(n, of); got != chart.Shades[place] {
				t.Errorf("level %d of %d is %v, want %v", n, of, got, chart.Shades[place])
			}
		}
	}
}

// Order is seen without colour, and what is written in a shade can be read (WCAG 2.2, 1.4.3).
func TestShadesDarkenAndCanBeWrittenOn(t *testing.T) {
	before := 1.0
	for _, s := range chart.Shades {
		fill, ink := luminance(t, s.Fill), luminance(t, s.Ink)
		if contrast := (max(fill, ink) + 0.05) / (min(fill, ink) + 0.05); contrast < 4.5 || fill >= before {
			t.Errorf("%s on %s: contrast %.1f, luminance %.2f after %.2f", s.Ink, s.Fill, contrast, fill, before)
		}
		before = fill
	}
}

// Marks are seen on white and on the dark page (WCAG 2.2, 1.4.11).
func TestMarksAreSeenOnWhiteAndInTheDark(t *testing.T) {
	for _, mark := range []string{chart.Plain, chart.Second, chart.Own, chart.Faint} {
		for _, ground := range []string{"#ffffff", "#121815"} {
			a, b := luminance(t, mark), luminance(t, ground)
			if contrast := (max(a, b) + 0.05) / (min(a, b) + 0.05); contrast < 3 {
				t.Errorf("%s on %s: contrast %.2f", mark, ground, contrast)
			}
		}
	}
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	sum := 0.0
	for n, share := range []float64{0.2126, 0.7152, 0.0722} {
		x, err := strconv.ParseUint(colour[1+2*n:3+2*n], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		v := float64(x) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += share * v
	}
	return sum
}
