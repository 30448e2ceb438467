package scoring

import (
	"cmp"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

const minBenchmark = 3 // municipalities with a score; fewer are no group to compare with

// comparer compares organisations with memory that it uses again.
type comparer struct {
	stats.Ranker
	values, others []float64
	groups         []stats.Group
	shown          []int
	estimates      []stats.Estimate
	kept           numbers
	similar        block[Similar]
}

// construct compares the organisations on one construct, or on the total, and gives each its place.
func (m *maturity) construct(r *comparer, n int, scores []Score, extents []extent, organisations []survey.Organisation, groups [][]int) ConstructResult {
	shown, apart, municipalities := r.values[:0], r.groups[:0], 0
	for o := range scores {
		if organisations[o].Kind == survey.Municipality && !m.exempt[organisations[o].Code] {
			municipalities++
		}
		if scores[o].Value == nil {
			continue
		}
		apart = append(apart, m.figures(o, n).group)
		if organisations[o].Kind == survey.Municipality {
			shown = append(shown, *scores[o].Value)
		}
	}
	r.values, r.groups = shown, apart
	sorted := stats.SortInPlace(shown)
	b := benchmark(shown, municipalities, m.s.q.Scoring.MinCoverage)
	for o := range scores {
		if b.Reason == "" {
			r.placeAmong(&scores[o], b, sorted, organisations[o].Kind)
			r.placeAmongSimilar(&scores[o], scores, groups[o])
		}
	}
	if b.Reason == "" {
		m.rank(r, n, scores, extents, organisations)
		b.Bounds = m.quartileBounds(r, extents, organisations)
	}
	c := ConstructResult{Benchmark: b}
	c.Alpha, c.RoleAlpha = m.alphas(n)
	c.icc(apart)
	return c
}

// figures are one organisation's of a construct, or of the total where n is beyond them.
func (m *maturity) figures(o, n int) *nodeOutcome {
	if n == len(m.s.nodes) {
		return &m.outcomes[o].total
	}
	return &m.outcomes[o].nodes[n]
}

// benchmark is the quartiles (type 7) over the municipalities that have a score to show: three at least, and minCoverage of
// those that were asked. It puts them in order.
func benchmark(shown []float64, municipalities int, minCoverage float64) Benchmark {
	b := Benchmark{N: len(shown)}
	if municipalities > 0 {
		b.Coverage = float64(len(shown)) / float64(municipalities)
	}
	if b.Reason = benchmarkReason(len(shown), b.Coverage, minCoverage); b.Reason != "" {
		return b
	}
	f, _ := stats.SortInPlace(shown).Quartiles()
	b.Min, b.Q1, b.Median, b.Q3, b.Max = &f.Min, &f.Q1, &f.Median, &f.Q3, &f.Max
	return b
}

// benchmarkReason is why so many municipalities are no group to compare with, or empty.
func benchmarkReason(n int, coverage, minCoverage float64) string {
	switch {
	case n < minBenchmark:
		return ReasonTooFewOrgs
	case coverage < minCoverage:
		return ReasonCoverage
	}
	return ""
}

// placeAmong gives a score the median, and a municipality its percentile rank (share below + half of the ties). A joint body is
// held against the municipalities, not counted among them.
func (r *comparer) placeAmong(score *Score, b Benchmark, sorted stats.Sorted, kind survey.OrganisationKind) {
	if score.Value == nil {
		return
	}
	score.Median = b.Median
	if kind != survey.Municipality {
		return
	}
	if p, ok := sorted.PercentileRank(*score.Value); ok {
		score.Percentile = r.kept.keep(p)
	}
}

const (
	similarSize  = 10  // municipalities nearest in population, the organisation itself among them
	similarRatio = 2.0 // none more than twice as large or as small
)

// similarOrganisations lists for each municipality those of similar size: the nearest by the ratio of populations, itself among them. A
// municipality without a known population has none, and a joint body neither.
func similarOrganisations(organisations []survey.Organisation) [][]int {
	var order []int
	for o, org := range organisations {
		if org.Kind == survey.Municipality && org.Population != nil && *org.Population > 0 {
			order = append(order, o)
		}
	}
	size := func(o int) float64 { return float64(*organisations[o].Population) }
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(size(a), size(b)), cmp.Compare(organisations[a].Code, organisations[b].Code))
	})
	groups := make([][]int, len(organisations))
	for at, o := range order {
		low, high := at, at+1
		for high-low < similarSize {
			down, up := similarRatio, similarRatio
			if low > 0 {
				down = size(o) / size(order[low-1])
			}
			if high < len(order) {
				up = size(order[high]) / size(o)
			}
			if down >= similarRatio && up >= similarRatio {
				break
			}
			if down <= up {
				low--
			} else {
				high++
			}
		}
		groups[o] = order[low:high]
	}
	return groups
}

// placeAmongSimilar holds a score against the group of similar size, where that has enough with a score to show.
func (r *comparer) placeAmongSimilar(score *Score, scores []Score, group []int) {
	if score.Value == nil || len(group) < minBenchmark {
		return
	}
	var buf [similarSize]float64
	shown := buf[:0]
	for _, o := range group {
		if x := scores[o].Value; x != nil {
			shown = append(shown, *x)
		}
	}
	if len(shown) < minBenchmark {
		return
	}
	sorted := stats.SortInPlace(shown)
	median, _ := sorted.Quantile(0.5)
	if rank, ok := sorted.PercentileRank(*score.Value); ok {
		score.Similar = r.similar.keep(Similar{N: len(shown), Median: median, Percentile: rank})
	}
}
