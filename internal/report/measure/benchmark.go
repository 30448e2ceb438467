package measure

import (
	"maps"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var benchmark = group[scoring.Benchmark]{[]string{"documents.total.benchmark", "documents.constructs.benchmark", "documents.economy.keyFigures", "documents.economy.shares"}, []row[scoring.Benchmark]{
	{&Measure{ID: "benchmark_n", Column: survey.Say("Antal", "Number"), Means: survey.Say("Antal kommuner med en siffra att jämföra: ett index, ett nyckeltal eller en posts andel.", "Number of municipalities with a figure to compare: a score, an indicator or a class’s share."),
		Unit: inNumber, Span: counted}, "n", func(b scoring.Benchmark) Value { return whole(b.N) }},
	{&Measure{ID: "benchmark_coverage", Shape: Percent, Title: survey.Say("Täckning", "Coverage"), Means: survey.Say("Täckning: så stor del av kommunerna som har siffran. Undantagna kommuner är inte medräknade.", "Coverage: the share of the municipalities that have the figure. Exempt municipalities are not included."),
		Unit: inShare, Span: unitSpan}, "coverage", func(b scoring.Benchmark) Value { return number(b.Coverage) }},
	{&Measure{ID: "benchmark_min", Shape: AsItsSubject, Column: survey.Say("Lägst", "Lowest"), Title: survey.Say("Min", "Min"), Means: survey.Say("Det lägsta bland kommunerna.", "The lowest among the municipalities."),
		Unit: inOwnUnit}, "min", func(b scoring.Benchmark) Value { return optional(b.Min) }},
	{&Measure{ID: "benchmark_q1", Shape: AsItsSubject, Title: survey.Say("Undre kvartil", "Lower quartile"), Means: survey.Say("Kommunernas undre kvartil.", "The municipalities’ lower quartile."),
		Unit: inOwnUnit, Source: quantileSource}, "q1", func(b scoring.Benchmark) Value { return optional(b.Q1) }},
	{&Measure{ID: "benchmark_median", Shape: AsItsSubject, Column: survey.Say("Median", "Median"), Title: survey.Say("Kommunernas median", "Municipalities’ median"), Means: survey.Say("Kommunernas median.", "The municipalities’ median."),
		Unit: inOwnUnit, Source: quantileSource, Reasoned: true}, "median", func(b scoring.Benchmark) Value { return orBecause(b.Median, b.Reason) }},
	{&Measure{ID: "benchmark_q3", Shape: AsItsSubject, Title: survey.Say("Övre kvartil", "Upper quartile"), Means: survey.Say("Kommunernas övre kvartil.", "The municipalities’ upper quartile."),
		Unit: inOwnUnit, Source: quantileSource}, "q3", func(b scoring.Benchmark) Value { return optional(b.Q3) }},
	{&Measure{ID: "benchmark_max", Shape: AsItsSubject, Column: survey.Say("Högst", "Highest"), Title: survey.Say("Max", "Max"), Means: survey.Say("Det högsta bland kommunerna.", "The highest among the municipalities."),
		Unit: inOwnUnit}, "max", func(b scoring.Benchmark) Value { return optional(b.Max) }},
}}

var alpha = group[scoring.Alpha]{[]string{"documents.total.alpha", "documents.constructs.alpha"}, []row[scoring.Alpha]{
	{&Measure{ID: "alpha", Shape: Hundredths, Title: survey.Say("Alfa", "Alpha"), Means: survey.Say("Cronbachs alfa: hur väl områdets frågor mäter samma sak.", "Cronbach’s alpha: how well the area’s questions measure the same thing."),
		Unit: inRatio, Span: upToOne, Source: joined(survey.Say("Inom rollerna, över de frågor som alla roller har fått. Där svaren är personers räknas bara roller där minst tio har svarat på alla.", "Within roles, over the items that all roles were asked. Where the answers are personal, only roles in which ten or more answered all of them are counted."), " ", alphaSource), Reasoned: true}, "value", func(a scoring.Alpha) Value { return either(a.Value, a.Reason) }},
	{&Measure{ID: "alpha_n", Title: survey.Say("Alfa: n", "Alpha: n"), Means: survey.Say("Antal respondenter bakom alfa.", "Number of respondents behind alpha."),
		Unit: inNumber, Span: counted}, "n", func(a scoring.Alpha) Value { return whole(a.N) }},
	{&Measure{ID: "alpha_items", Title: survey.Say("Alfa: frågor", "Alpha: questions"), Means: survey.Say("Antal frågor bakom alfa.", "Number of items behind alpha."),
		Unit: inNumber, Span: counted}, "items", func(a scoring.Alpha) Value { return whole(a.Items) }},
}}

var roleAlpha = group[scoring.Alpha]{[]string{"documents.total.roleAlpha", "documents.constructs.roleAlpha"}, []row[scoring.Alpha]{
	{&Measure{ID: "role_alpha", Shape: Hundredths, Column: survey.Say("Alfa", "Alpha"), Title: survey.Say("Alfa inom en roll", "Alpha within a role"), Means: survey.Say("Cronbachs alfa inom en roll, över alla frågor i området som rollen har fått.", "Cronbach’s alpha within a role, over all of the area’s questions that the role was asked."),
		Unit: inRatio, Span: upToOne, Source: alphaSource, Reasoned: true}, "value", func(a scoring.Alpha) Value { return either(a.Value, a.Reason) }},
	{&Measure{ID: "role_alpha_n", Column: survey.Say("n", "n"), Title: survey.Say("Alfa inom en roll: n", "Alpha within a role: n"), Means: survey.Say("Antal respondenter bakom alfa inom rollen.", "Number of respondents behind alpha within the role."),
		Unit: inNumber, Span: counted}, "n", func(a scoring.Alpha) Value { return whole(a.N) }},
	{&Measure{ID: "role_alpha_items", Column: survey.Say("Frågor", "Questions"), Title: survey.Say("Alfa inom en roll: frågor", "Alpha within a role: questions"), Means: survey.Say("Antal frågor bakom alfa inom rollen.", "Number of items behind alpha within the role."),
		Unit: inNumber, Span: counted}, "items", func(a scoring.Alpha) Value { return whole(a.Items) }},
}}

var alphaSource = survey.Say("Cronbach (1951), över dem som har svarat på alla frågorna, minst tio. Med två decimaler, mellan 0 och 0,95, där svaren är personers.", "Cronbach (1951), over those who answered every item, ten at least. With two decimals, between 0 and 0.95, where the answers are personal.")

var icc = group[scoring.ConstructResult]{[]string{"documents.total", "documents.constructs"}, []row[scoring.ConstructResult]{
	{&Measure{ID: "icc1", Shape: Hundredths, Title: survey.Say("ICC(1)", "ICC(1)"), Means: survey.Say("ICC(1): hur stor del av skillnaderna mellan respondenter som är skillnader mellan organisationer.", "ICC(1): how much of the differences between respondents are differences between organisations."),
		Unit: inRatio, Span: upToOne, Source: iccSource, Reasoned: true}, "icc1", func(c scoring.ConstructResult) Value { return either(c.ICC1, c.ICC.Reason) }},
	{&Measure{ID: "icc2", Shape: Hundredths, Title: survey.Say("ICC(2)", "ICC(2)"), Means: survey.Say("ICC(2): hur säkert organisationernas medelvärden skiljer dem åt.", "ICC(2): how reliably the organisations’ means tell them apart."),
		Unit: inRatio, Span: upToOne, Source: iccSource}, "icc2", func(c scoring.ConstructResult) Value { return optional(c.ICC2) }},
	{&Measure{ID: "icc_f", Shape: Hundredths, Title: survey.Say("F", "F"), Means: survey.Say("F-värdet i variansanalysen bakom ICC.", "The F statistic of the analysis of variance behind ICC."),
		Unit: inRatio, Span: counted, Source: iccSource}, "icc.f", func(c scoring.ConstructResult) Value { return optional(c.ICC.F) }},
	{&Measure{ID: "icc_p", Shape: Thousandths, Title: survey.Say("p", "p"), Means: survey.Say("p-värdet i variansanalysen bakom ICC.", "The p value of the analysis of variance behind ICC."),
		Unit: inShare, Span: unitSpan, Source: iccSource}, "icc.p", func(c scoring.ConstructResult) Value { return optional(c.ICC.P) }},
	{&Measure{ID: "icc_n", Title: survey.Say("ICC: n", "ICC: n"), Means: survey.Say("Antal respondenter bakom ICC.", "Number of respondents behind ICC."),
		Unit: inNumber, Span: counted}, "icc.n", func(c scoring.ConstructResult) Value { return whole(c.ICC.N) }},
	{&Measure{ID: "icc_groups", Title: survey.Say("ICC: organisationer", "ICC: organisations"), Means: survey.Say("Antal organisationer bakom ICC.", "Number of organisations behind ICC."),
		Unit: inNumber, Span: counted}, "icc.groups", func(c scoring.ConstructResult) Value { return whole(c.ICC.Groups) }},
}}

// inOwnUnit is the unit of what is compared.
var inOwnUnit = survey.Say("poäng för ett index, nyckeltalets enhet, eller andel för en post", "points for a score, the indicator’s unit, or share for a class")

var iccSource = survey.Say("Envägs variansanalys med slumpmässiga effekter (Shrout och Fleiss 1979; Bliese 2000), av de index som visas och hela mätomgångens standardavvikelse inom organisation och roll.",
	"One-way random-effects analysis of variance (Shrout and Fleiss 1979; Bliese 2000), from the scores shown and the round’s standard deviation within organisation and role.")

func (w *walk) benchmark(s Subject, b scoring.Benchmark) {
	each(w, &benchmark, s, b)
	if b.Bounds != nil {
		each(w, &quartileBounds, s, *b.Bounds)
	}
}

// overall visits how the municipalities spread over each construct.
func (w *walk) overall() {
	visit := func(s Subject, x scoring.ConstructResult) {
		w.benchmark(s, x.Benchmark)
		if x.Alpha != nil {
			each(w, &alpha, s, *x.Alpha)
		}
		for _, role := range slices.Sorted(maps.Keys(x.RoleAlpha)) {
			each(w, &roleAlpha, s.ofRole(role), x.RoleAlpha[role])
		}
		if x.ICC != nil {
			each(w, &icc, s, x)
		}
	}
	if w.doc.Total != nil {
		visit(Total, *w.doc.Total)
	}
	w.constructs(func(k survey.Construct) {
		if x, there := w.doc.Constructs[k.ID]; there {
			visit(ConstructSubject(k), x)
		}
	})
}
