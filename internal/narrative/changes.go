package narrative

import (
	"math"

	"mogna/internal/scoring"
)

// changes says whose total has moved since the earlier round, and how sure that is.
func (t *teller) changes(d document) (lines []string) {
	x := t.since(d)
	if x == nil || t.c.Earlier == nil {
		return nil
	}
	var up, down, still []string
	hidden := 0
	var largest *scoring.Change
	whose := ""
	for _, o := range t.c.Organisations {
		c := x.Organisations[o.Code][""]
		switch {
		case c == nil:
			continue
		case c.Change == nil:
			hidden++
			continue
		case c.Low != nil && *c.Low > 0:
			up = append(up, o.Name)
		case c.High != nil && *c.High < 0:
			down = append(down, o.Name)
		default:
			still = append(still, o.Name)
			continue
		}
		if largest == nil || math.Abs(*c.Change) > math.Abs(*largest.Change) {
			largest, whose = c, o.Name
		}
	}
	earlier := t.quoted(t.c.Earlier.Title)
	if len(up)+len(down)+len(still) == 0 {
		lines = append(lines, t.say("Ingen organisation har ett index att visa både nu och i %s, så ingen förändring kan visas.", "No organisation has a score to show both now and in %s, so no change can be shown.", earlier))
		return append(lines, t.brokenSeries(x)...)
	}
	if len(up) > 0 {
		lines = append(lines, t.say("Sedan %s har indexet stigit i %s.", "Since %s the score has risen in %s.", earlier, t.named(up, t.organisations)))
	}
	if len(down) > 0 {
		lines = append(lines, t.say("Sedan %s har indexet sjunkit i %s.", "Since %s the score has fallen in %s.", earlier, t.named(down, t.organisations)))
	}
	if largest != nil {
		lines = append(lines, t.say("Störst är förändringen i %s: från %s till %s.", "The largest change is in %s: from %s to %s.", whose, t.index(*largest.Before), t.index(*largest.After)))
	}
	if len(still) > 0 {
		lines = append(lines, t.say("I %s är förändringen så liten att den kan bero på vilka som råkade svara.", "In %s the change is so small that it may come of who happened to answer.", t.named(still, t.organisations)))
	}
	if hidden > 0 {
		lines = append(lines, t.say("För %s kan ingen förändring visas, eftersom det inte finns ett index att visa i båda mätomgångarna.", "For %s no change can be shown, since there isn't a score to show in both rounds.", t.organisations(hidden)))
	}
	return append(lines, t.brokenSeries(x)...)
}

// brokenSeries says that the two rounds did not ask the same.
func (t *teller) brokenSeries(x *scoring.Changes) []string {
	if !x.Break {
		return nil
	}
	return []string{t.say("Förändringen är räknad på de områden där alla frågor är desamma i båda mätomgångarna: %d frågor av %d.", "The change is computed on the areas whose questions are all the same in both rounds: %d questions of %d.", x.Common, x.Items)}
}
