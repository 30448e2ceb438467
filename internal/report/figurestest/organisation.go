package figurestest

import "mogna/internal/scoring"

func (f *figures) result(s subject, r scoring.OrganisationResult) {
	f.whole(s, "assignments/asked", r.Asked)
	f.whole(s, "assignments/answered", r.Answered)
	if r.Total != nil {
		f.score(s, *r.Total)
	}
	for id, x := range r.Constructs {
		f.score(s.of(id), x)
	}
	for id, l := range r.Levels {
		f.put(s.of(id), "level", l.Value)
	}
	if p := r.Profile; p != nil {
		f.profile(s, scoring.AreaProfile{Asked: p.Asked, Answered: p.Answered, Counts: p.Counts})
		for _, a := range p.Areas {
			f.profile(s.of(a.Area), a)
		}
	}
	for _, p := range r.Priorities {
		f.priority(s.of(p.Capability), p)
	}
	f.calibration(s, r.Calibration)
	f.costs(s, r.Economy)
}

func (f *figures) score(s subject, x scoring.Score) {
	f.some(s, "score", x.Value)
	f.some(s, "low", x.Low)
	f.some(s, "high", x.High)
	f.counted(s, "n", x.N)
	f.counted(s, "asked", x.Asked)
	f.some(s, "agreement", x.Agreement)
	f.some(s, "spread", x.Spread)
	f.some(s, "percentile", x.Percentile)
	f.some(s, "median", x.Median)
	if y := x.Rank; y != nil {
		f.whole(s, "rank/low", y.Low)
		f.whole(s, "rank/high", y.High)
		f.whole(s, "rank/allLow", y.AllLow)
		f.whole(s, "rank/allHigh", y.AllHigh)
		f.counted(s, "rank/boundLow", y.BoundLow)
		f.counted(s, "rank/boundHigh", y.BoundHigh)
		f.counted(s, "rank/allBoundLow", y.AllBoundLow)
		f.counted(s, "rank/allBoundHigh", y.AllBoundHigh)
	}
	f.bounds(s, "bounds", x.Bounds)
	if y := x.Similar; y != nil {
		f.whole(s, "similar/n", y.N)
		f.put(s, "similar/median", y.Median)
		f.put(s, "similar/percentile", y.Percentile)
	}
}

func (f *figures) profile(s subject, p scoring.AreaProfile) {
	f.whole(s, "profile/asked", p.Asked)
	f.whole(s, "profile/answered", p.Answered)
	f.some(s, "profile/mean", p.Mean)
	f.counts(s, "profile/counts/", p.Counts)
}

func (f *figures) priority(s subject, p scoring.Priority) {
	f.put(s, "gap", p.Gap)
	f.some(s, "importance", p.Importance)
	f.put(s, "priority", p.Priority)
	for _, t := range p.Teachers {
		measure := "teachers/" + name(t.Organisation)
		f.put(s, measure+"/level", t.Level)
		f.some(s, measure+"/ratio", t.Ratio)
		f.whole(s, measure+"/back", t.Back)
	}
}

func (f *figures) calibration(s subject, c *scoring.Calibration) {
	if c == nil {
		return
	}
	f.some(s, "calibration/difference", c.Difference)
	f.some(s, "calibration/region", c.Region)
	f.some(s, "calibration/centred", c.Centred)
	f.some(s, "calibration/low", c.Low)
	f.some(s, "calibration/high", c.High)
}
