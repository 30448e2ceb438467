package planning

import (
	"strings"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// gaps proposes to close the most pressing ones, with whom to learn from. Where a level is a joint body's, it is for the body to
// raise, and for the member to bring up.
func (p *proposer) gaps(r scoring.OrganisationResult) {
	for _, one := range r.Priorities[:min(mostGaps, len(r.Priorities))] {
		i, found := p.q.Item(one.Capability)
		level, known := r.Levels[one.Capability]
		if !found || !known {
			continue
		}
		from, to := level.Value, level.Value+one.Gap
		made := Proposal{Key: "gap:" + one.Capability, Subject: survey.Subject{Questionnaire: p.q.ID, ID: one.Capability}, From: &from, To: &to,
			What: p.raise(i, level, to), Why: p.because(one)}
		if len(one.Teachers) > 0 {
			made.Teacher = one.Teachers[0].Organisation
		}
		p.add(gap, made)
	}
}

func (p *proposer) raise(i survey.Item, level scoring.Level, to float64) string {
	title, from, goal := i.Text.In(p.lang), p.level(i, level.Value), p.level(i, to)
	if level.InheritedFrom != "" {
		return p.say("Kom överens med %[4]s om hur ”%[1]s” kan höjas från %[2]s till %[3]s nivå.", "Agree with %[4]s on how to raise “%[1]s” from %[2]s to %[3]s.",
			title, from, goal, p.name(level.InheritedFrom))
	}
	return p.say("Höj ”%s” från %s till %s nivå.", "Raise “%s” from %s to %s.", title, from, goal)
}

// level is what a level is called, as it stands in a sentence.
func (p *proposer) level(i survey.Item, value float64) string {
	for _, o := range p.q.Options(i) {
		if o.Value == value {
			return strings.ToLower(o.Label.In(p.lang))
		}
	}
	return locale.Number(p.lang, value, 1)
}

func (p *proposer) because(one scoring.Priority) string {
	why := p.say("Förmågan ligger under målet.", "The capability is below its target.")
	if one.Importance != nil {
		why = p.say("Förmågan ligger under målet. Dess vikt är %s.", "The capability is below its target. Its importance is %s.", locale.Fixed(p.lang, *one.Importance, 2))
	}
	var names []string
	for _, teacher := range one.Teachers[:min(mostNamed, len(one.Teachers))] {
		names = append(names, p.name(teacher.Organisation))
	}
	all := locale.List(p.lang, names)
	switch len(names) {
	case 0:
		return why
	case 1:
		return why + " " + p.say("%s har enligt sina egna svar kommit längre och kan visa hur.", "By its own account, %s has come further and can show how.", all)
	}
	return why + " " + p.say("%s har enligt sina egna svar kommit längre och kan visa hur.", "By their own account, %s have come further and can show how.", all)
}
