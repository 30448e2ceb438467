package narrative

import (
	"cmp"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// ImportanceCut is from where a capability is important, and GoodLevel from where it is good, wherever something is said or drawn of
// either (importance–performance analysis, Martilla and James 1977). They are fixed, so that a capability's quadrant depends on
// nothing but itself.
const ImportanceCut = 0.5

// Pressing is what is important and weak: the capabilities, the most important first, and what they come to in a sentence.
type Pressing struct {
	Finding      string
	Good         string // what the level is called that they do not reach
	Capabilities []string
}

// MostPressing is what is important and weak in an organisation, or (no code) among the municipalities. The finding is none where no
// capability is important.
func MostPressing(c scoring.Comparison, questionnaires []*survey.Questionnaire, lang, code string) (p Pressing) {
	t := newTeller(c, questionnaires, lang)
	d, there := t.first(survey.Capability)
	if !there {
		return p
	}
	levels, found := medians(d), t.importanceFound(d)
	for _, o := range c.Organisations {
		if o.Code == code {
			levels, found = ownLevels(d.Organisations[code]), t.ownImportance(d, o, d.Organisations[code])
		}
	}
	if found != nil {
		p.Finding = found.Text
	}
	p.Good = t.goodName(d)
	weak, _ := t.importantAndWeak(d, levels)
	for _, i := range weak {
		p.Capabilities = append(p.Capabilities, i.ID)
	}
	return p
}

// medians are the municipalities' by capability.
func medians(d document) map[string]float64 {
	levels := map[string]float64{}
	for id, c := range d.Capabilities {
		if c.Median != nil {
			levels[id] = *c.Median
		}
	}
	return levels
}

func ownLevels(r scoring.OrganisationResult) map[string]float64 {
	levels := map[string]float64{}
	for id, l := range r.Levels {
		levels[id] = l.Value
	}
	return levels
}

// pressing says which capabilities are important and not good, the most important first: in an organisation, or (none named) among
// the municipalities.
func (t *teller) pressing(d document, levels map[string]float64, organisation string) string {
	weak, both := t.importantAndWeak(d, levels)
	strong := t.important(d, levels) - len(weak)
	if both == 0 {
		return t.say("Ingen förmåga har både en nivå och en vikt att visa än.", "No capability has both a level and an importance to show yet.")
	}
	var names []string
	for _, i := range weak {
		names = append(names, t.quotedName(i.Text))
	}
	if n := len(weak) + strong; n == 0 {
		return t.say("Ingen av de %s förmågor som har både en nivå och en vikt är viktig (vikten minst %s).", "None of the %s capabilities with both a level and an importance is important (at least %s).", locale.Words(t.lang, both, false), t.hundredths(ImportanceCut))
	}
	if len(weak) == 0 {
		return t.wellKept(strong, t.goodName(d), organisation)
	}
	return t.importantGaps(t.openingShare(len(weak), both, aCapability), names, t.goodName(d), organisation)
}

// important counts the capabilities that are important, of those with a level.
func (t *teller) important(d document, levels map[string]float64) (n int) {
	importance := t.importances()
	for _, i := range d.ratedItems() {
		if _, judged := levels[i.ID]; judged && importance[i.ID] >= ImportanceCut {
			n++
		}
	}
	return n
}

// importantOnes are what the important ones with a level are called: so, where others have none; else they are all.
func (t *teller) importantOnes(d document, levels map[string]float64, judged noun) noun {
	importance, all := t.importances(), 0
	for _, i := range d.ratedItems() {
		if importance[i.ID] >= ImportanceCut {
			all++
		}
	}
	if all > t.important(d, levels) {
		return judged
	}
	return anImportant
}

// mostImportant names those of several that are the most important, by importance as it is written: more than one where it is the same.
func (t *teller) mostImportant(list []survey.Item) string {
	importance := t.importances()
	written := func(i survey.Item) string { return t.hundredths(importance[i.ID]) }
	var names []string
	for _, i := range list {
		if written(i) == written(list[0]) {
			names = append(names, t.quotedName(i.Text))
		}
	}
	switch n := len(names); {
	case n > mostExtremes && n < len(list):
		return t.say(" Viktigast av dem är %s med samma vikt.", " The most important of them are %s of the same importance.", t.countedNoun(n, aCapability))
	case n == 1 || n < len(list):
		return t.say(" Viktigast av dem är %s.", " The most important of them "+t.is(n)+" %s.", t.listInWords(names))
	}
	return t.say(" De är lika viktiga.", " They are equally important.")
}

// wellKept says that all that is important is good.
func (t *teller) wellKept(n int, good, organisation string) string {
	if organisation == "" {
		return t.say("För %s når kommunernas median nivån %s.", "For %s, the municipalities’ median reaches the level %s.", t.shareInSentence(n, n, anImportant), good)
	}
	return t.say("%s har nått nivån %s i %s.", "%s "+t.has(n)+" reached the level %s in %s.", t.openingShare(n, n, anImportant), good, organisation)
}

// importantGaps names what is important and not good.
func (t *teller) importantGaps(many string, names []string, good, organisation string) string {
	n := len(names)
	is := t.say(choose(n == 1, "är viktig", "är viktiga"), t.is(n)+" important")
	words := t.say("%s %s, men kommunernas median når inte nivån %s", "%s %s, but the municipalities’ median does not reach the level %s", many, is, good)
	if organisation != "" {
		words = t.say("%s %s men når inte nivån %s i %s", "%s %s but "+choose(n == 1, "does", "do")+" not reach the level %s in %s", many, is, good, organisation)
	}
	if n == 1 {
		return words + ": " + names[0] + "."
	}
	return words + t.say(". De är, med de viktigaste först, %s.", ". They are, most important first, %s.", t.firstNames(names))
}

// importances are those of the first questionnaire about them, by the capability that each item speaks of.
func (t *teller) importances() map[string]float64 {
	by := map[string]float64{}
	for _, d := range t.documents {
		if d.q.Kind != survey.Importance {
			continue
		}
		for _, i := range d.ratedItems() {
			if x := d.Capabilities[i.ID].Importance; x != nil {
				by[cmp.Or(i.Capability, i.ID)] = *x
			}
		}
		return by
	}
	return by
}
