package narrative

import (
	"time"

	"mogna/internal/locale"
	"mogna/internal/scoring"
)

// mostTold is how many things are told in a sentence each.
const mostTold = 5

// exemptions says who need not answer what, and why.
func (t *teller) exemptions() (lines []string) {
	list := t.c.Premises.Exemptions
	for _, e := range list[:min(len(list), mostTold)] {
		lines = append(lines, t.say("%s behöver inte svara på %s. Skäl: %s.", "%s is exempt from %s. Reason: %s.", t.names[e.Organisation], t.questionnaire(e.Questionnaire), unstopped(e.Reason)))
	}
	switch more := len(list) - mostTold; {
	case more == 1:
		lines = append(lines, t.say("Dessutom finns ett undantag till.", "There is one more exemption."))
	case more > 1:
		lines = append(lines, t.say("Dessutom finns %s undantag till.", "There are %s more exemptions.", t.n(more)))
	}
	return lines
}

// questionnaire is the title of the one with an id.
func (t *teller) questionnaire(id string) string {
	for _, d := range t.documents {
		if d.q.ID == id {
			return t.quotedName(d.q.Title)
		}
	}
	return t.inQuotes(id)
}

// extensions says how the time to answer was made longer. The same for several organisations is one extension.
func (t *teller) extensions() []string {
	type once struct {
		to     time.Time
		reason string
	}
	var order []once
	whose := map[once][]string{}
	latest := time.Time{}
	for _, e := range t.c.Premises.Extensions {
		key := once{e.To, unstopped(e.Reason)}
		if whose[key] == nil {
			order = append(order, key)
		}
		whose[key] = append(whose[key], t.extendedFor(e))
		if e.To.After(latest) {
			latest = e.To
		}
	}
	if len(order) == 0 {
		return nil
	}
	if len(order) > mostTold {
		return []string{t.say("Svarstiden förlängdes %s, som längst till den %s.", "The deadline was extended %s, at most to %s.", t.timesInWords(len(order)), locale.Date(t.lang, latest))}
	}
	var each []string
	for _, e := range order {
		each = append(each, t.say("till den %s för %s", "to %s for %s", locale.Date(t.lang, e.to), t.namesOrCount(whose[e], t.organisations)))
	}
	if len(order) == 1 {
		return []string{t.say("Svarstiden förlängdes en gång, %s. Skäl: %s.", "The deadline was extended once, %s. Reason: %s.", each[0], order[0].reason)}
	}
	for n, e := range order {
		each[n] += " (" + e.reason + ")"
	}
	return []string{t.say("Svarstiden förlängdes %s: %s.", "The deadline was extended %s: %s.", t.timesInWords(len(order)), t.listInWords(each))}
}

// timesInWords is how many times: more than once.
func (t *teller) timesInWords(n int) string {
	if n == 2 {
		return t.say("två gånger", "twice")
	}
	return t.say("%s gånger", "%s times", locale.Words(t.lang, n, false))
}

func (t *teller) extendedFor(e scoring.Extension) string {
	if e.Organisation == "" {
		return t.say("alla", "everyone")
	}
	return t.names[e.Organisation]
}

// workshops says how many took part, and who was not there.
func (t *teller) workshops() (lines []string) {
	list := t.c.Premises.Workshops
	if len(list) > mostTold {
		people := 0
		for _, w := range list {
			for _, p := range w.Participation {
				people += p.People
			}
		}
		return []string{t.say("%s har hållits, med sammanlagt %s.", "%s have been held, with %s in total.", t.openingCount(len(list), aWorkshop), t.countedNoun(people, aParticipant))}
	}
	for _, w := range list {
		lines = append(lines, t.workshop(w)...)
	}
	return lines
}

func (t *teller) workshop(w scoring.Workshop) []string {
	people, from := 0, map[string]bool{}
	for _, p := range w.Participation {
		people += p.People
		from[p.Organisation] = true
	}
	when := dayOf(t.lang, w.Date)
	if people == 0 {
		return []string{t.say("För arbetsmötet %s den %s har inga deltagare antecknats.", "No participants were recorded for the workshop %s on %s.", t.inQuotes(w.Title), when)}
	}
	lines := []string{t.say("Arbetsmötet %s den %s hade %s från %s.", "The workshop %s on %s had %s from %s.", t.inQuotes(w.Title), when, t.countedNoun(people, aParticipant), t.organisations(len(from)))}
	var absent []string
	for _, o := range t.c.Organisations {
		if !from[o.Code] {
			absent = append(absent, o.Name)
		}
	}
	if len(absent) > 0 {
		lines = append(lines, t.say("Ingen kom från %s.", "Nobody came from %s.", t.namedOr(absent, t.organisations)))
	}
	return lines
}
