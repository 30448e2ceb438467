package stats_test

import (
	"math/rand/v2"
	"testing"

	"mogna/internal/stats"
)

// A country's municipalities on one construct.
func BenchmarkRankSets(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	list := make([]stats.Estimate, 290)
	for j := range list {
		list[j] = stats.Estimate{Value: 50 + 10*r.NormFloat64(), SE: 3 + 2*r.Float64(), DF: 29}
	}
	for b.Loop() {
		new(stats.Ranker).RankSets(list, 0.95)
	}
}
