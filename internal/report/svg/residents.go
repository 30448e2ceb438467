package svg

import (
	"cmp"
	"slices"

	"mogna/internal/chart"
	"mogna/internal/economy"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// costPerResident shows what IT costs each municipality for each resident, the most first, beside the municipalities' median. Joint
// bodies have no residents and are left out.
func (d drawing) costPerResident() ([]byte, error) {
	doc, err := d.document(survey.EconomyFigures)
	if err != nil {
		return nil, err
	}
	cost, spread := d.EconomyTitle(economy.PerResident), scoring.Benchmark{}
	if doc.Economy != nil {
		spread = doc.Economy.KeyFigures[economy.PerResident]
	}
	c := chart.Profile{Axis: chart.Axis{Title: cost, Format: d.count}, Score: cost, Median: d.tell("Kommunernas median", "The municipalities’ median")}
	for _, o := range d.comparison.Organisations {
		if o.Kind == survey.Municipality {
			r := d.perResident(doc, o, spread.Median)
			if r.Value != nil {
				c.Axis.Max = max(c.Axis.Max, headroom**r.Value) // from 0, so that small differences look small
			}
			c.Rows = append(c.Rows, r)
		}
	}
	slices.SortStableFunc(c.Rows, func(a, b chart.ProfileRow) int { return cmp.Compare(reach(b), reach(a)) })
	description := d.tell("It-kostnad i kronor per invånare. Kommunen med den högsta kostnaden står först.", "IT cost in SEK per resident. The municipality with the highest cost comes first.")
	if spread.Reason != "" {
		description += " " + d.Full(spread.Reason)
	}
	c.Frame = d.frame(doc, d.tell("It-kostnad per invånare", "IT cost per resident"), description, d.tell("Ingen kommun har en kostnad per invånare.", "No municipality has a cost per resident."))
	if c.Axis.Max == 0 {
		c.Rows = nil
	}
	return c.SVG(), nil
}

// reach puts rows without a figure last.
func reach(r chart.ProfileRow) float64 {
	if r.Value == nil {
		return -1
	}
	return *r.Value
}

func (d drawing) perResident(doc model.Document, o scoring.OrganisationInfo, median *float64) chart.ProfileRow {
	row, result := chart.ProfileRow{Name: o.Name, Href: d.link(o.Code), Own: o.Code == d.own}, doc.Organisations[o.Code]
	f := economy.Figure{Reason: result.Reason}
	if x := result.Economy; x != nil {
		if f = x.KeyFigures[economy.PerResident]; f.Value == nil { // without any where it has only its part of what a joint body pays
			f.Reason = cmp.Or(f.Reason, x.AllocatedReason)
		}
	}
	if f.Value == nil {
		row.Note = d.Short(f.Reason)
		row.Title = o.Name + ": " + row.Note
		return row
	}
	row.Value, row.Median, row.Figure = f.Value, median, d.count(*f.Value)
	row.Title = d.tell("%s: %s kronor per invånare", "%s: SEK %s per resident", o.Name, row.Figure)
	if median != nil {
		row.Title += d.tell(", kommunernas median %s", ", the municipalities’ median %s", d.count(*median))
	}
	return row
}
