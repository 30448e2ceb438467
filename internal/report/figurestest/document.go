package figurestest

import "mogna/internal/scoring"

func (f *figures) document(d scoring.Document) {
	all := subject{questionnaire: d.Questionnaire.ID}
	for code, r := range d.Organisations {
		f.result(subject{questionnaire: d.Questionnaire.ID, organisation: code}, r)
	}
	if d.Total != nil {
		f.construct(all, *d.Total)
	}
	for id, x := range d.Constructs {
		f.construct(all.of(id), x)
	}
	for id, x := range d.Capabilities {
		f.capability(all.of(id), x)
	}
	if c := d.Concordance; c != nil {
		f.some(all, "concordance/w", c.W)
		f.whole(all, "concordance/raters", c.Raters)
		f.whole(all, "concordance/incomplete", c.Incomplete)
		f.whole(all, "concordance/items", c.Items)
	}
	if x := d.Exchange; x != nil {
		f.put(all, "exchange/total", x.Total)
		f.pairs(all, "exchange/pairs/", x.Pairs)
		f.pairs(all, "exchange/matching/", x.Matching)
	}
	f.region(all, d.Economy)
	for _, x := range d.ResponseRates {
		s := all.of(string(x.Role))
		f.whole(s, "responseRates/asked", x.Asked)
		f.whole(s, "responseRates/complete", x.Complete)
		f.whole(s, "responseRates/partial", x.Partial)
		f.put(s, "responseRates/rr1", x.RR1)
		f.put(s, "responseRates/rr2", x.RR2)
	}
}

func (f *figures) bounds(s subject, measure string, x *scoring.Bounds) {
	if x != nil {
		f.put(s, measure+"/low", x.Low)
		f.put(s, measure+"/high", x.High)
	}
}

func (s subject) of(id string) subject {
	s.id = id
	return s
}

func (f *figures) construct(s subject, x scoring.ConstructResult) {
	if a := x.Alpha; a != nil {
		f.some(s, "alpha/value", a.Value)
		f.whole(s, "alpha/n", a.N)
		f.whole(s, "alpha/items", a.Items)
	}
	for role, a := range x.RoleAlpha {
		of := s.of(s.id + "/" + string(role))
		f.some(of, "roleAlpha/value", a.Value)
		f.whole(of, "roleAlpha/n", a.N)
		f.whole(of, "roleAlpha/items", a.Items)
	}
	f.some(s, "icc1", x.ICC1)
	f.some(s, "icc2", x.ICC2)
	if i := x.ICC; i != nil {
		f.some(s, "icc/f", i.F)
		f.some(s, "icc/p", i.P)
		f.whole(s, "icc/n", i.N)
		f.whole(s, "icc/groups", i.Groups)
	}
	f.benchmark(s, x.Benchmark)
}

func (f *figures) benchmark(s subject, b scoring.Benchmark) {
	f.whole(s, "benchmark/n", b.N)
	f.put(s, "benchmark/coverage", b.Coverage)
	f.some(s, "benchmark/min", b.Min)
	f.some(s, "benchmark/q1", b.Q1)
	f.some(s, "benchmark/median", b.Median)
	f.some(s, "benchmark/q3", b.Q3)
	f.some(s, "benchmark/max", b.Max)
	if x := b.Bounds; x != nil {
		f.bounds(s, "benchmark/bounds/q1", &x.Q1)
		f.bounds(s, "benchmark/bounds/median", &x.Median)
		f.bounds(s, "benchmark/bounds/q3", &x.Q3)
	}
}

func (f *figures) capability(s subject, x scoring.CapabilityResult) {
	f.counts(s, "distribution/", x.Distribution)
	f.some(s, "median", x.Median)
	f.some(s, "deviation", x.Deviation)
	f.bounds(s, "bounds", x.Bounds)
	f.some(s, "importance", x.Importance)
	f.some(s, "rank", x.Rank)
	f.counted(s, "n", x.N)
}

// counts are how many stand at each level; the level itself is part of the name.
func (f *figures) counts(s subject, measure string, list []scoring.LevelCount) {
	for _, c := range list {
		f.whole(s, measure+value(c.Value), c.N)
	}
}

func (f *figures) pairs(s subject, measure string, list []scoring.Pair) {
	for _, p := range list {
		f.put(s, measure+name(p.A)+"/"+name(p.B), p.Value)
	}
}
