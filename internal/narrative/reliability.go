package narrative

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

const (
	goodAlpha = 0.7 // Nunnally (1978), for research at an early stage
	goodICC2  = 0.7 // Bliese (2000); so too LeBreton and Senter (2008)
	fairICC2  = 0.5 // below it half or more of a difference between two means is chance
)

// reliability says what alpha and the intraclass correlations mean for whoever reads the scores.
func (t *teller) reliability(d document) []string {
	return append(t.consistency(d), t.distinction(d)...)
}

// consistency says in how many areas the answers go together (Cronbach 1951).
func (t *teller) consistency(d document) (lines []string) {
	good, leaves := 0, survey.Leaves(d.q.Constructs)
	var loose []string
	missing := 0
	for _, c := range leaves {
		switch a := d.Constructs[c.ID].Alpha; {
		case a == nil || a.Value == nil:
			missing++
		case !d.loose(c.ID):
			good++
		default:
			loose = append(loose, t.called(c.Title))
		}
	}
	told := len(leaves) - missing
	if told == 0 {
		return []string{t.say("Hur väl frågorna i varje område hänger ihop går inte att säga än, eftersom för få har svarat på alla.", "How well the questions of each area go together can't be told yet, since too few have answered all of them.")}
	}
	if good > 0 {
		lines = append(lines, t.say("I %d av %d områden följer svaren på frågorna varandra, så att de tillsammans mäter en sak (Cronbachs alfa minst %s).",
			"In %d of %d areas the answers to the questions go together, so that they measure one thing (Cronbach's alpha of at least %s).", good, told, t.tenths(goodAlpha)))
	} else {
		lines = append(lines, t.say("Inte i något område följer svaren på frågorna varandra väl (Cronbachs alfa minst %s).", "In no area do the answers to the questions go well together (Cronbach's alpha of at least %s).", t.tenths(goodAlpha)))
	}
	if len(loose) > 0 {
		lines = append(lines, t.say("I %s spretar svaren mer. Tolka indexen där försiktigt.", "In %s the answers go apart. Read the scores there with care.", t.named(loose, t.others)))
	}
	if missing > 0 {
		lines = append(lines, t.say("I %s går det inte att räkna, eftersom där finns en enda fråga eller för få som har svarat på alla.",
			"In %s it can't be computed, since there is a single question or too few have answered all of them.", t.areas(missing)))
	}
	return lines
}

func (t *teller) others(n int) string { return t.say("de %d andra", "the other %d", n) }

// distinction says how much of what differs lies between organisations: ICC(1) is that share of the variance, ICC(2) how well an
// organisation's mean can be told from another's (Bliese 2000).
func (t *teller) distinction(d document) (lines []string) {
	if d.Total == nil || d.Total.ICC1 == nil {
		return []string{t.say("Hur mycket som skiljer organisationerna åt går inte att säga än, eftersom för få av dem har svarat.", "How much sets the organisations apart can't be told yet, since too few of them have answered.")}
	}
	if share := *d.Total.ICC1; share > 0 {
		lines = append(lines, t.say("%s av skillnaderna mellan svaren hänger ihop med vilken organisation de kommer från, resten med vem som svarar (ICC(1) %s).",
			"%s of the differences between the answers goes with which organisation they are from, the rest with who answers (ICC(1) %s).", t.index(100*share), t.hundredths(share)))
	} else {
		lines = append(lines, t.say("Svaren skiljer sig lika mycket inom organisationerna som mellan dem (ICC(1) %s).", "The answers differ as much within the organisations as between them (ICC(1) %s).", t.hundredths(share)))
	}
	if means := d.Total.ICC2; means != nil {
		lines = append(lines, t.say("%s (ICC(2) %s).", "%s (ICC(2) %s).", t.comparable(d.Total, *means), t.hundredths(*means)))
	}
	return lines
}

// comparable says whether scores can be told apart: not at all where the variance between organisations may be chance (the F test at
// 5 %), however large ICC(2) is.
func (t *teller) comparable(total *scoring.ConstructResult, icc2 float64) string {
	switch {
	case total.ICC != nil && total.ICC.P != nil && *total.ICC.P > 1-confidence:
		return t.say("Skillnaderna mellan organisationernas index kan därför vara en tillfällighet", "The differences between the organisations' scores may therefore be chance")
	case icc2 >= goodICC2:
		return t.say("Organisationernas index går därför väl att jämföra", "The organisations' scores can therefore well be compared")
	case icc2 >= fairICC2:
		return t.say("Stora skillnader mellan organisationernas index säger därför något, men inte små", "Large differences between the organisations' scores therefore say something, but small ones do not")
	}
	return t.say("Skillnader mellan organisationernas index säger därför lite", "Differences between the organisations' scores therefore say little")
}

// concordance says how far those who weighed the capabilities agree. The words for W are those of Schmidt (1997): 0.7 is strong
// agreement, 0.5 moderate, and less is weak.
func (t *teller) concordance(d document) []string {
	c := d.Concordance
	switch {
	case d.Reason != "" || c == nil:
		return nil
	case c.W == nil && c.Reason == scoring.ReasonTooFew:
		return []string{t.say("Hur eniga de är om vad som är viktigt går inte att säga, eftersom för få har vägt dem.", "How far they agree on what matters can't be told, since too few have weighed them.")}
	case c.W == nil:
		return []string{t.say("Hur eniga de är om vad som är viktigt går inte att säga, eftersom svaren inte skiljer mellan förmågorna.", "How far they agree on what matters can't be told, since the answers make no difference between the capabilities.")}
	}
	if c.Basis == scoring.BasisPairs {
		return []string{
			t.say("De som har vägt förmågorna är %s om vad som är viktigast (%s, där 1 är full enighet).", "Those who weighed the capabilities agree %s on what matters most (%s, where 1 is full agreement).", t.accord(*c.W), t.hundredths(*c.W)),
			t.say("Måttet motsvarar Kendalls W. Det är räknat parvis på %d personer, på de förmågor som båda i paret har vägt, eftersom %d av dem inte har vägt alla %d.",
				"The measure corresponds to Kendall's W. It is worked out in pairs of %d people, on the capabilities that both in a pair have weighed, since %d of them have not weighed all %d.", c.Raters, c.Incomplete, c.Items),
		}
	}
	return []string{
		t.say("De som har vägt förmågorna är %s om vad som är viktigast (Kendalls W %s, där 1 är full enighet).", "Those who weighed the capabilities agree %s on what matters most (Kendall's W %s, where 1 is full agreement).", t.accord(*c.W), t.hundredths(*c.W)),
		t.say("Det måttet räknas på de %d personer som har vägt alla %d förmågor.", "That measure is made of the %d people who weighed all %d capabilities.", c.Raters, c.Items),
	}
}

func (t *teller) accord(w float64) string {
	switch {
	case w >= 0.7:
		return t.say("i hög grad eniga", "strongly")
	case w >= 0.5:
		return t.say("någorlunda eniga", "moderately")
	}
	return t.say("bara delvis eniga", "only in part")
}
