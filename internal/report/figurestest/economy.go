package figurestest

import (
	"mogna/internal/economy"
	"mogna/internal/scoring"
)

// costs are one organisation's.
func (f *figures) costs(s subject, x *economy.Result) {
	if x == nil {
		return
	}
	f.some(s, "economy/year", x.Year)
	f.some(s, "economy/users", x.Users)
	f.some(s, "economy/workplaces", x.Workplaces)
	f.some(s, "economy/staff", x.Staff)
	if e := x.Earlier; e != nil {
		f.some(s, "economy/earlier/year", e.Year)
		f.some(s, "economy/earlier/per-resident", e.PerResident)
		f.some(s, "economy/earlier/fixed", e.Fixed)
		f.some(s, "economy/earlier/change", e.Change)
	}
	for id, v := range x.Facts {
		f.put(s.of(id), "economy/fact", v)
	}
	f.divided(s, "economy/reported/", x.Reported)
	f.divided(s, "economy/allocated/", x.Allocated)
	for _, p := range x.Received {
		measure := "economy/received/" + name(p.From)
		f.put(s, measure+"/total", p.Total)
		f.put(s, measure+"/share", p.Share)
		f.some(s, measure+"/staff", p.Staff)
	}
	if a := x.Allocation; a != nil {
		f.put(s, "economy/unallocated", a.Unallocated)
		f.some(s, "economy/fees", a.Fees)
		f.some(s, "economy/fee-difference", a.FeeDifference)
		for _, m := range a.Members {
			measure := "economy/members/" + name(m.Organisation)
			f.put(s, measure+"/weight", m.Weight)
			f.put(s, measure+"/share", m.Share)
			f.put(s, measure+"/amount", m.Amount)
			f.some(s, measure+"/fee", m.Fee)
		}
	}
	for id, x := range x.KeyFigures {
		f.some(s.of(id), "economy/key-figure", x.Value)
	}
}

func (f *figures) divided(s subject, measure string, x *economy.Costs) {
	if x == nil {
		return
	}
	f.some(s, measure+"total", x.Total)
	f.some(s, measure+"operating", x.Operating)
	f.some(s, measure+"capital", x.Capital)
	f.some(s, measure+"investment", x.Investment)
	f.some(s, measure+"expenditure", x.Expenditure)
	for division, d := range x.Divisions {
		of := s.of(division)
		f.some(of, measure+"sum", d.Sum)
		f.some(of, measure+"difference", d.Difference)
		f.some(of, measure+"difference-share", d.DifferenceShare)
		for id, a := range d.Amounts {
			f.put(s.of(division+"/"+id), measure+"amount", a.Amount)
			f.some(s.of(division+"/"+id), measure+"share", a.Share)
		}
	}
}

// region is all organisations' costs.
func (f *figures) region(all subject, x *scoring.EconomyResult) {
	if x == nil {
		return
	}
	f.whole(all, "economy/asked", x.Asked)
	f.whole(all, "economy/n", x.N)
	f.some(all, "economy/year", x.Year)
	f.put(all, "economy/sums/reported", x.Sums.Reported)
	f.put(all, "economy/sums/own", x.Sums.Own)
	f.put(all, "economy/sums/received", x.Sums.Received)
	f.put(all, "economy/sums/unallocated", x.Sums.Unallocated)
	for id, b := range x.KeyFigures {
		f.benchmark(all.of(id), b)
	}
	for division, classes := range x.Divisions {
		for id, sum := range classes {
			f.put(all.of(division+"/"+id), "economy/amount", sum)
		}
	}
	for division, classes := range x.Shares {
		for id, b := range classes {
			f.benchmark(all.of(division+"/"+id), b)
		}
	}
}
