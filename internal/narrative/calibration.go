package narrative

import (
	"math"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// calibration says whether an organisation's own levels agree with what its heads of department answered.
func (t *teller) calibration(d document, r scoring.OrganisationResult) []string {
	c := r.Calibration
	switch {
	case c == nil:
		return nil
	case c.Difference == nil && !hasOwnLevels(r):
		return []string{t.say("Organisationen har inga egna nivåer att jämföra med förvaltningschefernas svar.", "The organisation has no levels of its own to compare with the answers of its heads of department.")}
	case c.Difference == nil:
		return []string{t.say("De egna nivåerna kan inte jämföras med förvaltningschefernas svar: för få har svarat om samma förmågor, eller så är svaren för lika för att kunna visas.",
			"The organisation’s own levels cannot be compared with the answers of its heads of department: too few have answered about the same capabilities, or their answers are too similar to be shown.")}
	}
	lines := []string{t.calibrationGap(d, c), t.regionalGap(d, c)}
	if c.Centred != nil && *c.Centred != 0 {
		lines = append(lines, t.verdict(c))
	}
	return append(lines, t.comparisonBasis(len(c.Capabilities), len(d.ratedItems())))
}

// comparisonBasis says what a comparison is of, and why no part of it is shown.
func (t *teller) comparisonBasis(n, all int) string {
	switch n {
	case all:
		return t.say("Jämförelsen gäller %s tillsammans. Ingen förmåga visas för sig, eftersom det skulle kunna röja vad någon har svarat.",
			"The comparison covers %s together. No capability is shown by itself, since that could reveal what somebody answered.", t.shareInSentence(n, all, aCapability))
	case 1:
		return t.say("Jämförelsen gäller %s, den som både organisationen och förvaltningscheferna har bedömt.",
			"The comparison covers %s, the one that both the organisation and its heads of department have assessed.", t.shareInSentence(n, all, aCapability))
	}
	return t.say("Jämförelsen gäller %s tillsammans, de som både organisationen och förvaltningscheferna har bedömt. Ingen förmåga visas för sig, eftersom det skulle kunna röja vad någon har svarat.",
		"The comparison covers %s together, those that both the organisation and its heads of department have assessed. No capability is shown by itself, since that could reveal what somebody answered.", t.shareInSentence(n, all, aCapability))
}

// hasOwnLevels reports whether an organisation has given levels of its own.
func hasOwnLevels(r scoring.OrganisationResult) bool {
	for _, l := range r.Levels {
		if l.InheritedFrom == "" {
			return true
		}
	}
	return false
}

// levelsApart is a difference in levels, and whether it is none in tenths.
func (t *teller) levelsApart(d document, difference float64) (apart string, none bool) {
	top, bottom := t.topAndBottomLevel(d)
	levels := t.tenths(math.Abs(difference) / 100 * (top.Value - bottom.Value))
	if levels == "1" {
		return t.countedNoun(1, aLevel), false
	}
	return levels + " " + t.of(aLevel.many), levels == t.tenths(0)
}

// regionalGap says what the municipalities differ by: what all have in common may lie in the two scales.
func (t *teller) regionalGap(d document, c *scoring.Calibration) string {
	if c.Region == nil {
		return t.say("För få kommuner har en sådan skillnad för att det ska gå att säga om den är stor.", "Too few municipalities have such a difference for us to say whether it is large.")
	}
	apart, none := t.levelsApart(d, *c.Region)
	switch {
	case none:
		return t.say("I kommunerna är de i genomsnitt desamma.", "In the municipalities, they are the same on average.")
	case *c.Region > 0:
		return t.say("I kommunerna ligger de i genomsnitt %s över. Det kan bero på att skalorna är olika.", "In the municipalities, they are on average %s above. That may be because the scales differ.", apart)
	}
	return t.say("I kommunerna ligger de i genomsnitt %s under. Det kan bero på att skalorna är olika.", "In the municipalities, they are on average %s below. That may be because the scales differ.", apart)
}

func (t *teller) calibrationGap(d document, c *scoring.Calibration) string {
	apart, none := t.levelsApart(d, *c.Difference)
	switch {
	case none:
		return t.say("De egna nivåerna är i genomsnitt desamma som förvaltningschefernas.", "On average, the organisation’s own levels are the same as those of its heads of department.")
	case *c.Difference > 0:
		return t.say("De egna nivåerna ligger i genomsnitt %s över förvaltningschefernas.", "On average, the organisation’s own levels are %s above those of its heads of department.", apart)
	}
	return t.say("De egna nivåerna ligger i genomsnitt %s under förvaltningschefernas.", "On average, the organisation’s own levels are %s below those of its heads of department.", apart)
}

// Compared is what a self-assessment check comes to, in the words that the pages, the report and the workbook share. Who is right it
// doesn't say: the heads of department may be as wrong as the organisation.
func Compared(verdict string) survey.Text {
	switch verdict {
	case "over":
		return survey.Say("Bedömer sig högre i förhållande till förvaltningscheferna än kommunerna brukar", "Rates itself higher in relation to its heads of department than municipalities usually do")
	case "under":
		return survey.Say("Bedömer sig lägre i förhållande till förvaltningscheferna än kommunerna brukar", "Rates itself lower in relation to its heads of department than municipalities usually do")
	}
	return survey.Say("Ingen tydlig skillnad", "No clear difference")
}

// verdict says what the difference means: only one that is sure, and beyond half a level, is a sign of anything.
func (t *teller) verdict(c *scoring.Calibration) string {
	switch {
	case c.Verdict == "over":
		return t.say("Organisationen bedömer sig högre i förhållande till förvaltningscheferna än kommunerna brukar. Det säger inte vem som har rätt.", "The organisation rates itself higher in relation to its heads of department than municipalities usually do. That does not say who is right.")
	case c.Verdict == "under":
		return t.say("Organisationen bedömer sig lägre i förhållande till förvaltningscheferna än kommunerna brukar. Det säger inte vem som har rätt.", "The organisation rates itself lower in relation to its heads of department than municipalities usually do. That does not say who is right.")
	case *c.Low <= 0 && *c.High >= 0:
		return t.say("Att skillnaden är en annan än kommunernas kan bero på slumpen.", "That the difference is not the same as the municipalities’ could be due to chance.")
	}
	return t.say("Utöver kommunernas är skillnaden mindre än en halv nivå och räknas därför inte som tydlig.", "Beyond the municipalities’, the difference is less than half a level, and is therefore not counted as clear.")
}
