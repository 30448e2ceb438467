package narrative

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// How far those who answer for one organisation agree, by the mean r_wg(j) of its leaves (LeBreton and Senter 2008).
const (
	strongAgreement   = 0.7
	moderateAgreement = 0.5
)

// agreement says how far those who answered for an organisation see it alike, and what to talk about.
func (t *teller) agreement(d document, r scoring.OrganisationResult) (lines []string) {
	if r.Reason == scoring.ReasonExempt {
		return nil
	}
	sum, n := 0.0, 0
	for _, c := range survey.Leaves(d.q.Constructs) {
		if a := r.Constructs[c.ID].Agreement; a != nil {
			sum, n = sum+*a, n+1
		}
	}
	switch {
	case n > 0:
		lines = append(lines, t.agreementDegree(sum/float64(n)))
	case d.q.Personal():
		lines = append(lines, t.say("Hur samstämmiga svaren är visas inte, så att det inte går att räkna ut vad någon har svarat.",
			"Agreement is not shown, so that no one’s answers can be worked out."))
	}
	if len(r.Conversation) == 0 {
		return lines
	}
	var names []string
	for _, id := range r.Conversation {
		for _, c := range survey.Leaves(d.q.Constructs) {
			if c.ID == id {
				names = append(names, t.quotedName(c.Title))
			}
		}
	}
	return append(lines, t.say("Rollernas svar på samma frågor skiljer sig mest åt i fråga om %s. Prata om varför samma sak ser olika ut.", "The roles’ answers to the same questions differ most about %s. Discuss why the same thing looks different to them.", t.listInWords(names)))
}

func (t *teller) agreementDegree(mean float64) string {
	figure := t.hundredths(mean)
	switch {
	case mean >= strongAgreement:
		return t.say("De som har svarat ser i stort sett likadant på läget (samstämmighet %s, där 1 är full samstämmighet).", "Respondents largely agree about the situation (within-group agreement %s, where 1 is full agreement).", figure)
	case mean >= moderateAgreement:
		return t.say("De som har svarat är delvis eniga om läget (samstämmighet %s, där 1 är full samstämmighet).", "Respondents partly agree about the situation (within-group agreement %s, where 1 is full agreement).", figure)
	}
	return t.say("De som har svarat ser olika på läget (samstämmighet %s, där 1 är full samstämmighet). Indexet är ett medelvärde av olika bilder.", "Respondents disagree about the situation (within-group agreement %s, where 1 is full agreement). The score is the mean of different views.", figure)
}
