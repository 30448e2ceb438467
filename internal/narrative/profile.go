package narrative

import (
	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// profileChart says in which areas an organisation surely lies over and under the municipalities' median, in intervals that all
// hold at once, and in how many it can't be told.
func (t *teller) profileChart(d document, r scoring.OrganisationResult) string {
	var held, over, under []survey.Construct
	for _, c := range categories(d.q) {
		if s := r.Constructs[c.ID]; s.Value != nil && s.Median != nil {
			held = append(held, c)
		}
	}
	for _, c := range held {
		s := r.Constructs[c.ID]
		switch x, known := spanOf(d, s, len(held)); {
		case !known:
		case x.wholeAbove(*s.Median):
			over = append(over, c)
		case x.wholeBelow(*s.Median):
			under = append(under, c)
		}
	}
	if len(held) == 0 {
		return t.say("Det finns inget index att jämföra med kommunernas median.", "There is no score to compare with the municipalities’ median.")
	}
	if len(over)+len(under) == 0 {
		return t.say("I inget område går indexet att skilja från kommunernas median.", "In no area can the score be distinguished from the municipalities’ median.")
	}
	var lines []string
	if len(over) > 0 {
		lines = append(lines, t.say("Med säkerhet högre än kommunernas median är %s.", "Significantly higher than the municipalities’ median "+t.is(len(over))+" %s.", t.areasAgainstMedian(over, r)))
	}
	if len(under) > 0 {
		lines = append(lines, t.say("Med säkerhet lägre än kommunernas median är %s.", "Significantly lower than the municipalities’ median "+t.is(len(under))+" %s.", t.areasAgainstMedian(under, r)))
	}
	if rest := len(held) - len(over) - len(under); rest > 0 {
		lines = append(lines, t.say("I %s går indexet inte att skilja från medianen.", "In %s the score cannot be distinguished from the median.", t.areas(rest)))
	}
	return paragraph(lines)
}

// areasAgainstMedian lists areas with the score and the median of each.
func (t *teller) areasAgainstMedian(areas []survey.Construct, r scoring.OrganisationResult) string {
	var parts []string
	for _, c := range areas {
		s := r.Constructs[c.ID]
		part := t.quotedName(c.Title)
		if own, median, differ := t.distinctScores(*s.Value, *s.Median); differ {
			part += t.say(" (%s mot %s)", " (%s against %s)", own, median)
		}
		parts = append(parts, part)
	}
	return t.listInWords(parts)
}

// categories are the constructs under the dimensions, or the dimensions where those have nothing below.
func categories(q *survey.Questionnaire) (list []survey.Construct) {
	for _, c := range q.Constructs {
		if len(c.Children) == 0 {
			list = append(list, c)
		}
		list = append(list, c.Children...)
	}
	return list
}

// strengths says at which levels an organisation's capabilities are, where they are from, and what presses most.
func (t *teller) strengths(d document, r scoring.OrganisationResult) (lines []string) {
	p := r.Profile
	switch {
	case r.Reason == scoring.ReasonExempt:
		return []string{t.say("Organisationen behöver inte svara på %s.", "The organisation is exempt from %s.", t.quotedName(d.q.Title))}
	case p == nil:
		return []string{t.say("Inget svar har skickats in på %s.", "No response to %s has been submitted.", t.quotedName(d.q.Title))}
	}
	_, bottom := t.topAndBottomLevel(d)
	lines = append(lines, t.goodCapabilities(d, p))
	if n := countAtLevel(p, bottom.Value); n > 0 {
		lines = append(lines, t.say("På den lägsta nivån, %s, finns %s.", "At the lowest level, %s, there "+t.is(n)+" %s.", t.level(bottom), t.countedNoun(n, aCapability)))
	} else {
		lines = append(lines, t.say("Ingen förmåga är på den lägsta nivån, %s.", "No capability is at the lowest level, %s.", t.level(bottom)))
	}
	if left := p.Asked - p.Answered; left > 0 {
		lines = append(lines, t.say("%s saknar nivå.", "%s "+t.has(left)+" no level.", t.openingShare(left, p.Asked, aCapability)))
	}
	lines = append(lines, t.inheritedLevels(r)...)
	return append(lines, t.priorityGaps(d, r)...)
}

// goodCapabilities says how many capabilities are good, and how many of them are at the top.
func (t *teller) goodCapabilities(d document, p *scoring.Profile) string {
	top, _ := t.topAndBottomLevel(d)
	good, best := len(p.Strengths), countAtLevel(p, top.Value)
	switch {
	case good == 0 && p.Answered == 1:
		return t.say("Den enda bedömda förmågan är inte på nivån %s.", "The only assessed capability is not at the level %s.", t.orBetter(d))
	case good == 0:
		return t.say("Ingen av de %s bedömda förmågorna är på nivån %s.", "None of the %s assessed capabilities is at the level %s.", locale.Words(t.lang, p.Answered, false), t.orBetter(d))
	}
	words := t.say("%s är på nivån %s", "%s "+t.is(good)+" at the level %s", t.openingShare(good, p.Answered, anAssessed), t.orBetter(d))
	switch {
	case best == 0:
		return words + t.say(", men ingen på den högsta nivån, %s.", ", but none at the highest level, %s.", t.level(top))
	case best == good:
		all := t.say([]string{"nämligen", "båda", "alla"}[min(good, 3)-1], []string{"namely", "both", "all"}[min(good, 3)-1])
		return words + t.say(", %s på den högsta, %s.", ", %s at the highest, %s.", all, t.level(top))
	}
	return words + t.say(", och %s av dem på den högsta nivån, %s.", ", and %s of them at the highest level, %s.", locale.Words(t.lang, best, false), t.level(top))
}

// inheritedLevels says how many levels are a joint body's.
func (t *teller) inheritedLevels(r scoring.OrganisationResult) (lines []string) {
	from := map[string]int{}
	for _, l := range r.Levels {
		from[l.InheritedFrom]++
	}
	for _, o := range t.c.Organisations {
		switch n := from[o.Code]; n {
		case 0:
		case len(r.Levels):
			lines = append(lines, t.say("Alla nivåer är ärvda från %s.", "All levels are inherited from %s.", o.Name))
		case 1:
			lines = append(lines, t.say("En av nivåerna är ärvd från %s.", "One of the levels is inherited from %s.", o.Name))
		default:
			lines = append(lines, t.say("%s av nivåerna är ärvda från %s.", "%s of the levels are inherited from %s.", t.openingNumber(n, aLevel), o.Name))
		}
	}
	return lines
}

const (
	mostGaps     = 3
	mostTeachers = 3
)

// priorityGaps names the capabilities with the highest priority, and who could teach the first of them.
func (t *teller) priorityGaps(d document, r scoring.OrganisationResult) (lines []string) {
	var names []string
	for _, p := range r.Priorities[:min(mostGaps, len(r.Priorities))] {
		i, _ := d.q.Item(p.Capability)
		names = append(names, t.quotedName(i.Text))
	}
	if len(names) == 0 {
		return []string{t.say("Alla bedömda förmågor har nått målet.", "All assessed capabilities have reached the target.")}
	}
	lines = append(lines, t.say("Högst prioritet har %s.", "The highest "+choose(len(names) == 1, "priority is", "priorities are")+" %s.", t.listInWords(names)))
	var teachers []string
	for _, one := range r.Priorities[0].Teachers[:min(mostTeachers, len(r.Priorities[0].Teachers))] {
		teachers = append(teachers, t.names[one.Organisation])
	}
	if n := len(teachers); n > 0 {
		lines = append(lines, t.say("%s har enligt sina egna svar kommit längre i %s och kan visa hur.", "%s "+t.has(n)+", by "+choose(n == 1, "its", "their")+" own account, come further in %s and can show how.", t.listInWords(teachers), names[0]))
	}
	return lines
}
