package narrative

import (
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
		switch x, known := spanOf(d.q, s, len(held)); {
		case !known:
		case x.above(*s.Median):
			over = append(over, c)
		case x.below(*s.Median):
			under = append(under, c)
		}
	}
	if len(held) == 0 {
		return t.say("Här finns inget index att hålla mot kommunernas median.", "There is no score here to hold against the municipalities' median.")
	}
	if len(over)+len(under) == 0 {
		return t.say("Inte i något område går indexet säkert att skilja från kommunernas median.", "In no area can the score surely be told from the municipalities' median.")
	}
	var lines []string
	if len(over) > 0 {
		lines = append(lines, t.say("Säkert högre än kommunernas median är %s.", "Surely higher than the municipalities' median: %s.", t.against(over, r)))
	}
	if len(under) > 0 {
		lines = append(lines, t.say("Säkert lägre än kommunernas median är %s.", "Surely lower than the municipalities' median: %s.", t.against(under, r)))
	}
	if rest := len(held) - len(over) - len(under); rest > 0 {
		lines = append(lines, t.say("I %s går indexet inte att skilja från medianen.", "In %s the score can't be told from the median.", t.areas(rest)))
	}
	return paragraph(lines)
}

// against lists areas with the score and the median of each.
func (t *teller) against(areas []survey.Construct, r scoring.OrganisationResult) string {
	var parts []string
	for _, c := range areas {
		s := r.Constructs[c.ID]
		parts = append(parts, t.say("%s (%s mot %s)", "%s (%s against %s)", t.called(c.Title), t.index(*s.Value), t.index(*s.Median)))
	}
	return t.list(parts)
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
		return []string{t.say("Organisationen behöver inte svara på %s.", "The organisation need not answer %s.", t.called(d.q.Title))}
	case p == nil:
		return []string{t.say("Inget svar är lämnat på %s.", "There is no response to %s.", t.called(d.q.Title))}
	}
	top, bottom := t.ends(d)
	lines = append(lines, t.say("Av %d bedömda förmågor är %s på nivån %s, och %s av dem på den högsta nivån, %s.", "Of %d capabilities judged, %s are at the level %s, and %s of them at the highest level, %s.",
		p.Answered, t.orNone(len(p.Strengths)), t.orBetter(d), t.orNone(count(p, top.Value)), t.level(top)))
	if n := count(p, bottom.Value); n > 0 {
		lines = append(lines, t.say("På den lägsta nivån, %s, finns %d.", "At the lowest level, %s: %d.", t.level(bottom), n))
	} else {
		lines = append(lines, t.say("Ingen är på den lägsta nivån, %s.", "None is at the lowest level, %s.", t.level(bottom)))
	}
	if left := p.Asked - p.Answered; left > 0 {
		lines = append(lines, t.say("%d av %d förmågor saknar nivå.", "%d of %d capabilities have no level.", left, p.Asked))
	}
	lines = append(lines, t.borrowed(r)...)
	return append(lines, t.gaps(d, r)...)
}

// borrowed says how many levels are a joint body's.
func (t *teller) borrowed(r scoring.OrganisationResult) (lines []string) {
	from := map[string]int{}
	for _, l := range r.Levels {
		from[l.InheritedFrom]++
	}
	for _, o := range t.c.Organisations {
		switch n := from[o.Code]; n {
		case 0:
		case len(r.Levels):
			lines = append(lines, t.say("Alla nivåerna är de som %s har angett för sina medlemmar.", "All the levels are those that %s has given for its members.", o.Name))
		default:
			lines = append(lines, t.say("%d av nivåerna är de som %s har angett för sina medlemmar.", "%d of the levels are those that %s has given for its members.", n, o.Name))
		}
	}
	return lines
}

const mostGaps = 3

// gaps names the capabilities with the highest priority, and who could teach the first of them.
func (t *teller) gaps(d document, r scoring.OrganisationResult) (lines []string) {
	var names []string
	for _, p := range r.Priorities[:min(mostGaps, len(r.Priorities))] {
		i, _ := d.q.Item(p.Capability)
		names = append(names, t.called(i.Text))
	}
	if len(names) == 0 {
		return []string{t.say("Alla bedömda förmågor har nått målet.", "Every capability judged has reached the target.")}
	}
	lines = append(lines, t.say("Högst prioritet får %s.", "The highest priority goes to %s.", t.list(names)))
	if teachers := r.Priorities[0].Teachers; len(teachers) > 0 {
		lines = append(lines, t.say("Om %s kan %s lära ut, efter de nivåer som båda har angett.", "About %s, %s could teach, by the levels that both have given.", names[0], t.names[teachers[0].Organisation]))
	}
	return lines
}
