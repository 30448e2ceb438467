package narrative

import (
	"cmp"
	"slices"

	"mogna/internal/scoring"
)

// changes says whose total has surely moved since the earlier round, and from what to what.
func (t *teller) changes(d document) (lines []string) {
	x := t.changesSinceEarlier(d)
	if x == nil || t.c.Earlier == nil {
		return nil
	}
	var up, down, still []string
	hidden, sure := 0, surelyMoved(x)
	for _, o := range t.c.Organisations {
		switch c := x.Organisations[o.Code][""]; {
		case c == nil:
		case c.Change == nil:
			hidden++
		case !sure[o.Code]:
			still = append(still, o.Name)
		case *c.Change > 0:
			up = append(up, t.fromTo(o, c))
		default:
			down = append(down, t.fromTo(o, c))
		}
	}
	earlier := t.inQuotes(t.c.Earlier.Title)
	if len(up)+len(down)+len(still) == 0 {
		lines = append(lines, t.say("Ingen organisation har ett index att visa både nu och i %s, så ingen förändring kan visas.", "No organisation has a score to show both now and in %s, so no change can be shown.", earlier))
		return append(lines, t.brokenSeries(x)...)
	}
	if len(up) > 0 {
		lines = append(lines, t.say("Sedan %s har indexet med säkerhet stigit i %s.", "Since %s, the score has risen significantly in %s.", earlier, t.namesOrCount(up, t.organisations)))
	}
	if len(down) > 0 {
		lines = append(lines, t.say("Sedan %s har indexet med säkerhet sjunkit i %s.", "Since %s, the score has fallen significantly in %s.", earlier, t.namesOrCount(down, t.organisations)))
	}
	if len(still) > 0 {
		lines = append(lines, t.say("I %s kan förändringen bero på slumpen, alltså på vilka som råkade svara.", "In %s, the change may be due to chance (who happened to answer).", t.namesOrCount(still, t.organisations)))
	}
	if hidden > 0 {
		lines = append(lines, t.say("För %s kan ingen förändring visas, eftersom det inte finns ett index att visa från båda mätomgångarna.", "No change can be shown for %s, because there is no score to show from both rounds.", t.organisations(hidden)))
	}
	return append(lines, t.brokenSeries(x)...)
}

// surelyMoved are the organisations whose total has moved, by the p-values of all of them together: Holm's step-down (1979) at
// 5 %, so that one among many isn't named by chance. One without a p-value or an interval is not named.
func surelyMoved(x *scoring.Changes) map[string]bool {
	var codes []string
	for code, by := range x.Organisations {
		if c := by[""]; c != nil && c.Change != nil && c.P != nil && c.Low != nil && c.High != nil {
			codes = append(codes, code)
		}
	}
	p := func(code string) float64 { return *x.Organisations[code][""].P }
	slices.SortFunc(codes, func(a, b string) int { return cmp.Or(cmp.Compare(p(a), p(b)), cmp.Compare(a, b)) })
	sure := map[string]bool{}
	for n, code := range codes {
		if p(code) > (1-confidence)/float64(len(codes)-n) {
			break
		}
		sure[code] = true
	}
	return sure
}

func (t *teller) fromTo(o scoring.OrganisationInfo, c *scoring.Change) string {
	if c.Before == nil || c.After == nil {
		return o.Name
	}
	before, after, differ := t.distinctScores(*c.Before, *c.After)
	if !differ {
		return o.Name
	}
	return t.say("%s (från %s till %s)", "%s (from %s to %s)", o.Name, before, after)
}

// brokenSeries says that the two rounds did not ask the same.
func (t *teller) brokenSeries(x *scoring.Changes) []string {
	if !x.Break {
		return nil
	}
	return []string{t.say("Förändringen är beräknad på de områden där alla frågor är desamma i båda mätomgångarna: %s.", "The change is calculated from the areas whose questions are all the same in both rounds: %s.", t.shareInSentence(x.Common, x.Items, aQuestion))}
}
