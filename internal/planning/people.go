package planning

import (
	"slices"
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// conversations proposes to talk about the leaves whose roles answer most differently.
func (p *proposer) conversations(r scoring.OrganisationResult) {
	titles := map[string]string{}
	survey.Walk(p.q.Constructs, func(c survey.Construct, _ int) { titles[c.ID] = c.Title.In(p.lang) })
	for _, id := range r.Conversation[:min(mostConversations, len(r.Conversation))] {
		p.add(conversation, Proposal{Key: "conversation:" + p.q.ID + "/" + id, Subject: survey.Subject{Questionnaire: p.q.ID, ID: id},
			What: p.say("Samla rollerna till ett samtal om ”%s”.", "Bring the roles together for a conversation about “%s”.", titles[id]),
			Why: p.say("Rollerna svarar mest olika här. Gå igenom frågorna tillsammans, och kom överens om hur det är och vad som ska hända.",
				"This is where the roles answer most differently. Go through the questions together, and agree on how things are and what should happen.")})
	}
}

// calibration proposes to look at one's own levels again where the heads of department see it otherwise.
func (p *proposer) calibration(r scoring.OrganisationResult) {
	c := r.Calibration
	if c == nil || c.Verdict == "" {
		return
	}
	what := p.say("Gå igenom självskattningen av förmågorna med förvaltningscheferna.", "Go through the self-assessed capabilities with the heads of department.")
	why := p.say("Er egen bedömning ligger högre än förvaltningschefernas svar.", "Your own assessment is higher than the heads of department’s answers.")
	if c.Verdict == "under" {
		why = p.say("Er egen bedömning ligger lägre än förvaltningschefernas svar.", "Your own assessment is lower than the heads of department’s answers.")
	}
	why += " " + p.say("Det gäller %d förmågor tillsammans; ta upp dem en och en.", "That is about %d capabilities together; take them up one by one.", len(c.Capabilities))
	p.add(calibration, Proposal{Key: "calibration:" + p.q.ID, What: what, Why: why})
}

// answers proposes to get the answers that are missing next time: of all, of enough, or of a role.
func (p *proposer) answers(r scoring.OrganisationResult) {
	if r.Asked == 0 {
		return
	}
	switch {
	case slices.Contains(r.Flags, scoring.FlagTooFew):
		p.add(answers, Proposal{Key: "answers:" + p.q.ID, What: p.say("Se till att fler svarar på ”%s” nästa gång.", "See that more people answer “%s” next time.", p.title()),
			Why: p.say("För få har svarat för att ert resultat ska kunna visas.", "Too few have answered for your result to be shown.")})
	case r.Answered == 0:
		p.add(answers, Proposal{Key: "answers:" + p.q.ID, What: p.say("Lämna in ”%s” nästa gång.", "Hand in “%s” next time.", p.title()),
			Why: p.say("Inget är inlämnat, och det går inte att säga var ni står.", "Nothing has been handed in, and it can’t be said where you stand.")})
	}
	for _, flag := range r.Flags {
		role, is := strings.CutPrefix(flag, scoring.FlagMissingRole)
		if !is {
			continue
		}
		name := survey.Role(role).Title().In(p.lang)
		if p.lang != survey.English { // where IT is an abbreviation
			name = strings.ToLower(name)
		}
		p.add(answers, Proposal{Key: "role:" + p.q.ID + "/" + role,
			What: p.say("Se till att någon i rollen %[1]s svarar på ”%[2]s” nästa gång.", "See that somebody in the role of %[1]s answers “%[2]s” next time.", name, p.title()),
			Why:  p.say("Ingen i den rollen har svarat, så bilden saknar vad den ser.", "Nobody in that role has answered, so the picture lacks what they see.")})
	}
}
