package narrative

import (
	"mogna/internal/locale"
	"mogna/internal/scoring"
)

// scenarios says how many are compared, and which reaches most of the targets in the whole region, at what net cost. It recommends
// none.
func (t *teller) scenarios() []string {
	list := t.c.Scenarios
	if len(list) == 0 {
		return nil
	}
	count := t.say("%s jämförs.", "%s are compared.", t.openingCount(len(list), aScenario))
	if len(list) == 1 {
		count = t.say("Ett scenario är med: %s.", "One scenario is included: %s.", t.inQuotes(list[0].Title))
	}
	before, farthest := list[0].Region.Attainment.Before, farthestScenarios(list)
	if before == nil || len(farthest) == 0 {
		return []string{count, t.say("Det går inte att räkna ut hur långt målen nås i regionen.", "The share of targets met in the region cannot be calculated.")}
	}
	from, to, moves := t.distinctScores(100**before, 100**farthest[0].Region.Attainment.After)
	switch {
	case !moves && len(list) == 1:
		return []string{count, t.say("Måluppfyllelsen i regionen är %s, och scenariot ändrar den inte.", "In the region, %s of targets are met, and the scenario does not change that.", from)}
	case !moves:
		return []string{count, t.say("Måluppfyllelsen i regionen är %s, och inget av scenarierna ändrar den.", "In the region, %s of targets are met, and none of the scenarios changes that.", from)}
	case len(list) == 1:
		return []string{count, t.say("Måluppfyllelsen i regionen går från %s till %s, %s.", "Targets met in the region go from %s to %s, %s.", from, to, t.netCost(farthest[0]))}
	case len(farthest) == 1:
		return []string{count, t.say("Högst måluppfyllelse i regionen ger %s: från %s till %s, %s.", "Scenario %s meets the most targets in the region: from %s to %s, %s.", t.inQuotes(farthest[0].Title), from, to, t.netCost(farthest[0]))}
	}
	var titles []string
	for _, x := range farthest {
		titles = append(titles, t.say("%s (%s)", "%s (%s)", t.inQuotes(x.Title), t.netCost(x)))
	}
	return []string{count, t.say("Lika hög måluppfyllelse i regionen, från %s till %s, ger %s.", "%[3]s meet the most targets in the region: from %[1]s to %[2]s.", from, to, t.listInWords(titles))}
}

// farthestScenarios are the scenarios with the highest attainment in the region.
func farthestScenarios(list []scoring.Scenario) (farthest []scoring.Scenario) {
	for _, x := range list {
		switch after := x.Region.Attainment.After; {
		case after == nil:
		case len(farthest) == 0 || *after > *farthest[0].Region.Attainment.After:
			farthest = []scoring.Scenario{x}
		case *after == *farthest[0].Region.Attainment.After:
			farthest = append(farthest, x)
		}
	}
	return farthest
}

// netCost is what a scenario costs all together, or what it saves.
func (t *teller) netCost(x scoring.Scenario) string {
	switch net := x.Region.Amounts.Net; {
	case net == nil:
		return t.say("till en nettokostnad som inte går att räkna ut", "at a net cost that cannot be calculated")
	case locale.Round(*net, 0) == 0:
		return t.say("utan nettokostnad", "at no net cost")
	case *net < 0:
		return t.say("med en nettobesparing på %s per år", "with a net saving of %s a year", t.kronor(-*net))
	default:
		return t.say("till en nettokostnad på %s per år", "at a net cost of %s a year", t.kronor(*net))
	}
}
