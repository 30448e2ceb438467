package narrative

import (
	"slices"

	"mogna/internal/locale"
	"mogna/internal/survey"
)

// premises are the conditions that every figure stands on.
func (t *teller) premises() []string {
	lines := t.state()
	for _, d := range t.documents {
		lines = append(lines, t.turnout(d)...)
	}
	return slices.Concat(lines, t.exemptions(), t.extensions(), t.populations(), t.corrections(), t.workshops(), t.nature())
}

// state says whether the figures are real, published, and as of when.
func (t *teller) state() (lines []string) {
	r := t.c.Round
	if r.MadeUp {
		lines = append(lines, t.say("Svaren är påhittade. Ingen siffra säger något om någon verklig organisation.", "The answers are made up. No figure says anything about a real organisation."))
	}
	if r.Draft {
		lines = append(lines, t.say("Det här är ett utkast. Resultatet är inte publicerat, och siffrorna kan ändras.", "This is a draft. The result is not published, and the figures may change."))
	}
	if p := r.Published; p != nil {
		lines = append(lines, t.say("Det här är publicering %d av resultatet, från den %s. Den ändras inte.", "This is publication %d of the result, of %s. It will not change.", p.Number, locale.Date(t.lang, p.At)))
		if p.Reason != "" {
			lines = append(lines, t.say("Det är en rättelse: %s", "It is a correction: %s", p.Reason))
		}
	}
	if !r.AsOf.IsZero() {
		lines = append(lines, t.say("Siffrorna bygger på de svar som hade lämnats in den %s.", "The figures rest on the answers that had been handed in by %s.", locale.Moment(t.lang, r.AsOf)))
	}
	if e := t.c.Earlier; e != nil {
		lines = append(lines, t.say("Resultatet jämförs med en tidigare mätomgång: %s, från den %s.", "The results are compared with an earlier round: %s, of %s.", t.quoted(e.Title), locale.Date(t.lang, e.AsOf)))
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
	title := t.called(d.q.Title)
	switch {
	case asked == 0:
		return []string{t.say("Ingen har fått frågorna i %s.", "Nobody has been asked the questions of %s.", title)}
	case answered == 0:
		return []string{t.say("Ingen av %d organisationer har svarat på %s.", "None of %d organisations has answered %s.", asked, title)}
	case d.q.Personal():
		lines = append(lines, t.say("%d av %d organisationer har svarat på %s, med svar från %d av %d tillfrågade personer.", "%d of %d organisations have answered %s, with responses from %d of %d people asked.",
			answered, asked, title, responses, people))
	default:
		lines = append(lines, t.say("%d av %d organisationer har lämnat sitt gemensamma svar på %s.", "%d of %d organisations have handed in their shared response to %s.", answered, asked, title))
	}
	if len(silent) > 0 {
		lines = append(lines, t.say("Inget svar har kommit från %s.", "There is no response from %s.", t.named(silent, t.organisations)))
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
			lines = append(lines, t.say("Nivåerna från %s gäller också för %s, där de inte har angett egna.", "The levels of %s also hold for %s where they have given none of their own.",
				o.Name, t.named(m, t.organisations)))
		}
	}
	return lines
}

// nature says what kind of answers they are, and how the figures were made of them.
func (t *teller) nature() (lines []string) {
	judged := func(d document) bool { return d.q.Kind == survey.Maturity || d.q.Kind == survey.Capability }
	if slices.ContainsFunc(t.documents, judged) {
		lines = append(lines, t.say("Mognad och förmågor är självskattningar: de som har svarat har bedömt sin egen organisation.",
			"Maturity and capabilities are self-assessments: those who answered have judged their own organisation."))
	}
	var used []string
	for _, d := range t.documents {
		used = append(used, t.called(d.q.Title)+" "+d.Questionnaire.Version)
	}
	if len(used) == 0 {
		return lines
	}
	return append(lines, t.say("Siffrorna är räknade med metod %s, på svaren till %s.", "The figures are computed by method %s, from the answers to %s.", t.c.Method, t.list(used)))
}
