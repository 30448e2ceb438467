package economy

import (
	"cmp"
	"math"
	"slices"
)

// Allocate splits an amount in proportion to weights into whole kronor that add up to it, by the method of the largest
// remainder: each is given the whole part of its share, and the kronor that are left go one each to the largest remainders; of
// equal ones to the first. What the amount itself has beyond whole kronor goes to the first in that order. Weights must be 0 or
// more and have a sum above 0; a weight of 0 is given nothing. An amount is below 2⁵¹: beyond that rounding in the shares can be a krona.
func Allocate(amount float64, weights []float64) []float64 {
	whole, rest := math.Modf(amount)
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	parts, remainders, order, left := make([]float64, len(weights)), make([]float64, len(weights)), []int{}, whole
	for n, w := range weights {
		if w <= 0 {
			continue
		}
		parts[n], remainders[n] = math.Modf(whole * (w / sum))
		left, order = left-parts[n], append(order, n)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(remainders[b], remainders[a]) })
	if len(order) == 0 {
		return parts
	}
	for n := range int(left) {
		parts[order[n%len(order)]]++
	}
	parts[order[0]] += rest
	return parts
}
