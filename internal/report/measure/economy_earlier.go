package measure

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

var indexSource = survey.Say("SCB:s konsumentprisindex, årets medelvärde (configs/price-index-se.csv).", "Statistics Sweden’s consumer price index, mean of the year (configs/price-index-se.csv).")

var earlierCost = group[economy.Earlier]{[]string{"documents.organisations.economy.earlier"}, []row[economy.Earlier]{
	{&Measure{ID: "economy_earlier_year", Shape: Year, Column: survey.Say("Tidigare år", "Earlier year"), Means: survey.Say("Året som kostnaderna i den tidigare mätomgången gäller.", "The year of the costs in the earlier round."),
		Unit: inYears}, "year", func(e economy.Earlier) Value { return optional(e.Year) }},
	{&Measure{ID: "economy_earlier_per_resident", Column: survey.Say("Kronor per invånare då", "SEK per resident then"), Means: survey.Say("It-kostnad per invånare i den tidigare mätomgången, i det årets priser.", "IT cost per resident in the earlier round, in the prices of that year."),
		Unit: inKronor, Span: counted}, "perResident", func(e economy.Earlier) Value { return optional(e.PerResident) }},
	{&Measure{ID: "economy_earlier_fixed", Column: survey.Say("I samma priser som nu", "In the prices of now"), Means: survey.Say("Samma kostnad i priserna för det år som mätomgången gäller.", "The same cost in the prices of the year of the round."),
		Unit: inKronor, Span: counted, Source: indexSource, Reasoned: true}, "fixed", func(e economy.Earlier) Value { return either(e.Fixed, e.Reason) }},
	{&Measure{ID: "economy_earlier_change", Shape: FinePercent, Column: survey.Say("Förändring i fasta priser", "Change in fixed prices"), Means: survey.Say("Hur mycket högre eller lägre kostnaden per invånare är nu, som andel av den tidigare i samma priser.", "How much higher or lower the cost per resident is now, as a share of the earlier one in the same prices."),
		Unit: inShare, Source: indexSource}, "change", func(e economy.Earlier) Value { return optional(e.Change) }},
}}
