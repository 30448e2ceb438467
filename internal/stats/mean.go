package stats

import "math"

// Mean is the arithmetic mean Σx/n, in the unit of the values.
//
// Missing values are left out. ok is false where nothing is left, or where the sum is too large for a float64.
func Mean(x []float64) (mean float64, ok bool) {
	mean, n := meanOf(x)
	if n == 0 || !finite(mean) {
		return 0, false
	}
	return mean, true
}

// WeightedMean is Σwx/Σw, in the unit of the values; the weights count in proportion only.
//
// A missing value is left out together with its weight, and so is a value of weight 0. ok is false where nothing is left,
// where a weight is negative, NaN or infinite, and where there are not as many weights as values.
func WeightedMean(x, weights []float64) (mean float64, ok bool) {
	if !validWeights(weights, len(x)) {
		return 0, false
	}
	scale := weightScale(weights, func(i int) bool { return !missing(x[i]) })
	var wx, w sum
	low, high := math.Inf(1), math.Inf(-1)
	for i, v := range x {
		if missing(v) || weights[i] == 0 {
			continue
		}
		wx.add(product(weights[i]*scale, v))
		w.add(weights[i] * scale)
		low, high = min(low, v), max(high, v)
	}
	if w.value() == 0 {
		return 0, false
	}
	mean = min(max(wx.value()/w.value(), low), high)
	if !finite(mean) {
		return 0, false
	}
	return mean, true
}

// Variance is the unbiased sample variance Σ(x−x̄)²/(n−1) (Bessel's n−1), in the unit of the values squared.
//
// Missing values are left out. ok is false with fewer than two values, or where the squares are too large for a float64.
// Values that are all equal have variance 0 exactly.
func Variance(x []float64) (variance float64, ok bool) {
	m := momentsOf(x)
	if m.n < 2 || !finite(m.ss) {
		return 0, false
	}
	return m.variance(), true
}

// SD is the sample standard deviation √(Σ(x−x̄)²/(n−1)), in the unit of the values. The rules are those of Variance.
func SD(x []float64) (sd float64, ok bool) {
	variance, ok := Variance(x)
	return math.Sqrt(variance), ok
}

// validWeights holds where there are n weights, none of them negative, NaN or infinite.
func validWeights(weights []float64, n int) bool {
	for _, w := range weights {
		if w < 0 || missing(w) {
			return false
		}
	}
	return len(weights) == n
}

// weightScale is the power of two that brings the largest used weight near 1, so that no product with a very large or very
// small weight over- or underflows. A power of two costs no digits.
func weightScale(weights []float64, used func(int) bool) float64 {
	largest := 0.0
	for i, w := range weights {
		if used(i) {
			largest = max(largest, w)
		}
	}
	_, exponent := math.Frexp(largest)
	return math.Ldexp(1, min(-exponent, 1023))
}
