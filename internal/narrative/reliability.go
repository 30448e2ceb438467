package narrative

import (
	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

const (
	goodAlpha = 0.7 // Nunnally (1978), for research at an early stage
	goodICC2  = 0.7 // Bliese (2000); so too LeBreton and Senter (2008)
	fairICC2  = 0.5 // below it half or more of a difference between two means is chance
)

// reliability says what alpha, the intraclass correlations and the places that scores may have mean for whoever reads the scores.
func (t *teller) reliability(d document) []string {
	return append(append(t.consistency(d), t.distinction(d)...), t.apart(d)...)
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
		case !d.isLooseArea(c.ID):
			good++
		default:
			loose = append(loose, t.quotedName(c.Title))
		}
	}
	told := len(leaves) - missing
	if told == 0 {
		return []string{t.say("Det går inte att säga hur väl frågorna i varje område hänger ihop: rollerna har färre än två frågor gemensamt, eller så har för få svarat på dem alla.",
			"We cannot say how well the questions in each area go together: the roles have fewer than two questions in common, or too few people answered all of them.")}
	}
	all := t.shareInSentence(told, told, anArea)
	of := t.say("av %s områden", "of %s areas", t.n(told))
	if missing > 0 {
		lines = append(lines, t.say("Hur väl frågorna i ett område hänger ihop går att räkna ut i %s. I de övriga har rollerna färre än två frågor gemensamt, eller så har för få svarat på dem alla.",
			"How well the questions in an area go together can be calculated in %s. In the others, the roles have fewer than two questions in common, or too few people answered all of them.", t.shareInSentence(told, len(leaves), anArea)))
		all, of = t.say(choose(told == 1, "det området", "alla dem"), choose(told == 1, "that area", "all of them")), t.say("av dem", "of them")
	}
	switch alpha := t.hundredths(goodAlpha); good {
	case 0:
		lines = append(lines, t.say("I inget %s hänger svaren på frågorna väl ihop (Cronbachs alfa minst %s).", "In none %s do the answers to the questions go together well (Cronbach’s alpha of at least %s).", of, alpha))
	case told:
		lines = append(lines, t.say("I %s hänger svaren på frågorna väl ihop, så att de tillsammans mäter en sak (Cronbachs alfa minst %s).",
			"In %s the answers to the questions go together, so that they measure one thing (Cronbach’s alpha of at least %s).", all, alpha))
	default:
		lines = append(lines, t.say("I %s %s hänger svaren på frågorna väl ihop, så att de tillsammans mäter en sak (Cronbachs alfa minst %s).",
			"In %s %s the answers to the questions go together, so that they measure one thing (Cronbach’s alpha of at least %s).", t.figure(good, anArea), of, alpha))
	}
	if len(loose) > 0 {
		lines = append(lines, t.looseAreas(loose))
	}
	return lines
}

// distinction says how much of what differs lies between organisations: ICC(1) is that share of the variance, ICC(2) how well an
// organisation's mean can be told from another's (Bliese 2000).
func (t *teller) distinction(d document) (lines []string) {
	if d.Total == nil || d.Total.ICC1 == nil {
		return []string{t.say("Det går inte att säga hur mycket som skiljer organisationerna åt, eftersom för få av dem har svarat.", "It is not possible to say how much the organisations differ, because too few of them have answered.")}
	}
	if share := *d.Total.ICC1; locale.Round(share, 2) > 0 {
		lines = append(lines, t.say("Av skillnaderna mellan svaren hänger %s ihop med vilken organisation de kommer från, resten med vem som svarar (ICC(1) %s).",
			"Of the differences between answers, %s lies between organisations and the rest between the people who answer (ICC(1) %s).", t.index(100*share), t.hundredths(share)))
	} else {
		lines = append(lines, t.say("Svaren skiljer sig lika mycket inom organisationerna som mellan dem (ICC(1) %s).", "Answers differ as much within organisations as between them (ICC(1) %s).", t.hundredths(share)))
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
		return t.say("Skillnaderna mellan organisationernas index kan därför bero på slumpen", "The differences between organisations’ scores may therefore be due to chance")
	case icc2 >= goodICC2:
		return t.say("Organisationernas index går därför bra att jämföra", "Organisations’ scores can therefore be compared")
	case icc2 >= fairICC2:
		return t.say("Stora skillnader mellan organisationernas index säger därför något, men inte små", "Large differences between organisations’ scores therefore say something, but small ones do not")
	}
	return t.say("Skillnader mellan organisationernas index säger därför lite", "Differences between organisations’ scores therefore say little")
}

// concordance says how far those who rated the capabilities agree. The words for W are those of Schmidt (1997): 0.7 is strong
// agreement, 0.5 moderate, and less is weak.
func (t *teller) concordance(d document) []string {
	c := d.Concordance
	switch {
	case d.Reason != "" || c == nil:
		return nil
	case c.W == nil && c.Reason == scoring.ReasonTooFew:
		return []string{t.say("Det går inte att säga hur eniga de är om vad som är viktigast, eftersom för få har viktat förmågorna.", "It is not possible to say how far raters agree on what matters most, because too few have rated the capabilities.")}
	case c.W == nil:
		return []string{t.say("Det går inte att säga hur eniga de är om vad som är viktigast, eftersom svaren inte skiljer mellan förmågorna.", "It is not possible to say how far raters agree on what matters most, because the ratings do not distinguish between capabilities.")}
	}
	if c.Basis == scoring.BasisPairs {
		return []string{
			t.say("De som har viktat förmågorna är %s om vad som är viktigast (%s, där 1 är full enighet).", "Raters agree %s on what matters most (%s, where 1 is full agreement).", t.concordanceDegree(*c.W), t.hundredths(*c.W)),
			t.say("Måttet motsvarar Kendalls W men är beräknat parvis för %s, på de förmågor som båda i paret har viktat. Av dem har %s inte viktat alla %s.",
				"The measure corresponds to Kendall’s W but is calculated in pairs of %s, on the capabilities that both in a pair have rated. Of them, %s "+t.has(c.Incomplete)+" not rated all %s.",
				t.countedNoun(c.Raters, aPerson), t.figure(c.Incomplete, aPerson), t.n(c.Items)),
		}
	}
	return []string{
		t.say("De som har viktat förmågorna är %s om vad som är viktigast (Kendalls W %s, där 1 är full enighet).", "Raters agree %s on what matters most (Kendall’s W %s, where 1 is full agreement).", t.concordanceDegree(*c.W), t.hundredths(*c.W)),
		t.say("Måttet är beräknat på de %s personer som har viktat alla %s förmågor.", "The measure is calculated from the %s people who have rated all %s capabilities.", t.n(c.Raters), t.n(c.Items)),
	}
}

func (t *teller) concordanceDegree(w float64) string {
	switch {
	case w >= 0.7:
		return t.say("i hög grad eniga", "strongly")
	case w >= 0.5:
		return t.say("någorlunda eniga", "moderately")
	}
	return t.say("bara delvis eniga", "only partly")
}
