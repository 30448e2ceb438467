package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

const DeviateError = deviateError

// DifferenceP is the two-sided probability of so great a difference between two estimates, as its definition says.
func DifferenceP(a, b Estimate) float64 {
	se := math.Hypot(a.SE, b.SE)
	df := math.Pow(se, 4) / (math.Pow(a.SE, 4)/a.DF + math.Pow(b.SE, 4)/b.DF)
	return tTwoSided((a.Value-b.Value)/se, df)
}

// DeviateOff is how far the deviate of a t is from the exact one.
func DeviateOff(t, df float64) (off, exact float64) {
	exact = -distuv.UnitNormal.Quantile(tTwoSided(t, df) / 2)
	return normalDeviate(t, df) - exact, exact
}
