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

// agreement says how far those who answered for an organisation see it alike, and what is worth a conversation.
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
	if n == 0 {
		lines = append(lines, t.say("Hur eniga de som har svarat är visas först när minst tio har svarat, så att ingens svar röjs.", "How far those who answered agree is shown only where ten or more have, so that nobody's answer is given away."))
	} else {
		lines = append(lines, t.united(sum/float64(n)))
	}
	if len(r.Conversation) == 0 {
		return lines
	}
	var names []string
	for _, id := range r.Conversation {
		for _, c := range survey.Leaves(d.q.Constructs) {
			if c.ID == id {
				names = append(names, t.called(c.Title))
			}
		}
	}
	return append(lines, t.say("I de svar som har lämnats skiljer sig rollerna mest om %s. Det är värt ett samtal om varför samma sak ser olika ut.", "In the answers given, the roles differ most about %s. That is worth a conversation about why the same thing looks different.", t.list(names)))
}

func (t *teller) united(mean float64) string {
	figure := t.hundredths(mean)
	switch {
	case mean >= strongAgreement:
		return t.say("De som har svarat ser i stort sett likadant på läget (samstämmighet %s, där 1 är full).", "Those who answered see the situation much alike (agreement %s, where 1 is full).", figure)
	case mean >= moderateAgreement:
		return t.say("De som har svarat är delvis eniga om läget (samstämmighet %s, där 1 är full).", "Those who answered agree in part on the situation (agreement %s, where 1 is full).", figure)
	}
	return t.say("De som har svarat ser olika på läget (samstämmighet %s, där 1 är full). Indexet är ett medelvärde av skilda bilder.", "Those who answered see the situation differently (agreement %s, where 1 is full). The score is a mean of different pictures.", figure)
}
