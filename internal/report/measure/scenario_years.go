package measure

import (
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var scenarioYears = group[scoring.Scenario]{[]string{"scenarios"}, []row[scoring.Scenario]{
	{&Measure{ID: "scenario_zero", Means: survey.Say("Nollalternativet: vad som händer om inget görs.", "The zero alternative: what happens if nothing is done."),
		Unit: inText}, "zero", func(s scoring.Scenario) Value { return text(s.Zero) }},
}}

var overYears = group[*scoring.ScenarioYears]{[]string{"scenarios.years"}, []row[*scoring.ScenarioYears]{
	{&Measure{ID: "scenario_first_year", Shape: Year, Column: survey.Say("Första året", "First year"), Means: survey.Say("Scenariots första år.", "The scenario’s first year."),
		Unit: inYears}, "firstYear", func(y *scoring.ScenarioYears) Value { return whole(y.FirstYear) }},
	{&Measure{ID: "scenario_horizon", Column: survey.Say("Antal år", "Number of years"), Means: survey.Say("Hur många år som räknas.", "How many years are counted."),
		Unit: inNumber, Span: countedFromOne}, "horizon", func(y *scoring.ScenarioYears) Value { return whole(y.Horizon) }},
	{&Measure{ID: "scenario_interest", Shape: Plain, Column: survey.Say("Ränta, procent", "Interest rate, per cent"), Means: survey.Say("Räntan som senare år räknas om med till det första årets värde.", "The interest rate by which later years are converted to the first year’s value."),
		Unit: inPercent, Span: counted}, "interest", func(y *scoring.ScenarioYears) Value { return number(y.Interest) }},
	{&Measure{ID: "scenario_interest_year", Shape: Year, Column: survey.Say("SKR:s internränta för år", "SKR’s internal rate for the year"), Means: survey.Say("Året som SKR har föreslagit räntan för. Saknas det har räntan valts.", "The year that SKR has proposed the rate for. Where there is none the rate was chosen."),
		Unit: inYears}, "interestYear", func(y *scoring.ScenarioYears) Value { return positive(y.InterestYear) }},
	{&Measure{ID: "scenario_total_low", Shape: Kronor, Group: netBenefit, Column: atLowest, Means: survey.Say("Nettonyttan över alla år, om kostnaderna blir som högst och besparingarna som lägst.", "Net benefit over all years, if costs are at their highest and savings at their lowest."),
		Unit: inKronor}, "total.low", func(y *scoring.ScenarioYears) Value { return number(y.Total.Low) }},
	{&Measure{ID: "scenario_total", Shape: Kronor, Group: netBenefit, Column: asLikely, Means: survey.Say("Nettonyttan över alla år: besparing och nytta som räknas som pengar, minus kostnad. Minus betyder att scenariot kostar mer än det ger.", "Net benefit over all years: saving and benefits that count as money, less cost. A minus means that the scenario costs more than it gives."),
		Unit: inKronor}, "total.likely", func(y *scoring.ScenarioYears) Value { return number(y.Total.Likely) }},
	{&Measure{ID: "scenario_total_high", Shape: Kronor, Group: netBenefit, Column: atHighest, Means: survey.Say("Nettonyttan över alla år, om kostnaderna blir som lägst och besparingarna som högst.", "Net benefit over all years, if costs are at their lowest and savings at their highest."),
		Unit: inKronor}, "total.high", func(y *scoring.ScenarioYears) Value { return number(y.Total.High) }},
	{&Measure{ID: "scenario_present_value_low", Shape: Kronor, Group: presentValue, Column: atLowest, Means: survey.Say("Nuvärdet, om kostnaderna blir som högst och besparingarna som lägst.", "The present value, if costs are at their highest and savings at their lowest."),
		Unit: inKronor}, "presentValue.low", func(y *scoring.ScenarioYears) Value { return number(y.PresentValue.Low) }},
	{&Measure{ID: "scenario_present_value", Shape: Kronor, Group: presentValue, Column: asLikely, Means: survey.Say("Nuvärdet: nettonyttan med varje senare år omräknat till det första årets värde.", "The present value: net benefit with each later year converted to the first year’s value."),
		Unit: inKronor, Source: survey.Say("Summan av nettot delat med (1 + räntan) upphöjt till antalet år efter det första.", "The sum of the net divided by (1 + the rate) to the power of the years after the first.")}, "presentValue.likely", func(y *scoring.ScenarioYears) Value { return number(y.PresentValue.Likely) }},
	{&Measure{ID: "scenario_present_value_high", Shape: Kronor, Group: presentValue, Column: atHighest, Means: survey.Say("Nuvärdet, om kostnaderna blir som lägst och besparingarna som högst.", "The present value, if costs are at their lowest and savings at their highest."),
		Unit: inKronor}, "presentValue.high", func(y *scoring.ScenarioYears) Value { return number(y.PresentValue.High) }},
	{&Measure{ID: "scenario_payback", Column: survey.Say("Återbetalningstid, år", "Payback time, years"), Means: survey.Say("Antal år tills det som betalats har kommit tillbaka.", "Number of years until what was paid has come back."),
		Unit: inNumber, Span: countedFromOne, Reasoned: true}, "payback", func(y *scoring.ScenarioYears) Value { return either(y.Payback, y.PaybackReason) }},
	{&Measure{ID: "scenario_internal_rate", Shape: Tenths, Column: survey.Say("Avkastning per år, procent", "Internal rate of return, per cent"), Means: survey.Say("Den ränta som ger nuvärdet noll.", "The rate at which the present value is zero."),
		Unit: inPercent, Reasoned: true}, "internalRate", func(y *scoring.ScenarioYears) Value { return either(y.InternalRate, y.InternalRateReason) }},
	{&Measure{ID: "scenario_hours", Column: survey.Say("Frigjord tid, timmar per år", "Freed time, hours per year"), Means: survey.Say("Frigjord tid per år när nyttan är full.", "Freed time per year when the benefit is full."),
		Unit: inHours, Span: counted}, "hours", func(y *scoring.ScenarioYears) Value { return positiveNumber(y.Hours) }},
	{&Measure{ID: "scenario_uncounted", Shape: Kronor, Column: survey.Say("Värde per år som inte räknas som pengar", "Value per year that does not count as money"), Means: survey.Say("Vad frigjord tid och kvalitet är värderade till per år utan att räknas som pengar.", "What freed time and quality are valued at per year without counting as money."),
		Unit: inKronor, Span: counted}, "uncounted", func(y *scoring.ScenarioYears) Value { return positiveNumber(y.Uncounted) }},
}}

var yearAmounts = group[scoring.YearAmounts]{[]string{"scenarios.years.years"}, []row[scoring.YearAmounts]{
	{&Measure{ID: "scenario_year_investment", Shape: Kronor, Column: survey.Say("Investering", "Investment"), Means: survey.Say("Engångskostnader under året. construct_or_item är scenariots plats och året, till exempel S2/2027.", "One-off costs in the year. construct_or_item is the scenario’s place and the year, such as S2/2027."),
		Unit: inKronor, Span: counted}, "investment", func(y scoring.YearAmounts) Value { return number(y.Investment) }},
	{&Measure{ID: "scenario_year_cost", Shape: Kronor, Column: survey.Say("Löpande kostnad", "Running cost"), Means: survey.Say("Löpande kostnad under året.", "Running cost in the year."),
		Unit: inKronor, Span: counted}, "cost", func(y scoring.YearAmounts) Value { return number(y.Cost) }},
	{&Measure{ID: "scenario_year_saving", Shape: Kronor, Column: survey.Say("Besparing", "Saving"), Means: survey.Say("Besparing under året.", "Saving in the year."),
		Unit: inKronor, Span: counted}, "saving", func(y scoring.YearAmounts) Value { return number(y.Saving) }},
	{&Measure{ID: "scenario_year_valued", Shape: Kronor, Column: survey.Say("Tid och kvalitet som räknas", "Time and quality counted"), Means: survey.Say("Frigjord tid och kvalitet under året som räknas som pengar.", "Freed time and quality in the year that count as money."),
		Unit: inKronor, Span: counted}, "valued", func(y scoring.YearAmounts) Value { return number(y.Valued) }},
	{&Measure{ID: "scenario_year_net", Shape: Kronor, Column: survey.Say("Netto", "Net"), Means: survey.Say("Årets netto: besparing och räknad nytta minus investering och löpande kostnad.", "The year’s net: saving and counted benefits less investment and running cost."),
		Unit: inKronor}, "net", func(y scoring.YearAmounts) Value { return number(y.Net) }},
	{&Measure{ID: "scenario_year_cumulative", Shape: Kronor, Column: survey.Say("Summa hittills", "Sum so far"), Means: survey.Say("Netto till och med året.", "Net up to and including the year."),
		Unit: inKronor}, "cumulative", func(y scoring.YearAmounts) Value { return number(y.Cumulative) }},
}}

var partyNet = group[float64]{[]string{"scenarios.years.parties"}, []row[float64]{
	{&Measure{ID: "scenario_party_net", Shape: Kronor, Means: survey.Say("Organisationens netto under året.", "The organisation’s net in the year."),
		Unit: inKronor, Source: allocationSource}, "net", func(x float64) Value { return number(x) }},
}}

var partyTotal = group[scoring.PartyNet]{[]string{"scenarios.years.parties"}, []row[scoring.PartyNet]{
	{&Measure{ID: "scenario_party_total", Shape: Kronor, Means: survey.Say("Organisationens netto över alla år.", "The organisation’s net over all years."),
		Unit: inKronor, Source: allocationSource}, "total", func(p scoring.PartyNet) Value { return number(p.Total) }},
}}

var turn = group[scoring.Turn]{[]string{"scenarios.years.turns"}, []row[scoring.Turn]{
	{&Measure{ID: "scenario_turn", Means: survey.Say("Ett antagande som vänder nuvärdets tecken, om allt annat blir som troligt. Det som behöver ändras minst kommer först.", "An assumption that turns the sign of the present value, if all else is as likely. The one that needs to change least comes first."),
		Unit: inCode}, "assumption", func(t scoring.Turn) Value { return text(t.Assumption) }},
	{&Measure{ID: "scenario_turn_measure", Means: survey.Say("Numret på åtgärden som antagandet gäller.", "The number of the measure that the assumption is about."),
		Unit: inNumber, Span: countedFromOne}, "measure", func(t scoring.Turn) Value { return positive(t.Measure) }},
	{&Measure{ID: "scenario_turn_now", Column: survey.Say("Antaget", "Assumed"), Means: survey.Say("Det antagna värdet, i kronor eller procent.", "The assumed value, in kronor or per cent."),
		Unit: inKronorOrPercent, Span: counted}, "now", func(t scoring.Turn) Value { return number(t.Now) }},
	{&Measure{ID: "scenario_turn_at", Column: survey.Say("Vänder vid", "Turns at"), Means: survey.Say("Värdet som ger nuvärdet noll, i kronor eller procent.", "The value at which the present value is zero, in kronor or per cent."),
		Unit: inKronorOrPercent, Span: counted}, "at", func(t scoring.Turn) Value { return number(t.At) }},
	{&Measure{ID: "scenario_turn_within", Means: survey.Say("Om värdet ligger mellan det lägsta och det högsta som har skrivits.", "Whether the value lies between the lowest and the highest that were entered."),
		Unit: inTruth}, "within", func(t scoring.Turn) Value { return truth(t.Within) }},
}}

var (
	netBenefit        = survey.Say("Nettonytta", "Net benefit")
	presentValue      = survey.Say("Nuvärde", "Present value")
	atLowest          = survey.Say("lägst", "lowest")
	asLikely          = survey.Say("troligt", "likely")
	atHighest         = survey.Say("högst", "highest")
	inPercent         = survey.Say("procent", "per cent")
	inHours           = survey.Say("timmar", "hours")
	inKronorOrPercent = survey.Say("kronor eller procent", "kronor (SEK) or per cent")
)

func positiveLong(n int64) Value {
	if n == 0 {
		return Value{}
	}
	return long(n)
}

func positiveNumber(x float64) Value {
	if x == 0 {
		return Value{}
	}
	return number(x)
}

// The measures of a scenario over years, and of its measures and their benefits.
var (
	MeasurePlan = measurePlan.columns()
	Benefit     = benefit.columns()
	OverYears   = overYears.columns()
	YearAmounts = yearAmounts.columns()
	PartyNet    = partyNet.rows[0].Measure
	PartyTotal  = partyTotal.rows[0].Measure
	TurnNow     = turn.rows[2].Measure
	TurnAt      = turn.rows[3].Measure
)

// overYears visits what a scenario comes to over years; each year and turn under its own name, such as S2/2027 and S2/1.
func (w *walk) overYears(s Subject, x scoring.Scenario) {
	each(w, &scenarioYears, s, x)
	y := x.Years
	if y == nil {
		return
	}
	each(w, &overYears, s, y)
	for n, a := range y.Years {
		each(w, &yearAmounts, Subject{About: YearOf(s.About, y, n), name: x.Title}, a)
	}
	for _, p := range y.Parties {
		for n, net := range p.Net {
			each(w, &partyNet, Subject{Organisation: p.Organisation, About: YearOf(s.About, y, n), name: x.Title}, net)
		}
		each(w, &partyTotal, s.of(p.Organisation), p)
	}
	for n, t := range y.Turns {
		each(w, &turn, Subject{About: s.About + "/" + strconv.Itoa(n+1), name: x.Title}, t)
	}
}
