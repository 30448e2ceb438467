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
			What: p.say("Samla rollerna och prata om ”%s”.", "Bring the roles together to discuss “%s”.", titles[id]),
			Why: p.say("Rollerna svarar mest olika här. Gå igenom frågorna tillsammans, och kom överens om hur det är och vad som ska hända.",
				"The roles’ answers differ most here. Go through the questions together, and agree on how things are and what should happen.")})
	}
}

// calibration proposes to look at one's own levels again where the heads of department see it otherwise.
func (p *proposer) calibration(r scoring.OrganisationResult) {
	c := r.Calibration
	if c == nil || c.Verdict == "" {
		return
	}
	what := p.say("Gå igenom självskattningen av förmågorna med förvaltningscheferna.", "Go through the self-assessment of the capabilities with the heads of department.")
	why := p.say("Ni bedömer er högre i förhållande till förvaltningscheferna än kommunerna brukar.", "You rate yourselves higher in relation to your heads of department than municipalities usually do.")
	if c.Verdict == "under" {
		why = p.say("Ni bedömer er lägre i förhållande till förvaltningscheferna än kommunerna brukar.", "You rate yourselves lower in relation to your heads of department than municipalities usually do.")
	}
	why += " " + p.say("Det säger inte vem som har rätt.", "That does not say who is right.")
	if n := len(c.Capabilities); n > 1 {
		why += " " + p.say("Jämförelsen gäller %d förmågor tillsammans. Ta upp dem en och en.", "The comparison covers %d capabilities together. Discuss them one by one.", n)
	}
	p.add(calibration, Proposal{Key: "calibration:" + p.q.ID, What: what, Why: why})
}

// answers proposes to get the answers that are missing next time: of all, of enough, or of a role.
func (p *proposer) answers(r scoring.OrganisationResult) {
	if r.Asked == 0 {
		return
	}
	switch {
	case slices.Contains(r.Flags, scoring.FlagTooFew):
		p.add(answers, Proposal{Key: "answers:" + p.q.ID, What: p.say("Bjud in fler att svara på ”%s” i nästa mätomgång.", "Invite more people to answer “%s” in the next round.", p.title()),
			Why: p.say("För få har svarat för att ert resultat ska kunna visas.", "Too few people answered for your result to be shown.")})
	case r.Answered == 0:
		p.add(answers, Proposal{Key: "answers:" + p.q.ID, What: p.say("Svara på ”%s” i nästa mätomgång.", "Answer “%s” in the next round.", p.title()),
			Why: p.say("Vi har inget svar från er och kan därför inte visa var ni står.", "We have no response from you and therefore cannot show where you stand.")})
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
			What: p.say("Bjud in någon i rollen %[1]s att svara på ”%[2]s” i nästa mätomgång.", "Invite somebody in the role of %[1]s to answer “%[2]s” in the next round.", name, p.title()),
			Why:  p.say("Ingen i den rollen har svarat. Därför saknas den rollens bild av läget.", "Nobody in that role has answered, so that role’s view is missing.")})
	}
}
