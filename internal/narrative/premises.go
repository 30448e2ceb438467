package narrative

import (
	"slices"

	"mogna/internal/locale"
	"mogna/internal/survey"
)

// premises are the conditions that every figure stands on.
func (t *teller) premises() []string {
	lines := t.stateOfFigures()
	for _, d := range t.documents {
		lines = append(lines, t.turnout(d)...)
	}
	return slices.Concat(lines, t.exemptions(), t.extensions(), t.populations(), t.corrections(), t.workshops(), t.natureOfAnswers())
}

// stateOfFigures says whether the figures are real, published, and as of when.
func (t *teller) stateOfFigures() (lines []string) {
	r := t.c.Round
	if r.MadeUp {
		lines = append(lines, t.say("Svaren är påhittade. Ingen siffra säger något om någon verklig organisation.", "The answers are fictional. No figure says anything about a real organisation."))
	}
	if r.Draft {
		lines = append(lines, t.say("Det här är ett utkast. Resultatet är inte publicerat, och siffrorna kan ändras.", "This is a draft. The result has not been published, and the figures may change."))
	}
	if p := r.Published; p != nil {
		lines = append(lines, t.say("Det här är publicering %d av resultatet, från den %s. Den ändras inte.", "This is publication %d of the result, dated %s. It will not change.", p.Number, locale.Date(t.lang, p.At)))
		if p.Reason != "" {
			lines = append(lines, t.say("Det är en rättelse: %s.", "It is a correction: %s.", unstopped(p.Reason)))
		}
	}
	if !r.AsOf.IsZero() {
		lines = append(lines, t.say("Siffrorna bygger på de svar som hade skickats in den %s.", "The figures are based on the responses submitted by %s.", locale.Moment(t.lang, r.AsOf)))
	}
	if e := t.c.Earlier; e != nil {
		lines = append(lines, t.say("Resultatet jämförs med en tidigare mätomgång: %s, från den %s.", "The results are compared with an earlier round: %s, dated %s.", t.inQuotes(e.Title), locale.Date(t.lang, e.AsOf)))
	}
	return lines
}

// turnout says who was asked for a questionnaire and who answered.
func (t *teller) turnout(d document) (lines []string) {
	asked, answered, people, responses := 0, 0, 0, 0
	var silent []string
	for _, o := range t.c.Organisations {
		r := d.Organisations[o.Code]
		people, responses = people+r.Asked, responses+r.Answered
		if r.Asked == 0 {
			continue
		}
		asked++
		if r.Answered > 0 {
			answered++
		} else if r.Profile == nil {
			silent = append(silent, o.Name)
		}
	}
	title := t.quotedName(d.q.Title)
	switch {
	case asked == 0:
		return []string{t.say("Ingen har bjudits in att svara på %s.", "Nobody has been invited to answer %s.", title)}
	case asked == 1 && answered == 0:
		return []string{t.say("Den enda inbjudna organisationen har inte svarat på %s.", "The only organisation invited has not answered %s.", title)}
	case answered == 0:
		return []string{t.say("%s har svarat på %s.", "%s has answered %s.", t.openingShare(0, asked, anOrganisation), title)}
	case d.q.Personal():
		lines = append(lines, t.say("%s har svarat på %s. %s har skickat in svar.", "%s "+t.has(answered)+" answered %s. %s "+t.has(responses)+" submitted a response.",
			t.openingShare(answered, asked, anOrganisation), title, t.openingShare(responses, people, anInvited)))
	default:
		lines = append(lines, t.say("%s har skickat in sitt gemensamma svar på %s.", "%s "+t.has(answered)+" submitted "+choose(answered == 1, "its", "their")+" shared response to %s.", t.openingShare(answered, asked, anOrganisation), title))
	}
	lines = append(lines, t.response(d)...)
	if len(silent) > 0 {
		lines = append(lines, t.say("Inget svar har kommit från %s.", "No response has been received from %s.", t.namedOr(silent, t.organisations)))
	}
	return append(lines, t.inherited(d)...)
}

// inherited says whose levels hold for the members of a joint body too.
func (t *teller) inherited(d document) (lines []string) {
	members := map[string][]string{}
	for _, o := range t.c.Organisations {
		bodies := map[string]bool{}
		for _, l := range d.Organisations[o.Code].Levels {
			bodies[l.InheritedFrom] = true
		}
		for body := range bodies {
			members[body] = append(members[body], o.Name)
		}
	}
	for _, o := range t.c.Organisations {
		if m := members[o.Code]; len(m) > 0 {
			lines = append(lines, t.say("Nivåerna från %s gäller också för %s, där "+choose(len(m) == 1, "kommunen", "de")+" inte har angett egna.",
				"The levels of %s also apply to %s, where "+choose(len(m) == 1, "it has not given its", "they have not given their")+" own.", o.Name, t.namesOrCount(m, t.organisations)))
		}
	}
	return lines
}

// natureOfAnswers says what kind of answers they are.
func (t *teller) natureOfAnswers() []string {
	judged := func(d document) bool { return d.q.Kind == survey.Maturity || d.q.Kind == survey.Capability }
	if !slices.ContainsFunc(t.documents, judged) {
		return nil
	}
	return []string{t.say("Mognad och förmågor är självskattningar: de som har svarat har bedömt sin egen organisation.",
		"Maturity and capabilities are self-assessments: respondents have assessed their own organisation.")}
}
