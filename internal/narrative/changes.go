package narrative

import (
	"cmp"
	"slices"

	"mogna/internal/scoring"
)

// changes says whose total has surely moved since the earlier round, and from what to what.
func (t *teller) changes(d document) (lines []string) {
	x := t.since(d)
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
	earlier := t.quoted(t.c.Earlier.Title)
	if len(up)+len(down)+len(still) == 0 {
		lines = append(lines, t.say("Ingen organisation har ett index att visa både nu och i %s, så ingen förändring kan visas.", "No organisation has a score to show both now and in %s, so no change can be shown.", earlier))
		return append(lines, t.brokenSeries(x)...)
	}
	if len(up) > 0 {
		lines = append(lines, t.say("Sedan %s har indexet säkert stigit i %s.", "Since %s the score has surely risen in %s.", earlier, t.named(up, t.organisations)))
	}
	if len(down) > 0 {
		lines = append(lines, t.say("Sedan %s har indexet säkert sjunkit i %s.", "Since %s the score has surely fallen in %s.", earlier, t.named(down, t.organisations)))
	}
	if len(still) > 0 {
		lines = append(lines, t.say("I %s är förändringen inte säker: den kan bero på vilka som råkade svara.", "In %s the change is not sure: it may come of who happened to answer.", t.named(still, t.organisations)))
	}
	if hidden > 0 {
		lines = append(lines, t.say("För %s kan ingen förändring visas, eftersom det inte finns ett index att visa i båda mätomgångarna.", "For %s no change can be shown, since there isn't a score to show in both rounds.", t.organisations(hidden)))
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
	return t.say("%s (från %s till %s)", "%s (from %s to %s)", o.Name, t.index(*c.Before), t.index(*c.After))
}

// brokenSeries says that the two rounds did not ask the same.
func (t *teller) brokenSeries(x *scoring.Changes) []string {
	if !x.Break {
		return nil
	}
	return []string{t.say("Förändringen är räknad på de områden där alla frågor är desamma i båda mätomgångarna: %d frågor av %d.", "The change is computed on the areas whose questions are all the same in both rounds: %d questions of %d.", x.Common, x.Items)}
}
