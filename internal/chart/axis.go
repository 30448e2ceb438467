package chart

import "math"

// Axis is a scale of values. Where Max is not above Min it is fitted to what is shown, from one round number to another.
type Axis struct {
	Title    string
	Min, Max float64
	Step     float64              // between ticks at least; any round number where it is 0
	Format   func(float64) string // how a tick is written
}

// fittedAxis is the axis with both ends.
func (a Axis) fittedAxis(values []float64) Axis {
	if a.Max > a.Min || len(values) == 0 {
		return a
	}
	low, high := values[0], values[0]
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	if low == high {
		low, high = low-max(1, math.Abs(low))/2, high+max(1, math.Abs(high))/2
	}
	step := roundStep((high - low) / 5)
	a.Min, a.Max = math.Floor(low/step)*step, math.Ceil(high/step)*step
	return a
}

// ticks are round values from end to end, at most so many.
func (a Axis) ticks(most int) []float64 {
	step := max(a.Step, roundStep((a.Max-a.Min)/float64(max(1, most-1))))
	var ticks []float64
	for n := math.Ceil(a.Min/step - 1e-9); n <= math.Floor(a.Max/step+1e-9); n++ {
		ticks = append(ticks, n*step+0) // a zero has no sign
	}
	return ticks
}

// roundStep is the least of 1, 2 and 5 times a power of ten that is not below x.
func roundStep(x float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 5} {
		if m*unit >= x*(1-1e-9) {
			return m * unit
		}
	}
	return 10 * unit
}

// scale places an axis's values between two ends in the drawing.
type scale struct {
	Axis
	from, to float64
}

func (s scale) position(v float64) float64 { return s.from + (v-s.Min)/(s.Max-s.Min)*(s.to-s.from) }

// ticksAcross gives ticks with room for their text side by side.
func (s scale) ticksAcross() []float64 {
	for most := 7; most > 2; most-- {
		ticks := s.ticks(most)
		if len(ticks) < 2 {
			continue
		}
		if s.position(ticks[1])-s.position(ticks[0]) >= widestText(s.tickTexts(ticks), small)+2*gap {
			return ticks
		}
	}
	return s.ticks(2)
}

// overhang is how far the text of the last tick can reach beyond it.
func (a Axis) overhang() float64 { return textWidth(a.Format(a.Max), small) / 2 }

func (s scale) tickTexts(ticks []float64) []string {
	texts := make([]string, len(ticks))
	for n, v := range ticks {
		texts[n] = s.Format(v)
	}
	return texts
}
