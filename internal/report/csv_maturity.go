package report

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func (c *csvWriter) total() subject {
	return subject{title: c.labels.say("Totalt", "Total")}
}

func (c *csvWriter) construct(id string) subject {
	return subject{id: id, title: c.titles[id]}
}

// scores writes an organisation's scores: the total and then each construct, parents first.
func (c *csvWriter) scores(code string, r scoring.OrganisationResult) {
	if r.Total != nil {
		s := c.total()
		s.organisation = code
		c.score(s, *r.Total)
	}
	survey.Walk(c.doc.q.Constructs, func(k survey.Construct, _ int) {
		if x, there := r.Constructs[k.ID]; there {
			s := c.construct(k.ID)
			s.organisation = code
			c.score(s, x)
		}
	})
}

// score writes a score or why there is none. An n of 0 is left out: a suppressed score does not say how many there are.
func (c *csvWriter) score(s subject, x scoring.Score) {
	if x.Value == nil {
		c.missing(s, "score", x.Reason)
	}
	c.given(s, "score", x.Value)
	c.given(s, "low", x.Low)
	c.given(s, "high", x.High)
	if x.N != 0 {
		c.whole(s, "n", x.N)
	}
	c.given(s, "percentile", x.Percentile)
	c.given(s, "median", x.Median)
}

// constructs writes how the municipalities spread over each construct.
func (c *csvWriter) constructs() {
	if c.doc.Total != nil {
		c.benchmark(c.total(), c.doc.Total.Benchmark)
	}
	survey.Walk(c.doc.q.Constructs, func(k survey.Construct, _ int) {
		if x, there := c.doc.Constructs[k.ID]; there {
			c.benchmark(c.construct(k.ID), x.Benchmark)
		}
	})
}

func (c *csvWriter) benchmark(s subject, b scoring.Benchmark) {
	c.whole(s, "benchmark_n", b.N)
	if b.Reason != "" {
		c.missing(s, "benchmark_median", b.Reason)
	}
	c.given(s, "benchmark_min", b.Min)
	c.given(s, "benchmark_q1", b.Q1)
	c.given(s, "benchmark_median", b.Median)
	c.given(s, "benchmark_q3", b.Q3)
	c.given(s, "benchmark_max", b.Max)
}
