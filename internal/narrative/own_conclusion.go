package narrative

import (
	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// OwnFindings are what the results come to for one organisation; none where it does not take part.
func OwnFindings(c scoring.Comparison, questionnaires []*survey.Questionnaire, lang, code string) []Finding {
	for _, o := range c.Organisations {
		if o.Code == code {
			return newTeller(c, questionnaires, lang).ownFindings(o)
		}
	}
	return nil
}

// ownFindings are what the results come to for one organisation, for those who have five minutes: the same subjects as of all together,
// in the same order.
func (t *teller) ownFindings(o scoring.OrganisationInfo) []Finding {
	list := []Finding{}
	tell := func(kind survey.Kind, subject Subject, of func(document, scoring.OrganisationInfo, scoring.OrganisationResult) *Finding) {
		d, there := t.first(kind)
		if !there || len(list) == mostFindings {
			return
		}
		if f := of(d, o, d.Organisations[o.Code]); f != nil {
			f.Subject, f.Questionnaire = subject, d.q.ID
			list = append(list, *f)
		}
	}
	tell(survey.Maturity, OnStanding, t.ownStanding)
	tell(survey.Maturity, OnChange, t.ownChange)
	tell(survey.Capability, OnImportance, t.ownImportance)
	tell(survey.Capability, OnTeachers, t.ownTeachers)
	tell(survey.EconomyFigures, OnCosts, t.ownCosts)
	return list
}

// ownBeside is what a finding of all comes to for one of the organisations; nothing where its own figures don't carry a sentence.
func (t *teller) ownBeside(f Finding, d document, o scoring.OrganisationInfo) *Finding {
	of := map[Subject]func(document, scoring.OrganisationInfo, scoring.OrganisationResult) *Finding{OnOrder: t.ownPlace, OnMedian: t.ownStanding, OnChange: t.ownChange,
		OnImportance: t.ownImportance, OnTeachers: t.ownTeachers, OnCosts: t.ownCosts}[f.Subject]
	own := of(d, o, d.Organisations[o.Code])
	if own != nil {
		own.Subject, own.Questionnaire = f.Subject, f.Questionnaire
	}
	return own
}

// ownPlace says which municipalities one is surely over and under, all comparisons holding at once. It says nothing where it has no place,
// or there is nobody to be told apart from.
func (t *teller) ownPlace(d document, o scoring.OrganisationInfo, r scoring.OrganisationResult) *Finding {
	rank := rankOf(r)
	if rank == nil || d.Total == nil || d.Total.Benchmark.N < 2 {
		return nil
	}
	others := d.Total.Benchmark.N - 1
	higher, lower := others+1-rank.AllHigh, rank.AllLow-1
	f := Finding{Certainty: Certain, Why: t.behindScore(*r.Total)}
	switch shown, apart := others+1 < t.municipalities(d), higher+lower > 0; {
	case apart && shown:
		f.Text = t.say("Bland de %s kommuner som visas är totalt index för %s med säkerhet %s.", "Among the %s municipalities shown, the total score of %s is surely %s.", t.numberInWords(others+1), o.Name, t.placeAmongMunicipalities(higher, lower, others))
	case apart:
		f.Text = t.say("Totalt index för %s är med säkerhet %s.", "The total score of %s is surely %s.", o.Name, t.placeAmongMunicipalities(higher, lower, others))
	case shown:
		f.Text = t.say("Totalt index för %s går inte att skilja från index i någon av de %s andra kommuner som visas.", "The total score of %s cannot be told apart from that of any of the %s other municipalities shown.", o.Name, t.numberInWords(others))
	default:
		f.Text = t.say("Totalt index för %s går inte att skilja från någon annan kommuns.", "The total score of %s cannot be told apart from that of any other municipality.", o.Name)
	}
	stay := others + rank.AllBoundLow - rank.AllBoundHigh
	if rank.AllBoundHigh == 0 || (open(r.Total.Bounds) || d.missesSomething()) && (higher+lower == 0 || stay < higher+lower) {
		f.Certainty = Uncertain
		f.Why += t.say(" De som inte har svarat kan ändra det.", " Those who have not answered can change this.")
	}
	return &f
}

// ownStanding says what an organisation's score is, and whether it is surely over or under the municipalities' median. It says nothing
// where no score is shown.
func (t *teller) ownStanding(d document, o scoring.OrganisationInfo, r scoring.OrganisationResult) *Finding {
	if r.Total == nil || r.Total.Value == nil {
		return nil
	}
	s := *r.Total
	f := Finding{Text: t.say("Totalt index för %s är %s.", "The total score of %s is %s.", o.Name, t.index(*s.Value)), Certainty: Certain, Why: t.behindScore(s)}
	if s.Median == nil {
		f.Certainty = choose(s.N < s.Asked, Uncertain, Likely)
		return &f
	}
	missing, over, under := t.medianStands(d, s)
	x, known := spanOf(d, s, 1)
	own, median, differ := t.distinctScores(*s.Value, *s.Median)
	if !differ {
		own, median = t.index(*s.Value), t.index(*s.Median)
	}
	stays := true
	switch {
	case !known:
		f.Certainty = choose(s.N < s.Asked, Uncertain, Likely)
		f.Text = t.say("Totalt index för %s är %s, och kommunernas median är %s.", "The total score of %s is %s, and the municipalities’ median is %s.", o.Name, own, median)
		return &f
	case x.wholeAbove(*s.Median):
		stays = over
		f.Text = t.say("Totalt index för %s, %s, är med säkerhet högre än kommunernas median, %s.", "The total score of %s, %s, is surely higher than the municipalities’ median, %s.", o.Name, own, median)
	case x.wholeBelow(*s.Median):
		stays = under
		f.Text = t.say("Totalt index för %s, %s, är med säkerhet lägre än kommunernas median, %s.", "The total score of %s, %s, is surely lower than the municipalities’ median, %s.", o.Name, own, median)
	default:
		stays = false
		f.Text = t.say("Totalt index för %s, %s, går inte att skilja från kommunernas median, %s.", "The total score of %s, %s, cannot be told apart from the municipalities’ median, %s.", o.Name, own, median)
	}
	switch {
	case s.Bounds == nil || d.Total.Benchmark.Bounds == nil: // published before they were worked out
		f.Certainty = choose(s.N < s.Asked, Uncertain, Likely)
	case missing && !stays:
		f.Certainty = Uncertain
		f.Why += t.say(" De som inte har svarat kan ändra det.", " Those who have not answered can change this.")
	}
	return &f
}

// behindScore says whose responses a score rests on.
func (t *teller) behindScore(s scoring.Score) string {
	if s.N < s.Asked {
		return t.say("Bygger på svar från %s av %s inbjudna.", "Based on the responses of %s of %s people invited.", t.n(s.N), t.n(s.Asked))
	}
	return t.say("Bygger på svar från %s.", "Based on the responses of %s.", t.countedNoun(s.N, aPerson))
}

// ownChange says whether the score has surely moved since the earlier round, over all organisations' changes at once. It says nothing
// where the two can't be compared.
func (t *teller) ownChange(d document, o scoring.OrganisationInfo, r scoring.OrganisationResult) *Finding {
	x := t.changesSinceEarlier(d)
	if x == nil || t.c.Earlier == nil {
		return nil
	}
	c := x.Organisations[o.Code][""]
	if c == nil || c.Change == nil {
		return nil
	}
	earlier := t.inQuotes(t.c.Earlier.Title)
	f := Finding{Certainty: Likely, Why: t.say("Svaren visar det för alla jämförelser på en gång (95\u00a0%%).", "The answers show it for all comparisons at once (95%%).")}
	switch {
	case !surelyMoved(x)[o.Code]:
		f.Text = t.say("Sedan %s har totalt index för %s inte ändrats med säkerhet.", "Since %s, the total score of %s has not surely changed.", earlier, o.Name)
		f.Why = t.say("Den ändring som finns kan bero på vilka som råkade svara.", "The change there is may be due to who happened to answer.")
		return &f
	case *c.Change > 0:
		f.Text = t.say("Sedan %s har totalt index för %s med säkerhet stigit.", "Since %s, the total score of %s has surely risen.", earlier, o.Name)
	default:
		f.Text = t.say("Sedan %s har totalt index för %s med säkerhet sjunkit.", "Since %s, the total score of %s has surely fallen.", earlier, o.Name)
	}
	if r.Total == nil || r.Total.Bounds == nil || open(r.Total.Bounds) {
		f.Certainty = Uncertain
		f.Why += t.say(" Alla inbjudna har inte svarat.", " Not everyone invited has answered.")
	}
	return &f
}

// ownImportance says how many important capabilities are weak in an organisation. It says nothing where none has both an importance and
// a level, or none is important.
func (t *teller) ownImportance(d document, o scoring.OrganisationInfo, r scoring.OrganisationResult) *Finding {
	weak, _ := t.importantAndWeak(d, ownLevels(r))
	important, those := t.important(d, ownLevels(r)), t.importantOnes(d, ownLevels(r), anImportantWithALevel)
	if important == 0 {
		return nil
	}
	f := Finding{Certainty: Likely, Why: paragraph(append([]string{t.say("Nivåerna är självskattade.", "The levels are self-assessed.")}, t.inheritedLevels(r)...))}
	switch good := t.goodName(d); {
	case len(weak) == 0:
		f.Text = t.say("%s har nått nivån %s i %s.", "%s has reached the level %s in %s.", o.Name, good, t.shareInSentence(important, important, those))
	case len(weak) == 1:
		f.Text = t.say("I %s har en viktig förmåga en nivå under %s: %s.", "In %s, one important capability has a level below %s: %s.", o.Name, good, t.quotedName(weak[0].Text))
	default:
		f.Text = t.say("I %s har %s en nivå under %s.", "In %s, %s have a level below %s.", o.Name, t.shareInSentence(len(weak), important, those), good) + t.mostImportant(weak)
	}
	return &f
}

// ownTeachers names those who have come furthest in the most important capability that is weak in an organisation. It says nothing where
// none is weak, or nobody else is good at it.
func (t *teller) ownTeachers(d document, o scoring.OrganisationInfo, r scoring.OrganisationResult) *Finding {
	weak, _ := t.importantAndWeak(d, ownLevels(r))
	if len(weak) == 0 {
		return nil
	}
	var names []string
	highest := float64(GoodLevel)
	for _, other := range t.c.Organisations {
		l, there := d.Organisations[other.Code].Levels[weak[0].ID]
		switch {
		case !there || other.Code == o.Code || l.InheritedFrom != "" || l.Value < highest:
			continue
		case l.Value > highest:
			highest, names = l.Value, nil
		}
		names = append(names, other.Name)
	}
	if len(names) == 0 {
		return nil
	}
	f := Finding{Certainty: Likely, Why: t.say("Nivåerna är självskattade.", "The levels are self-assessed."),
		Text: t.say("%s har kommit längst i %s och kan visa %s hur.", "%s "+t.has(len(names))+" come furthest in %s and can show %s how.", t.namesOrCount(names, t.organisations), t.quotedName(weak[0].Text), o.Name)}
	if t.anySilent(d) {
		f.Certainty = Uncertain
		f.Why += t.say(" De som inte har svarat kan ha kommit längre.", " Those who have not answered may have come further.")
	}
	return &f
}

// ownCosts says what IT costs for each resident, beside the municipalities' median. It says nothing where either is missing.
func (t *teller) ownCosts(d document, o scoring.OrganisationInfo, r scoring.OrganisationResult) *Finding {
	if d.Economy == nil || r.Economy == nil {
		return nil
	}
	own, all := r.Economy.KeyFigures[economy.PerResident], d.Economy.KeyFigures[economy.PerResident]
	if own.Value == nil || all.Median == nil {
		return nil
	}
	f := Finding{Certainty: Likely, Why: t.say("Kostnaderna är som organisationerna har uppgett dem.", "The costs are as the organisations have reported them."),
		Text: t.say("It-kostnaden per invånare är %s i %s, och kommunernas median är %s.", "IT cost per resident is %s in %s, and the municipalities’ median is %s.", t.kronor(*own.Value), o.Name, t.kronor(*all.Median))}
	if n := t.municipalities(d) - all.N; n > 0 {
		f.Certainty = Uncertain
		f.Why += t.say(" %s saknas och kan flytta medianen.", " %s "+t.is(n)+" missing and may move the median.", t.openingCount(n, aMunicipality))
	}
	return &f
}
