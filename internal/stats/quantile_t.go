package stats

import (
	"math"
	"sync"
)

// Intervals over strata have degrees of freedom that are not whole, and inverting the t distribution takes microseconds,
// thousands of times in a round. ln t is a smooth function of 1/df, so at 95 % it is interpolated: Chebyshev polynomials on
// five pieces of (0, 1], halving towards 0, from values inverted once. The interpolation keeps ten digits.
const (
	pieces = 5
	nodes  = 22
)

var chebyshevT = sync.OnceValue(func() *[pieces][nodes]float64 {
	table := new([pieces][nodes]float64)
	for p := range table {
		var values [nodes]float64
		for k := range values {
			u := pieceStart(p) + pieceWidth(p)*(1+math.Cos(math.Pi*(float64(k)+0.5)/nodes))/2
			values[k] = math.Log(invertT(0.95, 1/u))
		}
		table[p] = coefficients(values)
	}
	return table
})

// Piece 0 is (0, 1/16]; the others double in width up to 1.
func pieceStart(p int) float64 {
	if p == 0 {
		return 0
	}
	return math.Ldexp(1, p-pieces)
}

func pieceWidth(p int) float64 { return math.Ldexp(1, max(p, 1)-pieces) }

// coefficients turns values at the Chebyshev nodes into the polynomial's coefficients (discrete cosine transform).
func coefficients(values [nodes]float64) (c [nodes]float64) {
	for j := range c {
		for k, v := range values {
			c[j] += v * math.Cos(math.Pi*float64(j)*(float64(k)+0.5)/nodes)
		}
		c[j] *= 2.0 / nodes
	}
	c[0] /= 2
	return c
}

// interpolateT gives the two-sided 95 % critical value for df ≥ 1 (Clenshaw's recurrence).
func interpolateT(df float64) float64 {
	u := 1 / df
	p := 0
	for p < pieces-1 && u > pieceStart(p)+pieceWidth(p) {
		p++
	}
	x := 2*(u-pieceStart(p))/pieceWidth(p) - 1
	c := &chebyshevT()[p]
	b1, b2 := 0.0, 0.0
	for j := nodes - 1; j > 0; j-- {
		b1, b2 = 2*x*b1-b2+c[j], b1
	}
	return math.Exp(x*b1 - b2 + c[0])
}
