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
	c.either(s, "score", x.Value, x.Reason)
	c.given(s, "low", x.Low)
	c.given(s, "high", x.High)
	if x.N != 0 {
		c.whole(s, "n", x.N)
	}
	if x.Asked != 0 {
		c.whole(s, "respondents_asked", x.Asked)
	}
	c.given(s, "agreement", x.Agreement)
	c.given(s, "role_spread", x.Spread)
	c.given(s, "percentile", x.Percentile)
	c.given(s, "median", x.Median)
	if x.Similar != nil {
		c.whole(s, "similar_n", x.Similar.N)
		c.number(s, "similar_median", x.Similar.Median)
		c.number(s, "similar_percentile", x.Similar.Percentile)
	}
}

// conversation writes the leaves that are worth a conversation, with their place among them.
func (c *csvWriter) conversation(code string, leaves []string) {
	for n, id := range leaves {
		s := c.construct(id)
		s.organisation = code
		c.whole(s, "conversation", n+1)
	}
}

// constructs writes how the municipalities spread over each construct.
func (c *csvWriter) constructs() {
	if c.doc.Total != nil {
		c.overall(c.total(), *c.doc.Total)
	}
	survey.Walk(c.doc.q.Constructs, func(k survey.Construct, _ int) {
		if x, there := c.doc.Constructs[k.ID]; there {
			c.overall(c.construct(k.ID), x)
		}
	})
}

func (c *csvWriter) overall(s subject, x scoring.ConstructResult) {
	c.benchmark(s, x.Benchmark)
	if a := x.Alpha; a != nil {
		c.either(s, "alpha", a.Value, a.Reason)
		c.whole(s, "alpha_n", a.N)
		c.whole(s, "alpha_items", a.Items)
	}
	if i := x.ICC; i != nil {
		c.either(s, "icc1", x.ICC1, i.Reason)
		c.given(s, "icc2", x.ICC2)
		c.given(s, "icc_f", i.F)
		c.given(s, "icc_p", i.P)
		c.whole(s, "icc_n", i.N)
		c.whole(s, "icc_groups", i.Groups)
	}
}

func (c *csvWriter) benchmark(s subject, b scoring.Benchmark) {
	c.whole(s, "benchmark_n", b.N)
	c.number(s, "benchmark_coverage", b.Coverage)
	if b.Reason != "" {
		c.missing(s, "benchmark_median", b.Reason)
	}
	c.given(s, "benchmark_min", b.Min)
	c.given(s, "benchmark_q1", b.Q1)
	c.given(s, "benchmark_median", b.Median)
	c.given(s, "benchmark_q3", b.Q3)
	c.given(s, "benchmark_max", b.Max)
}
