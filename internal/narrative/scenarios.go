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
	count := t.say("%d scenarier jämförs.", "%d scenarios are compared.", len(list))
	if len(list) == 1 {
		count = t.say("Ett scenario är med: %s.", "One scenario is included: %s.", t.quoted(list[0].Title))
	}
	before := list[0].Region.Attainment.Before
	farthest := reaching(list)
	switch {
	case before == nil || len(farthest) == 0:
		return []string{count, t.say("Hur långt målen nås i regionen går inte att räkna.", "How far the targets are reached in the region can't be worked out.")}
	case *farthest[0].Region.Attainment.After == *before:
		return []string{count, t.say("Måluppfyllelsen i regionen är %s, och inget av det som görs ändrar den.", "Target attainment in the region is %s, and nothing that is done changes it.", t.share(*before))}
	case len(list) == 1:
		return []string{count, t.say("Måluppfyllelsen i regionen går från %s till %s, %s.", "Target attainment in the region goes from %s to %s, %s.",
			t.share(*before), t.share(*farthest[0].Region.Attainment.After), t.netCost(farthest[0]))}
	case len(farthest) == 1:
		return []string{count, t.say("Högst måluppfyllelse i regionen ger %s: från %s till %s, %s.", "The highest target attainment in the region comes of %s: from %s to %s, %s.",
			t.quoted(farthest[0].Title), t.share(*before), t.share(*farthest[0].Region.Attainment.After), t.netCost(farthest[0]))}
	}
	var titles []string
	for _, x := range farthest {
		titles = append(titles, t.say("%s (%s)", "%s (%s)", t.quoted(x.Title), t.netCost(x)))
	}
	return []string{count, t.say("Lika hög måluppfyllelse i regionen, från %s till %s, ger %s.", "Equally high target attainment in the region, from %s to %s, comes of %s.",
		t.share(*before), t.share(*farthest[0].Region.Attainment.After), t.list(titles))}
}

// reaching are the scenarios with the highest attainment in the region.
func reaching(list []scoring.Scenario) (farthest []scoring.Scenario) {
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
		return t.say("till ett netto som inte går att räkna", "at a net cost that can't be worked out")
	case *net < 0:
		return t.say("med en nettobesparing på %s per år", "with a net saving of %s a year", t.kronor(-*net))
	case *net == 0:
		return t.say("utan nettokostnad", "at no net cost")
	default:
		return t.say("till en nettokostnad på %s per år", "at a net cost of %s a year", t.kronor(*net))
	}
}

func (t *teller) share(x float64) string { return locale.Percent(t.lang, x) }
