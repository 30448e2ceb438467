package svg

import (
	"strconv"

	"mogna/internal/chart"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// netByYear shows a scenario's net of each year, and what it comes to so far.
func (d drawing) netByYear() ([]byte, error) {
	x, err := d.scenario()
	if err != nil {
		return nil, err
	}
	c := d.net(x, d.tell("Netto år för år", "Net by year"), d.tell("Nettot varje år och summan hittills, i kronor. Under noll kostar scenariot mer än det ger.",
		"The net of each year and the sum so far, in SEK. Below zero the scenario costs more than it gives."))
	c.Median = d.tell("Summan hittills", "Sum so far")
	for n, year := range x.Years.Years {
		name := strconv.Itoa(x.Years.FirstYear + n)
		c.Rows = append(c.Rows, chart.ProfileRow{Name: name, Depth: 1, Value: &year.Net, Median: &year.Cumulative, Figure: d.count(year.Net),
			Title: d.tell("%s: netto %s kronor, summan hittills %s kronor", "%s: net SEK %s, sum so far SEK %s", name, d.count(year.Net), d.count(year.Cumulative))})
	}
	return spanned(c).SVG(), nil
}

// netByParty shows what a scenario comes to for each organisation over all its years.
func (d drawing) netByParty() ([]byte, error) {
	x, err := d.scenario()
	if err != nil {
		return nil, err
	}
	c := d.net(x, d.tell("Netto per organisation, alla år", "Net by organisation, all years"), d.tell("Nettot över alla år, i kronor. Under noll kostar scenariot organisationen mer än det ger.",
		"The net over all years, in SEK. Below zero the scenario costs the organisation more than it gives."))
	for _, party := range x.Years.Parties {
		name := d.Labels.Organisation(party.Organisation)
		c.Rows = append(c.Rows, chart.ProfileRow{Name: name, Depth: 1, Href: d.link(party.Organisation), Own: party.Organisation == d.own, Value: &party.Total, Figure: d.count(party.Total),
			Title: d.tell("%s: netto %s kronor", "%s: net SEK %s", name, d.count(party.Total))})
	}
	return spanned(c).SVG(), nil
}

// scenario is the one that the chart is about.
func (d drawing) scenario() (scoring.Scenario, error) {
	for _, x := range d.comparison.Scenarios {
		if x.ID == d.order.Scenario && x.Years != nil {
			return x, nil
		}
	}
	return scoring.Scenario{}, survey.Fail(survey.NotFound, "Diagrammet gäller ett scenario över åren, och det finns inget sådant bland resultaten. Välj ett som finns.",
		"The chart is of a scenario over the years, and there is no such scenario among the results. Select one that exists.")
}

func (d drawing) net(x scoring.Scenario, title, description string) chart.Profile {
	return chart.Profile{Frame: d.frameOf(strconv.FormatInt(x.ID, 10), x.Title+": "+title, description, d.tell("Det finns inga belopp att visa.", "There are no amounts to show.")),
		Axis: chart.Axis{Title: d.tell("Kronor", "SEK"), Format: d.count}, Score: d.tell("Netto", "Net")}
}

// spanned lets the axis reach over all that is shown, zero among it.
func spanned(c chart.Profile) chart.Profile {
	for _, r := range c.Rows {
		for _, value := range []*float64{r.Value, r.Median} {
			if value != nil {
				c.Axis.Min, c.Axis.Max = min(c.Axis.Min, *value), max(c.Axis.Max, *value)
			}
		}
	}
	if c.Axis.Min == c.Axis.Max {
		c.Rows = nil
	}
	return c
}
