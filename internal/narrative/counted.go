package narrative

import (
	"mogna/internal/locale"
	"mogna/internal/survey"
)

// noun is a word for what is counted, in the forms that a number asks for.
type noun struct {
	one, only, many, these survey.Text // "förmåga", "förmågan", "förmågor", "förmågorna"
	neuter                 bool        // "ett område", not "en förmåga"
}

func commonNoun(one, only, many, these, oneEnglish, manyEnglish string) noun {
	return noun{survey.Say(one, oneEnglish), survey.Say(only, oneEnglish), survey.Say(many, manyEnglish), survey.Say(these, manyEnglish), false}
}

func neuterNoun(one, only, many, these, oneEnglish, manyEnglish string) noun {
	n := commonNoun(one, only, many, these, oneEnglish, manyEnglish)
	n.neuter = true
	return n
}

var (
	anOrganisation         = commonNoun("organisation", "organisationen", "organisationer", "organisationerna", "organisation", "organisations")
	aMunicipality          = commonNoun("kommun", "kommunen", "kommuner", "kommunerna", "municipality", "municipalities")
	aCapability            = commonNoun("förmåga", "förmågan", "förmågor", "förmågorna", "capability", "capabilities")
	anAssessed             = commonNoun("bedömd förmåga", "bedömda förmågan", "bedömda förmågor", "bedömda förmågorna", "assessed capability", "assessed capabilities")
	anImportant            = commonNoun("viktig förmåga", "viktiga förmågan", "viktiga förmågor", "viktiga förmågorna", "important capability", "important capabilities")
	anImportantWithALevel  = commonNoun("viktig förmåga med en nivå", "viktiga förmågan med en nivå", "viktiga förmågor med en nivå", "viktiga förmågorna med en nivå", "important capability with a level", "important capabilities with a level")
	anImportantWithAMedian = commonNoun("viktig förmåga med en median", "viktiga förmågan med en median", "viktiga förmågor med en median", "viktiga förmågorna med en median", "important capability with a median", "important capabilities with a median")
	aLevel                 = commonNoun("nivå", "nivån", "nivåer", "nivåerna", "level", "levels")
	aPerson                = commonNoun("person", "personen", "personer", "personerna", "person", "people")
	anInvited              = commonNoun("inbjuden person", "inbjudna personen", "inbjudna personer", "inbjudna personerna", "person invited", "people invited")
	aParticipant           = commonNoun("deltagare", "deltagaren", "deltagare", "deltagarna", "participant", "participants")
	aRisk                  = commonNoun("risk", "risken", "risker", "riskerna", "risk", "risks")
	aQuestion              = commonNoun("fråga", "frågan", "frågor", "frågorna", "question", "questions")
	aYear                  = neuterNoun("år", "året", "år", "åren", "year", "years")
	anHour                 = commonNoun("timme", "timmen", "timmar", "timmarna", "hour", "hours")
	anArea                 = neuterNoun("område", "området", "områden", "områdena", "area", "areas")
	aWorkshop              = neuterNoun("arbetsmöte", "arbetsmötet", "arbetsmöten", "arbetsmötena", "workshop", "workshops")
	aScenario              = neuterNoun("scenario", "scenariot", "scenarier", "scenarierna", "scenario", "scenarios")
)

// n writes how many in figures.
func (t *teller) n(n int) string { return locale.Number(t.lang, float64(n), 0) }

// figure is how many within a sentence: one in words, more in figures.
func (t *teller) figure(n int, w noun) string {
	if n <= 1 {
		return locale.Words(t.lang, n, w.neuter)
	}
	return t.n(n)
}

// countedNoun is so many things within a sentence.
func (t *teller) countedNoun(n int, w noun) string {
	return t.figure(n, w) + " " + t.of(choose(n == 1, w.one, w.many))
}

// openingCount is so many things at the head of a sentence, where small numbers are in words.
func (t *teller) openingCount(n int, w noun) string {
	return t.openingNumber(n, w) + " " + t.of(choose(n == 1, w.one, w.many))
}

func (t *teller) openingNumber(n int, w noun) string {
	return locale.Capital(locale.Words(t.lang, n, w.neuter))
}

// openingShare is some of all at the head of a sentence: "Två av fem kommuner", "Fyra av 14 kommuner", "Alla fem kommuner".
func (t *teller) openingShare(n, all int, w noun) string {
	return locale.Capital(t.shareOf(locale.Words(t.lang, n, w.neuter), locale.Words(t.lang, all, w.neuter), n, all, w))
}

// shareInSentence is some of all within a sentence: "2 av 5 kommuner", "en av fem kommuner", "alla fem kommuner".
func (t *teller) shareInSentence(n, all int, w noun) string {
	if n <= 1 || n == all {
		return t.shareOf(locale.Words(t.lang, n, w.neuter), locale.Words(t.lang, all, w.neuter), n, all, w)
	}
	return t.shareOf(t.n(n), t.n(all), n, all, w)
}

func (t *teller) shareOf(number, of string, n, all int, w noun) string {
	switch {
	case n < all:
		return t.say("%s av %s %s", "%s of %s %s", number, of, t.of(w.many))
	case all == 1:
		return t.say(choose(w.neuter, "det enda %s", "den enda %s"), "the only %s", t.of(w.only))
	case all == 2:
		return t.say("båda %s", "both %s", t.of(w.these))
	}
	return t.say("alla %s %s", "all %s %s", of, t.of(w.many))
}

// verbFor is the form that agrees with how many there are.
func (t *teller) verbFor(n int, swedish, one, many string) string {
	return t.say(swedish, choose(n == 1, one, many))
}

func (t *teller) is(n int) string  { return t.verbFor(n, "är", "is", "are") }
func (t *teller) has(n int) string { return t.verbFor(n, "har", "has", "have") }

func choose[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}

// distinctScores writes two scores so that those that differ don't look alike: with a decimal where it takes one.
func (t *teller) distinctScores(a, b float64) (first, second string, differ bool) {
	for decimals := range 2 {
		if first, second = locale.Score(t.lang, a, decimals), locale.Score(t.lang, b, decimals); first != second {
			return first, second, true
		}
	}
	return t.index(a), t.index(b), false
}
