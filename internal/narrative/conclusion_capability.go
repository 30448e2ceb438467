package narrative

import (
	"cmp"
	"slices"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// importantAndWeak are the capabilities that are important and not good by such levels, the most important first, of so many that have
// both an importance and a level.
func (t *teller) importantAndWeak(d document, levels map[string]float64) (weak []survey.Item, both int) {
	importance := t.importances()
	for _, i := range d.ratedItems() {
		level, judged := levels[i.ID]
		weight, rated := importance[i.ID]
		if !judged || !rated {
			continue
		}
		both++
		if weight >= ImportanceCut && level < GoodLevel {
			weak = append(weak, i)
		}
	}
	slices.SortStableFunc(weak, func(a, b survey.Item) int { return cmp.Compare(importance[b.ID], importance[a.ID]) })
	return weak, both
}

// importanceFound says how many important capabilities are weak among the municipalities. It says nothing where no capability has both an
// importance and a median.
func (t *teller) importanceFound(d document) *Finding {
	weak, both := t.importantAndWeak(d, medians(d))
	if both == 0 {
		return nil
	}
	important, those := t.important(d, medians(d)), t.importantOnes(d, medians(d), anImportantWithAMedian)
	if important == 0 {
		return nil
	}
	f := Finding{Certainty: Likely, Why: t.selfAssessed(d)}
	switch good := t.goodName(d); {
	case len(weak) == 0:
		f.Text = t.say("För %s når kommunernas median nivån %s.", "For %s, the municipalities’ median reaches the level %s.", t.shareInSentence(important, important, those), good)
	case len(weak) == 1:
		f.Text = t.say("En viktig förmåga har en median under nivån %s: %s.", "One important capability has a median below the level %s: %s.", good, t.quotedName(weak[0].Text))
	case len(weak) == important:
		f.Text = t.say("%s har en median under nivån %s.", "%s have a median below the level %s.", t.openingShare(important, important, those), good) + t.mostImportant(weak)
	default:
		f.Text = t.say("Av %s har %s en median under nivån %s.", "Of %s, %s have a median below the level %s.", t.countedNoun(important, those), t.numberInWords(len(weak)), good) + t.mostImportant(weak)
	}
	if t.medianMayCross(d) {
		f.Certainty = Uncertain
		f.Why += t.say(" De som inte har svarat kan ändra vilka det gäller.", " Those who have not answered could change which ones they are.")
	}
	return &f
}

// selfAssessed says what levels rest on.
func (t *teller) selfAssessed(d document) string {
	n := 0
	for _, o := range t.c.Organisations {
		if o.Kind == survey.Municipality && d.Organisations[o.Code].Profile != nil {
			n++
		}
	}
	return t.say("Nivåerna är självskattade. %s har nivåer.", "The levels are self-assessed. %s "+t.has(n)+" levels.", t.openingShare(n, max(n, t.municipalities(d)), aMunicipality))
}

// medianMayCross says whether the missing could bring an important capability's median over to the other side of good.
func (t *teller) medianMayCross(d document) bool {
	importance := t.importances()
	for _, i := range d.ratedItems() {
		c := d.Capabilities[i.ID]
		if c.Median != nil && importance[i.ID] >= ImportanceCut && !onOneSide(c.Bounds, GoodLevel) {
			return true
		}
	}
	return false
}

// teachersFound says for how many of the weak ones somebody has reached good. It says nothing where none is weak.
func (t *teller) teachersFound(d document) *Finding {
	weak, _ := t.importantAndWeak(d, medians(d))
	if len(weak) == 0 {
		return nil
	}
	taught := 0
	for _, i := range weak {
		if t.anyGood(d, i.ID) {
			taught++
		}
	}
	f := Finding{Certainty: Likely, Why: t.say("Nivåerna är självskattade.", "The levels are self-assessed.")}
	good := t.goodName(d)
	switch {
	case taught == 0:
		f.Text = t.say("Ingen organisation som har svarat har nått nivån %s i någon viktig och svag förmåga.", "No organisation that has answered has reached the level %s in any important and weak capability.", good)
	case len(weak) == 1:
		f.Text = t.say("I den viktiga och svaga förmågan har minst en organisation nått nivån %s.", "In the important and weak capability, at least one organisation has reached the level %s.", good)
	case taught == len(weak):
		f.Text = t.say("I alla de %s viktiga och svaga förmågorna har minst en organisation nått nivån %s.", "In all %s important and weak capabilities, at least one organisation has reached the level %s.", t.numberInWords(taught), good)
	default:
		f.Text = t.say("I %s av de %s viktiga och svaga förmågorna har minst en organisation nått nivån %s.", "In %s of the %s important and weak capabilities, at least one organisation has reached the level %s.", t.numberInWords(taught), t.numberInWords(len(weak)), good)
	}
	if taught < len(weak) && t.anySilent(d) {
		f.Certainty = Uncertain
		f.Why += t.say(" De som inte har svarat kan också ha nått dit.", " Those who have not answered may have reached it too.")
	}
	return &f
}

// anySilent says whether any organisation that was asked has said nothing of its levels.
func (t *teller) anySilent(d document) bool {
	return slices.ContainsFunc(t.c.Organisations, func(o scoring.OrganisationInfo) bool {
		return d.Organisations[o.Code].Asked > 0 && d.Organisations[o.Code].Profile == nil
	})
}

// anyGood says whether any organisation is good at a capability.
func (t *teller) anyGood(d document, capability string) bool {
	for _, r := range d.Organisations {
		if l, there := r.Levels[capability]; there && l.Value >= GoodLevel {
			return true
		}
	}
	return false
}

// costsFound says who pays the most and the least for each resident. It says nothing where they can't be compared.
func (t *teller) costsFound(d document) *Finding {
	words := t.costPerResident(d)
	if words == "" {
		return nil
	}
	f := Finding{Text: words, Certainty: Likely, Why: t.say("Kostnaderna är som organisationerna har uppgett dem.", "The costs are as the organisations have reported them.")}
	if n := t.municipalities(d) - d.Economy.KeyFigures[economy.PerResident].N; n > 0 {
		f.Certainty = Uncertain
		f.Why += t.say(" %s saknas och kan ligga högre eller lägre.", " %s "+t.is(n)+" missing and may have more or less.", t.openingCount(n, aMunicipality))
	}
	return &f
}
