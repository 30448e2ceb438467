package svg

import (
	"mogna/internal/chart"
	"mogna/internal/economy"
	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// headroom is how much longer than its highest value the axis of costs is.
const headroom = 1.05

// costMaturity places the municipalities by their total maturity score and what IT costs them for each resident. There is no
// cut to hold a cost against, and so there are no fields. Joint bodies have no residents and are left out.
func (d drawing) costMaturity() ([]byte, error) {
	costs, err := d.document(survey.EconomyFigures)
	if err != nil {
		return nil, err
	}
	scores := d.matured()
	cost, score := d.EconomyTitle(economy.PerResident), d.tell("Totalt mognadsindex", "Total maturity score")
	s := chart.Scatter{X: d.scores(score), Y: chart.Axis{Title: cost, Format: d.count}, Interval: d.tell("Indexets osäkerhetsintervall (95 %)", "95% confidence interval of the score")}
	why := d.uncompared(costs, scores)
	municipalities := 0
	for _, o := range d.comparison.Organisations {
		if o.Kind != survey.Municipality {
			continue
		}
		municipalities++
		if point, there := d.paid(costs, scores, o, cost); there && why == "" {
			s.Points = append(s.Points, point)
			s.Y.Max = max(s.Y.Max, headroom*point.Y) // from 0, so that small differences look small
		}
	}
	if why == "" {
		why = d.tell("Ingen kommun har både ett mognadsindex och en kostnad per invånare.", "No municipality has both a maturity score and a cost per resident.")
	}
	s.Frame = d.frame(costs, d.tell("Kostnad och mognad", "Cost and maturity"),
		d.tell("Kommunerna efter totalt mognadsindex, vågrätt, och it-kostnad i kronor per invånare, lodrätt. %d av %d kommuner har båda.",
			"The municipalities by total maturity score, across, and IT cost in SEK per resident, upwards. %d of %d municipalities have both.",
			len(s.Points), municipalities), why)
	return s.SVG(), nil
}

// matured are the results of the first maturity questionnaire; empty where the round has none.
func (d drawing) matured() scoring.Document {
	for _, one := range d.documents {
		if one.Q.Kind == survey.Maturity {
			return one.Document
		}
	}
	return scoring.Document{}
}

// uncompared is why the comparison has no median of one of the two, so that there is no group to place.
func (d drawing) uncompared(costs model.Document, scores scoring.Document) string {
	if scores.Total == nil {
		return d.tell("Det finns inget mognadsindex i mätomgången att jämföra kostnaden med.", "There is no maturity score in the round to compare the cost with.")
	}
	if id := scores.Total.Benchmark.Reason; id != "" {
		return d.tell("Mognad: ", "Maturity: ") + d.Full(id)
	}
	if costs.Economy == nil {
		return d.Full(costs.Reason)
	}
	if id := costs.Economy.KeyFigures[economy.PerResident].Reason; id != "" {
		return d.tell("Kostnad: ", "Cost: ") + d.Full(id)
	}
	return ""
}

// paid is a municipality's point, where it has both figures.
func (d drawing) paid(costs model.Document, scores scoring.Document, o scoring.OrganisationInfo, title string) (p chart.Point, there bool) {
	total, own := scores.Organisations[o.Code].Total, costs.Organisations[o.Code].Economy
	if total == nil || total.Value == nil || own == nil || own.KeyFigures[economy.PerResident].Value == nil {
		return p, false
	}
	x, y := *total.Value, *own.KeyFigures[economy.PerResident].Value
	p = chart.Point{X: x, Y: y, Label: o.Name, Href: d.link(o.Code), Strong: o.Code == d.own,
		Title: d.tell("%s: index %s, %s %s", "%s: score %s, %s %s", o.Name, d.index(x), title, locale.Number(d.order.Lang, y, 0))}
	if total.Low != nil && total.High != nil {
		p.Across = &chart.Interval{Low: *total.Low, High: *total.High}
	}
	return p, true
}
