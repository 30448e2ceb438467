package measure

import (
	"maps"
	"slices"
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var target = group[float64]{[]string{"targets.capabilities", "targets.organisations"}, []row[float64]{
	{&Measure{ID: "target_level", Means: survey.Say("Målnivån för förmågan i construct_or_item, eller för alla förmågor hos organisationen. Målet är nivå 3 om inget annat är satt.", "The target level of the capability in construct_or_item, or of all the organisation’s capabilities. The target is level 3 unless another is set."),
		Unit: inLevel, Span: counted}, ".", func(level float64) Value { return number(level) }},
}}

var scenarioFacts = group[scoring.Scenario]{[]string{"scenarios"}, []row[scoring.Scenario]{
	{&Measure{ID: "scenario_id", Means: survey.Say("Scenariots id. construct_or_item är scenariots plats i rapporten, till exempel S2, och title är dess namn.", "The scenario’s id. construct_or_item is the scenario’s place in the report, such as S2, and title is its name."),
		Unit: inCode}, "id", func(s scoring.Scenario) Value { return long(s.ID) }},
	{&Measure{ID: "scenario_position", Means: survey.Say("Scenariots plats bland alla mätomgångens scenarier, även de som inte är med i rapporten.", "The scenario’s place among all the round’s scenarios, also those that are not in the report."),
		Unit: inPlace, Span: countedFromOne}, "position", func(s scoring.Scenario) Value { return whole(s.Position) }},
	{&Measure{ID: "scenario_revision", Means: survey.Say("Scenariots revision: 1 när det läggs till, och en mer för varje ändring.", "The scenario’s revision: 1 when it is added, and one more for each change."),
		Unit: inNumber, Span: countedFromOne}, "revision", func(s scoring.Scenario) Value { return long(s.Revision) }},
	{&Measure{ID: "scenario_description", Means: survey.Say("Vad scenariot innebär.", "What the scenario is about."),
		Unit: inText}, "description", func(s scoring.Scenario) Value { return text(s.Description) }},
}}

var note = group[string]{[]string{"scenarios.notes"}, []row[string]{
	{&Measure{ID: "scenario_note", Means: survey.Say("Vad åtgärden inte ändrar hos organisationen. title är förmågan, om det gäller en.", "What the measure does not change in the organisation. title is the capability, if it concerns one."),
		Unit: inCode}, "code", func(code string) Value { return text(code) }},
}}

var scenarioMeasure = group[survey.Measure]{[]string{"scenarios.measures"}, []row[survey.Measure]{
	{&Measure{ID: "measure_to_level", Means: survey.Say("Nivån som åtgärden höjer till. construct_or_item är scenariots plats och åtgärdens nummer, till exempel S2.1.", "The level that the measure raises to. construct_or_item is the scenario’s place and the measure’s number, such as S2.1."),
		Unit: inLevel, Span: counted}, "toLevel", func(m survey.Measure) Value { return number(m.ToLevel) }},
	{&Measure{ID: "measure_shared", Means: survey.Say("Om organisationerna genomför åtgärden gemensamt. Annars gör var och en det för sig, och har var sin kostnad.", "Whether the organisations carry out the measure together. Otherwise each does so separately, at its own cost."),
		Unit: inTruth}, "shared", func(m survey.Measure) Value { return truth(m.Shared) }},
	{&Measure{ID: "measure_cost", Means: survey.Say("Åtgärdens kostnad per år: för alla tillsammans om den är gemensam, annars för var och en.", "The annual cost of the measure: for all together if it is shared, otherwise for each."),
		Unit: inKronor, Span: counted}, "yearlyCost", func(m survey.Measure) Value { return long(m.YearlyCost) }},
	{&Measure{ID: "measure_saving", Means: survey.Say("Åtgärdens besparing per år, på samma sätt.", "The annual saving of the measure, likewise."),
		Unit: inKronor, Span: counted}, "yearlySaving", func(m survey.Measure) Value { return long(m.YearlySaving) }},
	{&Measure{ID: "measure_key", Means: survey.Say("Hur en gemensam åtgärds belopp delas.", "How the amounts of a shared measure are allocated."),
		Unit: inCode}, "key", func(m survey.Measure) Value { return text(m.Key) }},
}}

var measureCapability = group[string]{[]string{"scenarios.measures"}, []row[string]{
	{&Measure{ID: "measure_capability", Means: survey.Say("En förmåga som åtgärden höjer.", "A capability that the measure raises."),
		Unit: inCode}, "capabilities", func(id string) Value { return text(id) }},
}}

var measureOrganisation = group[string]{[]string{"scenarios.measures"}, []row[string]{
	{&Measure{ID: "measure_organisation", Means: survey.Say("En organisation som åtgärden gäller.", "An organisation that the measure applies to."),
		Unit: inCode}, "organisations", func(code string) Value { return text(code) }},
}}

var measureShare = group[survey.SplitShare]{[]string{"scenarios.measures.shares"}, []row[survey.SplitShare]{
	{&Measure{ID: "measure_share", Means: survey.Say("Organisationens andelstal i åtgärdens avtalade fördelningsnyckel.", "The organisation’s weight in the measure’s agreed allocation key."),
		Unit: inNumber, Span: counted}, "weight", func(s survey.SplitShare) Value { return number(s.Weight) }},
}}

var outcome = group[scoring.ScenarioOutcome]{[]string{"scenarios.organisations", "scenarios.region"}, []row[scoring.ScenarioOutcome]{
	{&Measure{ID: "scenario_levels", Column: survey.Say("Bedömda förmågor", "Assessed capabilities"), Means: survey.Say("Antal förmågor som har en nivå.", "Number of capabilities that have a level."),
		Unit: inNumber, Span: counted}, "levels", func(o scoring.ScenarioOutcome) Value { return whole(o.Levels) }},
	{&Measure{ID: "scenario_attainment_before", Shape: Percent, Group: attainment, Column: today, Means: survey.Say("Måluppfyllelsen i dag.", "Targets met today."),
		Unit: inShare, Span: unitSpan, Source: attainmentSource, Reasoned: true}, "attainment.before", func(o scoring.ScenarioOutcome) Value { return either(o.Attainment.Before, o.Attainment.Reason) }},
	{&Measure{ID: "scenario_attainment_after", Shape: Percent, Group: attainment, Column: withScenario, Means: survey.Say("Måluppfyllelse: andelen av de bedömda förmågorna som når målnivån, med scenariot.", "Targets met: the share of the assessed capabilities that reach their target level, with the scenario."),
		Unit: inShare, Span: unitSpan, Source: attainmentSource, Reasoned: true}, "attainment.after", func(o scoring.ScenarioOutcome) Value { return either(o.Attainment.After, o.Attainment.Reason) }},
	{&Measure{ID: "scenario_gap_before", Shape: Hundredths, Group: distance, Column: today, Means: survey.Say("Avståndet till målet i dag.", "The gap to target today."),
		Unit: inLevels, Span: counted, Source: distanceSource, Reasoned: true}, "gap.before", func(o scoring.ScenarioOutcome) Value { return either(o.Gap.Before, o.Gap.Reason) }},
	{&Measure{ID: "scenario_gap_after", Shape: Hundredths, Group: distance, Column: withScenario, Means: survey.Say("Avstånd till målet: de nivåer som saknas, i genomsnitt, där viktiga förmågor räknas mer, med scenariot.", "Gap to target: the average number of levels below target, weighted by importance, with the scenario."),
		Unit: inLevels, Span: counted, Source: distanceSource, Reasoned: true}, "gap.after", func(o scoring.ScenarioOutcome) Value { return either(o.Gap.After, o.Gap.Reason) }},
	{&Measure{ID: "scenario_cost", Column: survey.Say("Kostnad per år", "Annual cost"), Means: survey.Say("Scenariots kostnad per år. Regionens är allas, varje krona en gång.", "The annual cost of the scenario. For the region it is everyone’s, each krona once."),
		Unit: inKronor, Span: counted, Source: allocationSource, Reasoned: true}, "amounts.cost", func(o scoring.ScenarioOutcome) Value { return either(o.Amounts.Cost, o.Amounts.Reason) }},
	{&Measure{ID: "scenario_saving", Column: survey.Say("Besparing per år", "Annual saving"), Means: survey.Say("Scenariots besparing per år.", "The annual saving of the scenario."),
		Unit: inKronor, Span: counted, Source: allocationSource, Reasoned: true}, "amounts.saving", func(o scoring.ScenarioOutcome) Value { return either(o.Amounts.Saving, o.Amounts.Reason) }},
	{&Measure{ID: "scenario_net", Column: survey.Say("Nettokostnad per år", "Annual net cost"), Means: survey.Say("Nettokostnad per år: scenariots kostnad minus dess besparing. Minus betyder att det sparar pengar.", "Annual net cost: the cost of the scenario minus its saving. A minus means that it saves money."),
		Unit: inKronor, Reasoned: true}, "amounts.net", func(o scoring.ScenarioOutcome) Value { return either(o.Amounts.Net, o.Amounts.Reason) }},
	{&Measure{ID: "scenario_received", Column: survey.Say("Del av gemensamt netto", "Share of joint net cost"), Means: survey.Say("Kommunens del av vad de gemensamma organisationernas åtgärder kostar, minus vad de sparar.", "The municipality’s share of what joint bodies’ measures cost, minus what they save."),
		Unit: inKronor, Source: allocationSource}, "received", func(o scoring.ScenarioOutcome) Value { return optional(o.Received) }},
	{&Measure{ID: "scenario_cost_per_resident_before", Group: costPerResident, Column: today, Means: survey.Say("It-kostnad per invånare i dag.", "IT cost per resident today."),
		Unit: inKronor, Span: counted, Source: residentSource, Reasoned: true}, "costPerResident.before", func(o scoring.ScenarioOutcome) Value {
		return either(o.CostPerResident.Before, o.CostPerResident.Reason)
	}},
	{&Measure{ID: "scenario_cost_per_resident_after", Group: costPerResident, Column: withScenario, Means: survey.Say("It-kostnad per invånare med scenariots netto.", "IT cost per resident with the scenario’s net."),
		Unit: inKronor, Source: residentSource, Reasoned: true}, "costPerResident.after", func(o scoring.ScenarioOutcome) Value {
		return either(o.CostPerResident.After, o.CostPerResident.Reason)
	}},
	{&Measure{ID: "scenario_municipalities", Means: survey.Say("Antal kommuner som regionens kostnad per invånare bygger på.", "Number of municipalities that the region’s cost per resident is based on."),
		Unit: inNumber, Span: counted}, "n", func(o scoring.ScenarioOutcome) Value { return positive(o.N) }},
	{&Measure{ID: "scenario_municipalities_asked", Means: survey.Say("Antal kommuner i mätomgången.", "Number of municipalities in the round."),
		Unit: inNumber, Span: counted}, "of", func(o scoring.ScenarioOutcome) Value { return positive(o.Of) }},
}}

var raised = group[scoring.RaisedTo]{[]string{"scenarios.organisations.raised", "scenarios.region.raised"}, []row[scoring.RaisedTo]{
	{&Measure{ID: "scenario_level_from", Means: survey.Say("Nivån i dag, där scenariot höjer den. construct_or_item är scenariots plats och förmågan, till exempel S2/F-01.", "The level today, where the scenario raises it. construct_or_item is the scenario’s place and the capability, such as S2/F-01."),
		Unit: inLevel, Span: counted}, "from", func(r scoring.RaisedTo) Value { return number(r.From) }},
	{&Measure{ID: "scenario_level_to", Means: survey.Say("Nivån med scenariot.", "The level with the scenario."),
		Unit: inLevel, Span: counted}, "to", func(r scoring.RaisedTo) Value { return number(r.To) }},
	{&Measure{ID: "scenario_level_measure", Means: survey.Say("Numret på åtgärden som höjer nivån.", "The number of the measure that raises the level."),
		Unit: inNumber, Span: countedFromOne}, "measure", func(r scoring.RaisedTo) Value { return whole(r.Measure) }},
	{&Measure{ID: "scenario_level_through", Means: survey.Say("Den gemensamma organisation vars nivå det är, om nivån är ärvd.", "The joint body whose level it is, if it is inherited."),
		Unit: inCode}, "through", func(r scoring.RaisedTo) Value { return text(r.Through) }},
}}

var (
	attainment       = survey.Say("Måluppfyllelse", "Targets met")
	distance         = survey.Say("Avstånd till målet, nivåer", "Gap to target, levels")
	costPerResident  = survey.Say("It-kostnad per invånare", "IT cost per resident")
	today            = survey.Say("i dag", "today")
	withScenario     = survey.Say("med scenariot", "with the scenario")
	attainmentSource = survey.Say("Förmågor på målnivån eller högre, delat med förmågor med en nivå. Regionens bygger på kommunerna.", "Capabilities at the target level or higher, divided by capabilities with a level. The region’s is based on the municipalities.")
	distanceSource   = survey.Say("Medelvärdet av max(0, målet − nivån), efter förmågornas vikt.", "The mean of max(0, target − level), weighted by the capabilities’ importance.")
	residentSource   = survey.Say("It-kostnaden, efter scenariot med dess netto, delad med folkmängden.", "The IT cost, with the scenario including its net cost, divided by the population.")
)

// targets visits the levels to reach that are others than the usual.
func (w *walk) targets(t *scoring.Targets) {
	if t == nil {
		return
	}
	for _, id := range slices.Sorted(maps.Keys(t.Capability)) {
		each(w, &target, Subject{About: id}, t.Capability[id])
	}
	for _, code := range slices.Sorted(maps.Keys(t.Organisation)) {
		each(w, &target, Subject{Organisation: code}, t.Organisation[code])
	}
}

// scenario visits a scenario under its place in the report, such as S2, and its measures under theirs, such as S2.1.
func (w *walk) scenario(s Subject, x scoring.Scenario) {
	each(w, &scenarioFacts, s, x)
	for n, m := range x.Measures {
		w.scenarioMeasure(Subject{About: s.About + "." + strconv.Itoa(n+1), name: m.Title}, m)
	}
	for _, n := range x.Notes {
		for _, code := range n.Organisations {
			each(w, &note, Subject{Organisation: code, About: s.About + "." + strconv.Itoa(n.Measure), name: n.Capability}, n.Code)
		}
	}
	for _, o := range x.Organisations {
		w.outcome(s.of(o.Organisation), o)
	}
	w.outcome(s, x.Region)
	w.overYears(s, x)
}

func (w *walk) scenarioMeasure(s Subject, m survey.Measure) {
	each(w, &scenarioMeasure, s, m)
	for _, id := range m.Capabilities {
		each(w, &measureCapability, s, id)
	}
	for _, code := range m.Organisations {
		each(w, &measureOrganisation, s.of(code), code)
	}
	for _, x := range m.Shares {
		each(w, &measureShare, s.of(x.Organisation), x)
	}
	w.plan(s, m)
}

func (w *walk) outcome(s Subject, o scoring.ScenarioOutcome) {
	each(w, &outcome, s, o)
	for _, r := range o.Raised {
		each(w, &raised, Subject{Organisation: s.Organisation, About: s.About + "/" + r.Capability, name: r.Capability}, r)
	}
}
