package narrative

import (
	"math"

	"mogna/internal/scoring"
)

// calibration says whether an organisation's own levels agree with what its heads of department answered.
func (t *teller) calibration(d document, r scoring.OrganisationResult) []string {
	c := r.Calibration
	switch {
	case c == nil:
		return nil
	case c.Difference == nil && !judged(r):
		return []string{t.say("Det finns inga egna nivåer att hålla mot förvaltningschefernas svar.", "There are no levels of its own to hold against the answers of the heads of department.")}
	case c.Difference == nil:
		return []string{t.say("De egna nivåerna går inte att hålla mot förvaltningschefernas svar, eftersom för få har svarat om samma förmågor, eller har svarat för lika för att det ska kunna visas.",
			"The organisation's own levels can't be held against the answers of the heads of department, since too few have answered about the same capabilities, or have answered too much alike for it to be shown.")}
	}
	lines := []string{t.gap(d, c), t.verdict(c)}
	return append(lines, t.say("Jämförelsen gäller %d av %d förmågor tillsammans, de som båda har svarat om. Ingen visas för sig, för att det kunde röja vad någon har svarat.",
		"The comparison is about %d of %d capabilities together, those that both have answered about. None is shown by itself, since that could tell what somebody answered.", len(c.Capabilities), len(d.rated())))
}

// judged reports whether an organisation has given levels of its own.
func judged(r scoring.OrganisationResult) bool {
	for _, l := range r.Levels {
		if l.InheritedFrom == "" {
			return true
		}
	}
	return false
}

func (t *teller) gap(d document, c *scoring.Calibration) string {
	top, bottom := t.ends(d)
	levels := t.tenths(math.Abs(*c.Difference) / 100 * (top.Value - bottom.Value))
	switch {
	case levels == t.tenths(0):
		return t.say("De egna nivåerna är i genomsnitt desamma som förvaltningschefernas.", "The organisation's own levels are on average the same as those of its heads of department.")
	case *c.Difference > 0:
		return t.say("De egna nivåerna ligger i genomsnitt %s över det som förvaltningscheferna har svarat.", "The organisation's own levels are on average %s above what its heads of department answered.", t.levelsOf(levels))
	}
	return t.say("De egna nivåerna ligger i genomsnitt %s under det som förvaltningscheferna har svarat.", "The organisation's own levels are on average %s below what its heads of department answered.", t.levelsOf(levels))
}

// verdict says what the difference means: only one that is sure, and beyond half a level, is a sign of anything.
func (t *teller) verdict(c *scoring.Calibration) string {
	switch {
	case c.Verdict == "over":
		return t.say("Det tyder på att organisationen överskattar sina förmågor.", "That suggests that the organisation overestimates its capabilities.")
	case c.Verdict == "under":
		return t.say("Det tyder på att organisationen underskattar sina förmågor.", "That suggests that the organisation underestimates its capabilities.")
	case *c.Low <= 0 && *c.High >= 0:
		return t.say("Skillnaden är inte större än att den kan vara en tillfällighet.", "The difference is no larger than chance could make it.")
	}
	return t.say("Skillnaden är mindre än den halva nivå som räknas som ett tecken på över- eller underskattning.", "The difference is less than the half level that counts as a sign of over- or underestimation.")
}
