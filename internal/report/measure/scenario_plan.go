package measure

import (
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var measurePlan = group[survey.Measure]{[]string{"scenarios.measures"}, []row[survey.Measure]{
	{&Measure{ID: "measure_one_off", Shape: Kronor, Column: survey.Say("Engångskostnad", "One-off cost"), Means: survey.Say("Åtgärdens engångskostnad, under startåret: för alla tillsammans om den är gemensam, annars för var och en.", "The measure’s one-off cost, in the start year: for all together if it is shared, otherwise for each."),
		Unit: inKronor, Span: counted}, "oneOff", func(m survey.Measure) Value { return positiveLong(m.OneOff) }},
	{&Measure{ID: "measure_one_off_low", Shape: Kronor, Bound: Lower, Column: survey.Say("engångskostnad, lägst", "one-off cost, lowest"), Means: survey.Say("Engångskostnaden som lägst.", "The one-off cost at its lowest."),
		Unit: inKronor, Span: counted}, "ranges.oneOff.low", low(func(r *survey.Ranges) *survey.Span { return r.OneOff })},
	{&Measure{ID: "measure_one_off_high", Shape: Kronor, Bound: Upper, Column: survey.Say("engångskostnad, lägst till högst", "one-off cost, lowest to highest"), Means: survey.Say("Engångskostnaden som högst.", "The one-off cost at its highest."),
		Unit: inKronor, Span: counted}, "ranges.oneOff.high", high(func(r *survey.Ranges) *survey.Span { return r.OneOff })},
	{&Measure{ID: "measure_cost_low", Shape: Kronor, Bound: Lower, Column: survey.Say("kostnad per år, lägst", "annual cost, lowest"), Means: survey.Say("Kostnaden per år som lägst.", "The annual cost at its lowest."),
		Unit: inKronor, Span: counted}, "ranges.yearlyCost.low", low(func(r *survey.Ranges) *survey.Span { return r.YearlyCost })},
	{&Measure{ID: "measure_cost_high", Shape: Kronor, Bound: Upper, Column: survey.Say("kostnad per år, lägst till högst", "annual cost, lowest to highest"), Means: survey.Say("Kostnaden per år som högst.", "The annual cost at its highest."),
		Unit: inKronor, Span: counted}, "ranges.yearlyCost.high", high(func(r *survey.Ranges) *survey.Span { return r.YearlyCost })},
	{&Measure{ID: "measure_saving_low", Shape: Kronor, Bound: Lower, Column: survey.Say("besparing per år, lägst", "annual saving, lowest"), Means: survey.Say("Besparingen per år som lägst.", "The annual saving at its lowest."),
		Unit: inKronor, Span: counted}, "ranges.yearlySaving.low", low(func(r *survey.Ranges) *survey.Span { return r.YearlySaving })},
	{&Measure{ID: "measure_saving_high", Shape: Kronor, Bound: Upper, Column: survey.Say("besparing per år, lägst till högst", "annual saving, lowest to highest"), Means: survey.Say("Besparingen per år som högst.", "The annual saving at its highest."),
		Unit: inKronor, Span: counted}, "ranges.yearlySaving.high", high(func(r *survey.Ranges) *survey.Span { return r.YearlySaving })},
	{&Measure{ID: "measure_start_year", Shape: Year, Column: survey.Say("Startår", "Start year"), Means: survey.Say("Åtgärdens startår. Saknas det är det scenariots första år.", "The measure’s start year. Where there is none it is the scenario’s first year."),
		Unit: inYears}, "startYear", func(m survey.Measure) Value { return positive(m.StartYear) }},
	{&Measure{ID: "measure_years", Column: survey.Say("Antal år", "Number of years"), Means: survey.Say("Hur många år åtgärden pågår. Saknas det pågår den till scenariots sista år.", "How many years the measure lasts. Where there is none it lasts to the scenario’s last year."),
		Unit: inNumber, Span: countedFromOne}, "years", func(m survey.Measure) Value { return positive(m.Years) }},
	{&Measure{ID: "measure_ramp", Column: survey.Say("År till full nytta", "Years to full benefit"), Means: survey.Say("Hur många år det tar tills besparingen och nyttan är fulla. De växer lika mycket varje år.", "How many years it takes until the saving and the benefits are full. They grow by as much each year."),
		Unit: inNumber, Span: countedFromOne}, "ramp", func(m survey.Measure) Value { return positive(m.Ramp) }},
	{&Measure{ID: "measure_saving_owner", Means: survey.Say("Den organisation som får hela besparingen, om den inte fördelas.", "The organisation that has the whole saving, if it is not allocated."),
		Unit: inCode}, "savingOwner", func(m survey.Measure) Value { return text(m.SavingOwner) }},
	{&Measure{ID: "measure_cooperation", Means: survey.Say("Åtgärdens samverkansform.", "The measure’s form of cooperation."),
		Unit: inCode}, "cooperation", func(m survey.Measure) Value { return text(m.Cooperation) }},
	{&Measure{ID: "measure_decision_level", Means: survey.Say("Vem som beslutar om åtgärden.", "Who decides on the measure."),
		Unit: inCode}, "decisionLevel", func(m survey.Measure) Value { return text(m.DecisionLevel) }},
	{&Measure{ID: "measure_financing", Means: survey.Say("Hur åtgärden finansieras.", "How the measure is financed."),
		Unit: inText}, "financing", func(m survey.Measure) Value { return text(m.Financing) }},
	{&Measure{ID: "measure_responsible", Means: survey.Say("Vem som ansvarar för åtgärden.", "Who is responsible for the measure."),
		Unit: inText}, "responsible", func(m survey.Measure) Value { return text(m.Responsible) }},
}}

var measureRisk = group[int]{[]string{"scenarios.measures"}, []row[int]{
	{&Measure{ID: "measure_risk", Shape: Year, Means: survey.Say("Numret på en risk i riskregistret som hör till åtgärden.", "The number of a risk in the risk register that belongs to the measure."),
		Unit: inNumber, Span: countedFromOne}, "risks", func(n int) Value { return whole(n) }},
}}

var benefit = group[survey.Benefit]{[]string{"scenarios.measures.benefits"}, []row[survey.Benefit]{
	{&Measure{ID: "measure_benefit", Means: survey.Say("En nytta som inte är pengar i sig: frigjord tid eller kvalitet. construct_or_item är åtgärden och nyttans nummer, till exempel S2.1/1.", "A benefit that is no money by itself: freed time or quality. construct_or_item is the measure and the benefit’s number, such as S2.1/1."),
		Unit: inCode}, "kind", func(b survey.Benefit) Value { return text(b.Kind) }},
	{&Measure{ID: "measure_benefit_text", Means: survey.Say("Vad nyttan är.", "What the benefit is."),
		Unit: inText}, "text", func(b survey.Benefit) Value { return text(b.Text) }},
	{&Measure{ID: "measure_benefit_owner", Means: survey.Say("Den organisation som har nyttan, om den inte är allas.", "The organisation that has the benefit, if it is not everyone’s."),
		Unit: inCode}, "owner", func(b survey.Benefit) Value { return text(b.Owner) }},
	{&Measure{ID: "measure_benefit_as_money", Means: survey.Say("Om nyttan räknas som pengar. Annars räknas dess värde inte.", "Whether the benefit counts as money. Otherwise its value is not counted."),
		Unit: inTruth}, "asMoney", func(b survey.Benefit) Value { return truth(b.AsMoney) }},
	{&Measure{ID: "measure_benefit_hours", Column: survey.Say("Timmar per år", "Hours per year"), Means: survey.Say("Frigjord tid i timmar per år, när nyttan är full.", "Freed time in hours per year, when the benefit is full."),
		Unit: inHours, Span: counted}, "hours", func(b survey.Benefit) Value { return positiveLong(b.Hours) }},
	{&Measure{ID: "measure_benefit_value", Shape: Kronor, Column: survey.Say("Värde per år", "Value per year"), Means: survey.Say("Vad nyttan är värd per år, när den är full.", "What the benefit is worth per year, when it is full."),
		Unit: inKronor, Span: counted}, "value", func(b survey.Benefit) Value { return positiveLong(b.Value) }},
	{&Measure{ID: "measure_benefit_low", Shape: Kronor, Bound: Lower, Column: survey.Say("värde, lägst", "value, lowest"), Means: survey.Say("Nyttans värde som lägst.", "The benefit’s value at its lowest."),
		Unit: inKronor, Span: counted}, "range.low", func(b survey.Benefit) Value { return lowOf(b.Range) }},
	{&Measure{ID: "measure_benefit_high", Shape: Kronor, Bound: Upper, Column: survey.Say("värde, lägst till högst", "value, lowest to highest"), Means: survey.Say("Nyttans värde som högst.", "The benefit’s value at its highest."),
		Unit: inKronor, Span: counted}, "range.high", func(b survey.Benefit) Value { return highOf(b.Range) }},
}}

func low(of func(*survey.Ranges) *survey.Span) func(survey.Measure) Value {
	return func(m survey.Measure) Value { return lowOf(spanOf(m, of)) }
}

func high(of func(*survey.Ranges) *survey.Span) func(survey.Measure) Value {
	return func(m survey.Measure) Value { return highOf(spanOf(m, of)) }
}

func spanOf(m survey.Measure, of func(*survey.Ranges) *survey.Span) *survey.Span {
	if m.Ranges == nil {
		return nil
	}
	return of(m.Ranges)
}

func lowOf(s *survey.Span) Value {
	if s == nil {
		return Value{}
	}
	return long(s.Low)
}

func highOf(s *survey.Span) Value {
	if s == nil {
		return Value{}
	}
	return long(s.High)
}

// plan visits what is said of a measure over years and for a decision.
func (w *walk) plan(s Subject, m survey.Measure) {
	each(w, &measurePlan, s, m)
	for _, n := range m.Risks {
		each(w, &measureRisk, Subject{About: s.About + "/R" + strconv.Itoa(n), name: m.Title}, n)
	}
	for n, b := range m.Benefits {
		each(w, &benefit, Subject{About: s.About + "/" + strconv.Itoa(n+1), name: m.Title}, b)
	}
}

// YearOf is what a figure of one of a scenario's years is about.
func YearOf(scenario string, y *scoring.ScenarioYears, n int) string {
	return scenario + "/" + strconv.Itoa(y.FirstYear+n)
}
