package measure

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var boundsSource = survey.Say("Det som saknas läggs lägst respektive högst (Horowitz och Manski 2000). Utgår från indexet som det visas, med dess avrundning, så att inget mer kan räknas ut om svaren.",
	"What is missing is taken at its lowest and at its highest (Horowitz and Manski 2000). Based on the score as it is shown, with its rounding, so that nothing more can be worked out about the answers.")

var bounds = group[scoring.Bounds]{[]string{"documents.organisations.total.bounds", "documents.organisations.constructs.bounds", "documents.capabilities.bounds"}, []row[scoring.Bounds]{
	{&Measure{ID: "bounds_low", Bound: Lower, Shape: AsItsSubject, Title: survey.Say("Lägst om alla hade svarat", "Lowest if all had answered"), Means: survey.Say("Det lägsta som indexet kunde vara om alla som fick frågorna hade svarat på dem. För en förmåga: kommunernas median.", "The lowest that the score could be if everybody who was asked had answered everything. For a capability: the municipalities’ median."),
		Unit: inOwnUnit, Source: boundsSource}, "low", func(b scoring.Bounds) Value { return number(b.Low) }},
	{&Measure{ID: "bounds_high", Bound: Upper, Column: survey.Say("Om alla hade svarat", "If all had answered"), Shape: AsItsSubject, Title: survey.Say("Högst om alla hade svarat", "Highest if all had answered"), Means: survey.Say("Det högsta som indexet kunde vara om alla som fick frågorna hade svarat på dem. För en förmåga: kommunernas median.", "The highest that the score could be if everybody who was asked had answered everything. For a capability: the municipalities’ median."),
		Unit: inOwnUnit, Source: boundsSource}, "high", func(b scoring.Bounds) Value { return number(b.High) }},
}}

var quartileBounds = group[scoring.BenchmarkBounds]{[]string{"documents.total.benchmark.bounds", "documents.economy.keyFigures.bounds", "documents.economy.shares.bounds", "documents.constructs.benchmark.bounds"}, []row[scoring.BenchmarkBounds]{
	{quartileBound("q1", "low", survey.Say("Undre kvartil, lägst om alla hade svarat", "Lower quartile, lowest if all had answered")), "q1.low", func(b scoring.BenchmarkBounds) Value { return number(b.Q1.Low) }},
	{quartileBound("q1", "high", survey.Say("Undre kvartil, högst om alla hade svarat", "Lower quartile, highest if all had answered")), "q1.high", func(b scoring.BenchmarkBounds) Value { return number(b.Q1.High) }},
	{quartileBound("median", "low", survey.Say("Median, lägst om alla hade svarat", "Median, lowest if all had answered")), "median.low", func(b scoring.BenchmarkBounds) Value { return number(b.Median.Low) }},
	{quartileBound("median", "high", survey.Say("Median, högst om alla hade svarat", "Median, highest if all had answered")), "median.high", func(b scoring.BenchmarkBounds) Value { return number(b.Median.High) }},
	{quartileBound("q3", "low", survey.Say("Övre kvartil, lägst om alla hade svarat", "Upper quartile, lowest if all had answered")), "q3.low", func(b scoring.BenchmarkBounds) Value { return number(b.Q3.Low) }},
	{quartileBound("q3", "high", survey.Say("Övre kvartil, högst om alla hade svarat", "Upper quartile, highest if all had answered")), "q3.high", func(b scoring.BenchmarkBounds) Value { return number(b.Q3.High) }},
}}

var quartileHeads = map[string]survey.Text{"q1": survey.Say("Undre kvartil om alla hade svarat", "Lower quartile if all had answered"),
	"median": survey.Say("Median om alla hade svarat", "Median if all had answered"), "q3": survey.Say("Övre kvartil om alla hade svarat", "Upper quartile if all had answered")}

// quartileBound is one end of what a quartile could be.
func quartileBound(quartile, end string, title survey.Text) *Measure {
	m := &Measure{ID: "benchmark_bounds_" + quartile + "_" + end, Bound: Lower, Shape: AsItsSubject, Title: title, Unit: inOwnUnit, Source: boundsSource,
		Means: survey.Say("Vad kvartilen som lägst eller högst kunde vara om alla som fick frågorna hade svarat på dem, även de kommuner som inget index har.", "What the quartile could be at the lowest or at the highest if everybody who was asked had answered everything, the municipalities without a score included.")}
	if end == "high" {
		m.Bound, m.Column = Upper, quartileHeads[quartile]
	}
	return m
}

var responseRate = group[scoring.ResponseRate]{[]string{"documents.responseRates"}, []row[scoring.ResponseRate]{
	{&Measure{ID: "response_asked", Title: survey.Say("Begärda svar", "Responses asked for"), Means: survey.Say("Antal svar som har begärts in, för alla eller för en roll.", "Number of responses asked for, of all or of a role."),
		Unit: inNumber, Span: counted}, "asked", func(r scoring.ResponseRate) Value { return whole(r.Asked) }},
	{&Measure{ID: "response_complete", Title: survey.Say("Fullständiga", "Complete"), Means: survey.Say("Antal fullständiga svar: minst 80 % av frågorna är besvarade. Vet ej är ett svar.", "Number of complete responses: at least 80% of the items are answered. Don’t know is an answer."),
		Unit: inNumber, Span: counted}, "complete", func(r scoring.ResponseRate) Value { return whole(r.Complete) }},
	{&Measure{ID: "response_partial", Title: survey.Say("Delvisa", "Partial"), Means: survey.Say("Antal delvisa svar: minst hälften men inte 80 % av frågorna är besvarade.", "Number of partial responses: at least half but not 80% of the items are answered."),
		Unit: inNumber, Span: counted}, "partial", func(r scoring.ResponseRate) Value { return whole(r.Partial) }},
	{&Measure{ID: "response_rr1", Shape: Percent, Title: survey.Say("Svarsfrekvens (RR1)", "Response rate (RR1)"), Means: survey.Say("Svarsfrekvens: andelen fullständiga svar.", "Response rate: the share of complete responses."),
		Unit: inShare, Span: unitSpan, Source: responseSource}, "rr1", func(r scoring.ResponseRate) Value { return number(r.RR1) }},
	{&Measure{ID: "response_rr2", Shape: Percent, Title: survey.Say("Med delvisa svar (RR2)", "Partial included (RR2)"), Means: survey.Say("Svarsfrekvens: andelen fullständiga och delvisa svar.", "Response rate: the share of complete and partial responses."),
		Unit: inShare, Span: unitSpan, Source: responseSource}, "rr2", func(r scoring.ResponseRate) Value { return number(r.RR2) }},
}}

var responseSource = survey.Say("AAPOR (2023). Alla inbjudna räknas. Svar med färre än hälften av frågorna besvarade räknas inte.", "AAPOR (2023). Everybody invited counts. Responses with less than half of the items answered do not count.")

// responseRates visits how many have answered, of all and by role.
func (w *walk) responseRates() {
	for _, r := range w.doc.ResponseRates {
		s := Subject{title: w.doc.Q.Title}
		if r.Role != "" {
			s = Subject{About: string(r.Role), title: r.Role.Title(), name: string(r.Role)}
		}
		each(w, &responseRate, s, r)
	}
}
