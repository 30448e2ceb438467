// Package matching finds matchings of greatest weight in general graphs: which pairs to form so that each vertex stands in at
// most one pair and the pairs' weights add up to the most.
//
// The method is the primal-dual one of Edmonds (Maximum matching and a polyhedron with 0,1-vertices, 1965), as Galil describes
// it (Efficient algorithms for finding maximum matching in graphs, 1986): every vertex v has a price u(v) ≥ 0 and every odd
// set B of vertices a price z(B) ≥ 0, such that each edge is paid for, u(a) + u(b) + Σ z(B ∋ a, b) ≥ w(a, b). What is paid in
// all, Σ u + Σ z·(|B|−1)/2, is never less than a matching's weight. The search moves both until they are equal, and both are
// then the best.
//
// Here one tree is grown at a time, and prices are brought up to date only where the tree has been, so that a sparse graph
// costs what its trees cost and not n² for each pair. All is done in whole numbers, so that no rounding makes two equal prices
// differ.
package matching

import (
	"math"
)

// Edge joins two vertices, 0 ≤ A, B < n.
type Edge struct {
	A, B   int
	Weight float64
}

// None stands for a vertex without a partner.
const None = -1

// MaximumWeight gives each of n vertices its partner, or None, in a matching of the greatest total weight.
//
// An edge that is a loop, that names a vertex outside the graph, or whose weight is not a finite number above 0 can't add to
// the total and is left out; of several edges between two vertices the heaviest counts. Weights are rounded to 2⁻⁵⁰ of the
// greatest, and the total is the greatest of the rounded ones. Where several matchings share the greatest total, the order of the edges
// decides; the same edges in the same order always give the same one.
func MaximumWeight(n int, edges []Edge) []int {
	mate := make([]int, n)
	for v, m := range solveSparsely(n, whole(n, edges)).mate {
		mate[v] = int(m)
	}
	return mate
}

// bits are kept of the greatest weight. A price never exceeds the greatest weight, so that no sum of them overflows.
const bits = 50

// whole turns weights into even whole numbers: a difference of two of them can be halved, as the search has to.
func whole(n int, edges []Edge) []edge {
	greatest := 0.0
	for _, e := range edges {
		if usable(n, e) {
			greatest = max(greatest, e.Weight)
		}
	}
	_, exponent := math.Frexp(greatest)
	kept := make([]edge, 0, len(edges))
	for _, e := range edges {
		if !usable(n, e) {
			continue
		}
		if w := int64(math.Round(math.Ldexp(e.Weight, bits-exponent))); w > 0 {
			kept = append(kept, edge{int32(e.A), int32(e.B), 2 * w})
		}
	}
	return kept
}

func usable(n int, e Edge) bool {
	inside := e.A >= 0 && e.A < n && e.B >= 0 && e.B < n && e.A != e.B
	return inside && e.Weight > 0 && e.Weight <= math.MaxFloat64
}
