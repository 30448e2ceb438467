package survey

import (
	"slices"
	"unicode/utf8"
)

// MaxActions is how many a plan can hold: more is no plan.
const MaxActions = 200

// The longest texts of an action, in characters.
const (
	maxWhat        = 500
	maxAim         = 2000
	maxResponsible = 200
)

// validate names what is wrong with an action of a round with some organisations and questionnaires, by field.
func (a Action) validate(organisations []Organisation, questionnaires []*Questionnaire) []Fault {
	c := &actionCheck{}
	if a.What == "" {
		c.add("what", Say("Skriv vad som ska göras.", "Enter what is to be done."), Say("En mening räcker.", "One sentence is enough."))
	}
	c.text("what", a.What, maxWhat)
	c.text("aim", a.Aim, maxAim)
	c.text("responsible", a.Responsible, maxResponsible)
	c.subject(a, questionnaires)
	if a.Teacher != "" && !slices.ContainsFunc(organisations, func(o Organisation) bool { return o.Code == a.Teacher }) {
		c.add("teacher", Say("Organisationen ”%s” är inte med i mätomgången.", "The organisation “%s” is not in the round.", a.Teacher), Say("Välj bland mätomgångens organisationer.", "Choose one of the round's organisations."))
	}
	if a.Status.Title() == nil {
		c.add("status", Say("Statusen ”%s” finns inte.", "There is no status “%s”.", string(a.Status)), Say("Välj planerad, pågår, klar eller bortvald.", "Choose planned, ongoing, done or dropped."))
	}
	if y := a.Due.Year(); !a.Due.IsZero() && (y < 2000 || y > 2100) {
		c.add("due", Say("Datumet ligger utanför åren 2000–2100.", "The date is outside the years 2000–2100."), Say("Kontrollera årtalet.", "Check the year."))
	}
	return c.faults
}

type actionCheck struct{ faults []Fault }

func (c *actionCheck) add(path string, what, mend Text) {
	c.faults = append(c.faults, Fault{Path: path, What: what, Mend: mend})
}

func (c *actionCheck) text(path, s string, most int) {
	switch n := utf8.RuneCountInString(s); {
	case n > most:
		c.add(path, Say("Texten har %d tecken. Den får ha högst %d.", "The text has %d characters. It may have at most %d.", n, most), Say("Korta den.", "Shorten it."))
	case len(CheckText(path, s, true)) > 0:
		c.faults = append(c.faults, CheckText(path, s, true)...)
	case HoldsPersonalNumber(s):
		c.add(path, Say("Texten verkar innehålla ett personnummer.", "The text seems to contain a personal identity number."), Say("Ta bort det. Personnummer får inte lagras.", "Remove it. Personal identity numbers must not be stored."))
	}
}

// subject holds what the action is about, and the levels, against the round's questionnaires.
func (c *actionCheck) subject(a Action, questionnaires []*Questionnaire) {
	if a.Subject != (Subject{}) && a.Subject.Title(questionnaires) == nil {
		c.add("subject", Say("”%s” finns inte bland mätomgångens förmågor och områden.", "“%s” is not among the round's capabilities and areas.", a.Subject.ID), Say("Välj en ur listan, eller ingen.", "Choose one from the list, or none."))
		return
	}
	levels := a.Subject.Levels(questionnaires)
	for _, end := range []struct {
		path  string
		level *float64
	}{{"from", a.From}, {"to", a.To}} {
		switch {
		case end.level == nil:
		case levels == nil:
			c.add(end.path, Say("En nivå hör till en förmåga.", "A level belongs to a capability."), Say("Välj en förmåga, eller ingen nivå.", "Choose a capability, or no level."))
		case !slices.ContainsFunc(levels, func(o Option) bool { return o.Value == *end.level }):
			c.add(end.path, SayNumbers("Nivån %s finns inte.", "There is no level %s.", *end.level), Say("Välj en ur listan.", "Choose one from the list."))
		}
	}
	if a.From != nil && a.To != nil && *a.To <= *a.From {
		c.add("to", Say("Målnivån är inte högre än dagens nivå.", "The target is not above today's level."), Say("Välj en högre nivå.", "Choose a higher level."))
	}
}
