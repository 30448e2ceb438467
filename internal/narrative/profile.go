package narrative

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// profileChart says in how many areas an organisation lies over and under the municipalities' median, and where the distance is
// greatest.
func (t *teller) profileChart(d document, r scoring.OrganisationResult) string {
	over, level, under := 0, 0, 0
	var highest, lowest survey.Construct
	up, down := 0.0, 0.0
	for _, c := range categories(d.q) {
		s := r.Constructs[c.ID]
		if s.Value == nil || s.Median == nil {
			continue
		}
		switch by := *s.Value - *s.Median; {
		case by > 0:
			over++
			if by > up {
				highest, up = c, by
			}
		case by < 0:
			under++
			if by < down {
				lowest, down = c, by
			}
		default:
			level++
		}
	}
	if over+level+under == 0 {
		return t.say("Här finns inget index att hålla mot kommunernas median.", "There is no score here to hold against the municipalities' median.")
	}
	lines := []string{t.aroundMedian(over, level, under)}
	if over > 0 {
		lines = append(lines, t.say("Mest över medianen ligger %s.", "Furthest above the median: %s.", t.apart(d, highest, r)))
	}
	if under > 0 {
		lines = append(lines, t.say("Mest under medianen ligger %s.", "Furthest below the median: %s.", t.apart(d, lowest, r)))
	}
	return paragraph(lines)
}

func (t *teller) aroundMedian(over, level, under int) string {
	switch all := over + level + under; {
	case all > 1 && over == all:
		return t.say("Indexet är högre än kommunernas median i alla %d områden.", "The score is higher than the municipalities' median in all %d areas.", all)
	case all > 1 && under == all:
		return t.say("Indexet är lägre än kommunernas median i alla %d områden.", "The score is lower than the municipalities' median in all %d areas.", all)
	}
	return t.say("Indexet är högre än kommunernas median i %s och lägre i %s.", "The score is higher than the municipalities' median in %s and lower in %s.", t.areas(over), t.areas(under))
}

func (t *teller) apart(d document, c survey.Construct, r scoring.OrganisationResult) string {
	s := r.Constructs[c.ID]
	return t.say("%s, %s mot %s", "%s, %s against %s", t.called(c.Title), t.index(*s.Value), t.index(*s.Median))
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

// gaps names the capabilities with most to gain, and who could teach the first of them.
func (t *teller) gaps(d document, r scoring.OrganisationResult) (lines []string) {
	var names []string
	for _, p := range r.Priorities[:min(mostGaps, len(r.Priorities))] {
		i, _ := d.q.Item(p.Capability)
		names = append(names, t.called(i.Text))
	}
	if len(names) == 0 {
		return []string{t.say("Alla bedömda förmågor har nått målet.", "Every capability judged has reached the target.")}
	}
	lines = append(lines, t.say("Mest finns att vinna på %s.", "There is most to gain from %s.", t.list(names)))
	if teachers := r.Priorities[0].Teachers; len(teachers) > 0 {
		lines = append(lines, t.say("Om %s finns mest att lära av %s.", "About %s there is most to learn from %s.", names[0], t.names[teachers[0].Organisation]))
	}
	return lines
}
