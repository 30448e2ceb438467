package svg

import (
	"cmp"
	"slices"
	"strconv"

	"mogna/internal/chart"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// ranking shows each municipality's total score with its interval, the highest first. Its place is told as those that it may have.
func (d drawing) ranking() ([]byte, error) {
	doc, err := d.document(survey.Maturity)
	if err != nil {
		return nil, err
	}
	c := chart.Profile{Axis: d.scores(""), Score: d.tell("Totalt index", "Total score"), Interval: d.tell("Osäkerhetsintervall (95 %)", "95% confidence interval"),
		Median: d.tell("Kommunernas median", "The municipalities’ median")}
	of, shown := 0, 0
	if doc.Total != nil {
		of = doc.Total.Benchmark.N
	}
	for _, o := range d.comparison.Organisations {
		if o.Kind != survey.Municipality {
			continue
		}
		r := d.placed(o, doc.Organisations[o.Code], of)
		if r.Value != nil {
			shown++
		}
		c.Rows = append(c.Rows, r)
	}
	slices.SortStableFunc(c.Rows, func(a, b chart.ProfileRow) int { return cmp.Compare(reach(b), reach(a)) })
	c.Frame = d.frame(doc, d.tell("Kommunernas totala index", "The municipalities’ total scores"),
		d.tell("Totalt index i procent med osäkerhetsintervall (95 %), det högsta först. Kommuner vars ordning svaren inte avgör står också i ordning: läs intervallet, inte raden.",
			"Total scores in per cent with the 95% confidence interval, the highest first. Municipalities whose order the answers do not settle stand in order too: read the interval, not the row."),
		d.tell("Ingen kommun har ett totalt index att visa.", "No municipality has a total score to show."))
	if shown == 0 {
		c.Rows = nil
	}
	return c.SVG(), nil
}

// placed is a municipality's row among so many with a score.
func (d drawing) placed(o scoring.OrganisationInfo, result scoring.OrganisationResult, of int) chart.ProfileRow {
	total := model.TotalOf(result)
	r := d.scored(d.tell("totalt index", "total score"), part{title: o.Name}, total, nil)
	r.Href, r.Own = d.link(o.Code), o.Code == d.own
	if total.Rank == nil {
		return r
	}
	low, high := total.Rank.AllLow, total.Rank.AllHigh
	if low == high {
		r.Title += d.tell(", plats %d av %d", ", place %d of %d", low, of)
		return r
	}
	r.Title += d.tell(", plats %s av %d", ", place %s of %d", strconv.Itoa(low)+"–"+strconv.Itoa(high), of)
	return r
}
