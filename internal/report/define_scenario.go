package report

import "mogna/internal/survey"

// targetMeasures are the levels to reach.
var targetMeasures = []definition{
	{"target_level", survey.Say("Målnivån för förmågan i construct_or_item, eller för alla förmågor hos organisationen. Målet är nivå 3 om inget annat är satt.",
		"The target level of the capability in construct_or_item, or of all the organisation’s capabilities. The target is level 3 unless another is set."), inLevel, counted, nil},
}

// scenarioMeasures are what is said of a scenario, and of what is done in it. The scenario stands as construct_or_item by its
// place in the report, such as S2, and a measure of it such as S2.1.
var scenarioMeasures = []definition{
	{"scenario_id", survey.Say("Scenariots id. construct_or_item är scenariots plats i rapporten, till exempel S2, och title är dess namn.",
		"The scenario’s id. construct_or_item is the scenario’s place in the report, such as S2, and title is its name."), inCode, unbounded, nil},
	{"scenario_position", survey.Say("Scenariots plats bland alla mätomgångens scenarier, även de som inte är med i rapporten.",
		"The scenario’s place among all the round’s scenarios, also those that are not in the report."), inPlace, countedFromOne, nil},
	{"scenario_revision", survey.Say("Scenariots revision: 1 när det läggs till, och en mer för varje ändring.", "The scenario’s revision: 1 when it is added, and one more for each change."), inNumber, countedFromOne, nil},
	{"scenario_description", survey.Say("Vad scenariot innebär.", "What the scenario is about."), inText, unbounded, nil},
	{"scenario_note", survey.Say("Vad åtgärden inte ändrar hos organisationen. title är förmågan, om det gäller en.", "What the measure does not change in the organisation. title is the capability, if it concerns one."), inCode, unbounded, nil},
	{"measure_to_level", survey.Say("Nivån som åtgärden höjer till. construct_or_item är scenariots plats och åtgärdens nummer, till exempel S2.1.",
		"The level that the measure raises to. construct_or_item is the scenario’s place and the measure’s number, such as S2.1."), inLevel, counted, nil},
	{"measure_shared", survey.Say("Om organisationerna genomför åtgärden gemensamt. Annars gör var och en det för sig, och har var sin kostnad.",
		"Whether the organisations carry out the measure together. Otherwise each does so separately, at its own cost."), inTruth, unbounded, nil},
	{"measure_cost", survey.Say("Åtgärdens kostnad per år: för alla tillsammans om den är gemensam, annars för var och en.", "The annual cost of the measure: for all together if it is shared, otherwise for each."), inKronor, counted, nil},
	{"measure_saving", survey.Say("Åtgärdens besparing per år, på samma sätt.", "The annual saving of the measure, likewise."), inKronor, counted, nil},
	{"measure_key", survey.Say("Hur en gemensam åtgärds belopp delas.", "How the amounts of a shared measure are allocated."), inCode, unbounded, nil},
	{"measure_capability", survey.Say("En förmåga som åtgärden höjer.", "A capability that the measure raises."), inCode, unbounded, nil},
	{"measure_organisation", survey.Say("En organisation som åtgärden gäller.", "An organisation that the measure applies to."), inCode, unbounded, nil},
	{"measure_share", survey.Say("Organisationens andelstal i åtgärdens avtalade fördelningsnyckel.", "The organisation’s weight in the measure’s agreed allocation key."), inNumber, counted, nil},
}

var (
	countedFromOne = span{least: "1"}

	attainmentSource = survey.Say("Förmågor på målnivån eller högre, delat med förmågor med en nivå. Regionens bygger på kommunerna.", "Capabilities at the target level or higher, divided by capabilities with a level. The region’s is based on the municipalities.")
	distanceSource   = survey.Say("Medelvärdet av max(0, målet − nivån), efter förmågornas vikt.", "The mean of max(0, target − level), weighted by the capabilities’ importance.")
)

// outcomeMeasures are what a scenario comes to for an organisation, or for the region where no organisation stands.
var outcomeMeasures = []definition{
	{"scenario_levels", survey.Say("Antal förmågor som har en nivå.", "Number of capabilities that have a level."), inNumber, counted, nil},
	{"scenario_attainment_before", survey.Say("Måluppfyllelsen i dag.", "Targets met today."), inShare, unitSpan, attainmentSource},
	{"scenario_attainment_after", survey.Say("Måluppfyllelsen med scenariot.", "Targets met with the scenario."), inShare, unitSpan, attainmentSource},
	{"scenario_gap_before", survey.Say("Avståndet till målet i dag.", "The gap to target today."), inLevels, counted, distanceSource},
	{"scenario_gap_after", survey.Say("Avståndet till målet med scenariot.", "The gap to target with the scenario."), inLevels, counted, distanceSource},
	{"scenario_cost", survey.Say("Scenariots kostnad per år. Regionens är allas, varje krona en gång.", "The annual cost of the scenario. For the region it is everyone’s, each krona once."), inKronor, counted, allocationSource},
	{"scenario_saving", survey.Say("Scenariots besparing per år.", "The annual saving of the scenario."), inKronor, counted, allocationSource},
	{"scenario_net", survey.Say("Scenariots netto per år. Minus betyder att det sparar pengar.", "The annual net cost of the scenario. A minus means that it saves money."), inKronor, unbounded, survey.Say("Kostnad minus besparing.", "Cost minus saving.")},
	{"scenario_received", survey.Say("Kommunens del av vad de gemensamma organisationernas åtgärder kostar, minus vad de sparar.", "The municipality’s share of what joint bodies’ measures cost, minus what they save."), inKronor, unbounded, allocationSource},
	{"scenario_cost_per_resident_before", survey.Say("It-kostnad per invånare i dag.", "IT cost per resident today."), inKronor, counted, residentSource},
	{"scenario_cost_per_resident_after", survey.Say("It-kostnad per invånare med scenariots netto.", "IT cost per resident with the scenario’s net."), inKronor, unbounded, residentSource},
	{"scenario_municipalities", survey.Say("Antal kommuner som regionens kostnad per invånare bygger på.", "Number of municipalities that the region’s cost per resident is based on."), inNumber, counted, nil},
	{"scenario_municipalities_asked", survey.Say("Antal kommuner i mätomgången.", "Number of municipalities in the round."), inNumber, counted, nil},
	{"scenario_level_from", survey.Say("Nivån i dag, där scenariot höjer den. construct_or_item är scenariots plats och förmågan, till exempel S2/F-01.",
		"The level today, where the scenario raises it. construct_or_item is the scenario’s place and the capability, such as S2/F-01."), inLevel, counted, nil},
	{"scenario_level_to", survey.Say("Nivån med scenariot.", "The level with the scenario."), inLevel, counted, nil},
	{"scenario_level_measure", survey.Say("Numret på åtgärden som höjer nivån.", "The number of the measure that raises the level."), inNumber, countedFromOne, nil},
	{"scenario_level_through", survey.Say("Den gemensamma organisation vars nivå det är, om nivån är ärvd.", "The joint body whose level it is, if it is inherited."), inCode, unbounded, nil},
}

var (
	inLevels       = survey.Say("nivåer", "levels")
	residentSource = survey.Say("It-kostnaden, efter scenariot med dess netto, delad med folkmängden.", "The IT cost, with the scenario including its net cost, divided by the population.")
)

// reasonedScenarios are the measures of scenarios that have a reason where there is no figure.
var reasonedScenarios = []string{"scenario_attainment_before", "scenario_attainment_after", "scenario_gap_before", "scenario_gap_after", "scenario_cost", "scenario_saving", "scenario_net",
	"scenario_cost_per_resident_before", "scenario_cost_per_resident_after"}
