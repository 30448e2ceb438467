package measure

import (
	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var region = group[scoring.EconomyResult]{[]string{"documents.economy"}, []row[scoring.EconomyResult]{
	{&Measure{ID: "economy_organisations_asked", Column: survey.Say("Organisationer som ska redovisa", "Organisations asked to report"), Means: survey.Say("Antal organisationer som ska redovisa.", "Number of organisations asked to report."),
		Unit: inNumber, Span: counted}, "asked", func(x scoring.EconomyResult) Value { return whole(x.Asked) }},
	{&Measure{ID: "economy_organisations_reported", Column: survey.Say("Organisationer som har redovisat", "Organisations that have reported"), Means: survey.Say("Antal organisationer som har redovisat.", "Number of organisations that have reported."),
		Unit: inNumber, Span: counted}, "n", func(x scoring.EconomyResult) Value { return whole(x.N) }},
	{&Measure{ID: "economy_region_year", Shape: Year, Title: survey.Say("Mätomgångens år", "The round’s year"), Means: survey.Say("Året som de flesta har redovisat. Kostnader för ett annat år jämförs inte.", "The year that most have reported. Costs of another year are not compared."),
		Unit: inYears}, "year", func(x scoring.EconomyResult) Value { return optional(x.Year) }},
	{&Measure{ID: "economy_sum_reported", Shape: Kronor, Column: survey.Say("Redovisat av alla", "Reported by all"), Means: survey.Say("Allt som har redovisats, varje krona en gång.", "All that has been reported, each krona once."),
		Unit: inKronor, Span: counted}, "sums.reported", func(x scoring.EconomyResult) Value { return number(x.Sums.Reported) }},
	{&Measure{ID: "economy_sum_own", Shape: Kronor, Column: survey.Say("Kommunernas egna kostnader", "The municipalities’ own costs"), Means: survey.Say("Kommunernas egna kostnader.", "The municipalities’ own costs."),
		Unit: inKronor, Span: counted}, "sums.own", func(x scoring.EconomyResult) Value { return number(x.Sums.Own) }},
	{&Measure{ID: "economy_sum_received", Shape: Kronor, Column: survey.Say("Gemensamma organisationers kostnader, fördelade på kommuner", "Joint bodies’ costs, allocated to municipalities"), Means: survey.Say("De gemensamma organisationernas kostnader som är fördelade på kommuner.", "Joint bodies’ costs that are allocated to municipalities."),
		Unit: inKronor, Span: counted}, "sums.received", func(x scoring.EconomyResult) Value { return number(x.Sums.Received) }},
	{&Measure{ID: "economy_sum_unallocated", Shape: Kronor, Column: survey.Say("Gemensamma organisationers kostnader, inte fördelade", "Joint bodies’ costs, not allocated"), Means: survey.Say("De gemensamma organisationernas kostnader som inte är fördelade. Under 0 om medlemmarna har fakturerats mer än kostnaden.", "Joint bodies’ costs that are not allocated. Below 0 where members were invoiced more than the cost."),
		Unit: inKronor}, "sums.unallocated", func(x scoring.EconomyResult) Value { return number(x.Sums.Unallocated) }},
}}

var classSum = group[float64]{[]string{"documents.economy"}, []row[float64]{
	{&Measure{ID: "economy_sum_amount", Column: survey.Say("Alla", "All"), Means: survey.Say("Vad posten kostar alla som har redovisat.", "What the class costs all who have reported."),
		Unit: inKronor, Span: counted}, "divisions", func(amount float64) Value { return number(amount) }},
}}

// region visits what the round's organisations cost together, and how the municipalities spread.
func (w *walk) region() {
	x := w.doc.Economy
	if x == nil {
		return
	}
	each(w, &region, Total, *x)
	for _, id := range economy.KeyFigures {
		if b, there := x.KeyFigures[id]; there {
			w.benchmark(EconomySubject(id), b)
		}
	}
	for _, c := range w.doc.Classes() {
		s := ClassSubject(c)
		if sum, there := x.Divisions[c.Division][c.ID]; there {
			each(w, &classSum, s, sum)
		}
		if b, there := x.Shares[c.Division][c.ID]; there {
			w.benchmark(s, b)
		}
	}
}
