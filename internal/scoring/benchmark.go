package scoring

import (
	"mogna/internal/stats"
	"mogna/internal/survey"
)

const (
	minBenchmark = 3 // municipalities with a score; fewer are no group to compare with
)

// benchmark compares the municipalities on every construct: quartiles (type 7) over those that have a score to show, and for
// each organisation the median and its percentile rank. A joint body is held against the municipalities, not counted in.
func (s *scheme) benchmark(doc *Document, organisations []survey.Organisation) {
	doc.Constructs = map[string]ConstructResult{}
	for _, n := range s.nodes {
		var shown []float64
		for _, o := range organisations {
			if x := doc.Organisations[o.Code].Constructs[n.id].Value; x != nil && o.Kind == survey.Municipality {
				shown = append(shown, *x)
			}
		}
		b := benchmark(shown)
		doc.Constructs[n.id] = ConstructResult{Benchmark: b}
		for _, o := range organisations {
			scores := doc.Organisations[o.Code].Constructs
			scores[n.id] = compare(scores[n.id], b, shown, o.Kind)
		}
	}
	s.benchmarkTotal(doc, organisations)
}

func (s *scheme) benchmarkTotal(doc *Document, organisations []survey.Organisation) {
	var shown []float64
	for _, o := range organisations {
		if x := doc.Organisations[o.Code].Total.Value; x != nil && o.Kind == survey.Municipality {
			shown = append(shown, *x)
		}
	}
	b := benchmark(shown)
	doc.Total = &ConstructResult{Benchmark: b}
	for _, o := range organisations {
		total := doc.Organisations[o.Code].Total
		*total = compare(*total, b, shown, o.Kind)
	}
}

func benchmark(shown []float64) Benchmark {
	b := Benchmark{N: len(shown)}
	if len(shown) < minBenchmark {
		b.Reason = ReasonTooFewOrgs
		return b
	}
	f, _ := stats.Quartiles(shown)
	b.Min, b.Q1, b.Median, b.Q3, b.Max = &f.Min, &f.Q1, &f.Median, &f.Q3, &f.Max
	return b
}

func compare(score Score, b Benchmark, shown []float64, kind survey.OrganisationKind) Score {
	if b.Median == nil || score.Value == nil {
		return score
	}
	score.Median = b.Median
	if kind != survey.Municipality {
		return score
	}
	if p, ok := stats.PercentileRank(shown, *score.Value); ok {
		score.Percentile = &p
	}
	return score
}
