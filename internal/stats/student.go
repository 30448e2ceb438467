package stats

import (
	"math"
	"sync/atomic"

	"gonum.org/v1/gonum/stat/distuv"
)

// validLevel bounds a confidence level to where the t quantile is good to ten digits; 0.95 is usual.
func validLevel(level float64) bool { return level >= 0.01 && level <= 0.999999 }

// t95 remembers the quantiles for whole degrees of freedom at 95 %. Nearly all intervals ask for one of these, and each
// takes microseconds to invert. 0 stands for one not asked for yet.
var t95 [512]atomic.Uint64

// tQuantile is the two-sided critical value t for df ≥ 1: the level lies within ±t.
func tQuantile(level, df float64) float64 {
	switch {
	case level != 0.95 || df < 1:
		return invertT(level, df)
	case df != math.Trunc(df) || df >= float64(len(t95)):
		return interpolateT(df)
	}
	slot := &t95[int(df)]
	if bits := slot.Load(); bits != 0 {
		return math.Float64frombits(bits)
	}
	t := invertT(level, df)
	slot.Store(math.Float64bits(t))
	return t
}

// invertT asks for the lower tail, which keeps its digits where 1−p would lose them.
func invertT(level, df float64) float64 {
	return -distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.Quantile((1 - level) / 2)
}

// tTwoSided is the probability of a t at least this far from 0. With so many degrees of freedom that nine digits are the normal
// distribution's it is that: the other loses them.
func tTwoSided(t, df float64) float64 {
	if df > 1e8 {
		return 2 * distuv.UnitNormal.CDF(-math.Abs(t))
	}
	return min(1, 2*distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.CDF(-math.Abs(t)))
}

// fUpper is the probability of an F at least this large. A large F is turned into its mirror 1/F, since 1−CDF has no
// digits left for a small probability.
func fUpper(f, df1, df2 float64) float64 {
	if f <= 1 {
		return distuv.F{D1: df1, D2: df2}.Survival(f)
	}
	return distuv.F{D1: df2, D2: df1}.CDF(1 / f)
}

// satterthwaite gives the degrees of freedom of a sum of variance components, (Σc)²/Σ(c²/ν) (Satterthwaite 1946). The
// components go in as shares of their sum, since their squares may underflow.
func satterthwaite(components, dfs []float64) (df float64) {
	var total, spread Sum
	for _, c := range components {
		total.Add(c)
	}
	for i, c := range components {
		spread.Add(square(c/total.Value()) / dfs[i])
	}
	return 1 / spread.Value()
}
