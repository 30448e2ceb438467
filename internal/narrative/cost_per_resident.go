package narrative

import (
	"mogna/internal/economy"
	"mogna/internal/locale"
	"mogna/internal/survey"
)

// costPerResident says which municipalities have the highest and the lowest cost per resident. Nothing is said where they can't be
// compared; whether a cost is good is never said.
func (t *teller) costPerResident(d document) string {
	if d.Economy == nil {
		return ""
	}
	b := d.Economy.KeyFigures[economy.PerResident]
	if b.Min == nil || b.Median == nil || b.Max == nil {
		return ""
	}
	least, most := t.kronor(*b.Min), t.kronor(*b.Max)
	if least == most {
		return t.costs(*b.Min, *b.Median, *b.Max)
	}
	low, high := t.whoPays(d, *b.Min), t.whoPays(d, *b.Max)
	if b.N == t.municipalities(d) {
		return t.say("It-kostnaden per invånare är högst i %s (%s) och lägst i %s (%s).", "IT cost per resident is highest in %s (%s) and lowest in %s (%s).", high, most, low, least)
	}
	return t.say("Bland de %s kommuner som kan jämföras är it-kostnaden per invånare högst i %s (%s) och lägst i %s (%s).",
		"Among the %s municipalities that can be compared, IT cost per resident is highest in %s (%s) and lowest in %s (%s).", t.numberInWords(b.N), high, most, low, least)
}

// whoPays names the municipalities with a cost per resident, to the krona as it is shown.
func (t *teller) whoPays(d document, cost float64) string {
	var names []string
	for _, o := range t.c.Organisations {
		x := d.Organisations[o.Code].Economy
		if o.Kind != survey.Municipality || x == nil || x.KeyFigures[economy.PerResident].Value == nil {
			continue
		}
		if locale.Round(*x.KeyFigures[economy.PerResident].Value, 0) == locale.Round(cost, 0) {
			names = append(names, o.Name)
		}
	}
	return t.namesOrCount(names, func(n int) string { return t.countedNoun(n, aMunicipality) })
}
