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
		lines = append(lines, t.say("%s behöver inte svara på %s. Skäl: %s.", "%s need not answer %s. Reason: %s.", t.names[e.Organisation], t.questionnaire(e.Questionnaire), unstopped(e.Reason)))
	}
	if more := len(list) - mostTold; more > 0 {
		lines = append(lines, t.say("Dessutom finns undantag i %d fall till.", "There are exemptions in %d more cases.", more))
	}
	return lines
}

// questionnaire is the title of the one with an id.
func (t *teller) questionnaire(id string) string {
	for _, d := range t.documents {
		if d.q.ID == id {
			return t.called(d.q.Title)
		}
	}
	return t.quoted(id)
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
		whose[key] = append(whose[key], t.whose(e))
		if e.To.After(latest) {
			latest = e.To
		}
	}
	if len(order) == 0 {
		return nil
	}
	if len(order) > mostTold {
		return []string{t.say("Svarstiden förlängdes %d gånger, som längst till den %s.", "The time to answer was extended %d times, at the longest to %s.", len(order), locale.Date(t.lang, latest))}
	}
	var each []string
	for _, e := range order {
		each = append(each, t.say("till den %s för %s", "to %s for %s", locale.Date(t.lang, e.to), t.named(whose[e], t.organisations)))
	}
	if len(order) == 1 {
		return []string{t.say("Svarstiden förlängdes en gång, %s. Skäl: %s.", "The time to answer was extended once, %s. Reason: %s.", each[0], order[0].reason)}
	}
	for n, e := range order {
		each[n] += " (" + e.reason + ")"
	}
	return []string{t.say("Svarstiden förlängdes %d gånger: %s.", "The time to answer was extended %d times: %s.", len(order), t.list(each))}
}

func (t *teller) whose(e scoring.Extension) string {
	if e.Organisation == "" {
		return t.say("alla", "everybody")
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
		return []string{t.say("%d arbetsmöten har hållits, med %d deltagare sammanlagt.", "%d workshops have been held, with %d participants in all.", len(list), people)}
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
		return []string{t.say("För arbetsmötet %s den %s är inga deltagare antecknade.", "No participants are noted for the workshop %s on %s.", t.quoted(w.Title), when)}
	}
	lines := []string{t.say("Arbetsmötet %s den %s hade %d deltagare från %s.", "The workshop %s on %s had %d participants from %s.", t.quoted(w.Title), when, people, t.organisations(len(from)))}
	var absent []string
	for _, o := range t.c.Organisations {
		if !from[o.Code] {
			absent = append(absent, o.Name)
		}
	}
	if len(absent) > 0 {
		lines = append(lines, t.say("Ingen kom från %s.", "Nobody came from %s.", t.named(absent, t.organisations)))
	}
	return lines
}
