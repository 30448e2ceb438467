package survey

import (
	"slices"
	"time"
)

// ActionChange has what to change in an action; nil leaves a thing as it is.
type ActionChange struct {
	What, Aim, Responsible, Teacher *string
	Subject                         *Subject
	From, To                        **float64
	Due                             *time.Time
	Status                          *ActionStatus
}

// New makes an action about to be added to a plan, or refuses it with what is wrong, by field.
func (a Action) New(organisations []Organisation, questionnaires []*Questionnaire) (Action, error) {
	a = a.trimmed()
	a.Revision = 1
	if faults := a.validate(organisations, questionnaires); len(faults) > 0 {
		return a, Refuse(faults)
	}
	return a, nil
}

// Change makes the changes of somebody who had seen a revision. Where the action has been changed since, and says anything else
// than they want it to, it fails with Conflict and what it says now, by field: nothing of theirs is put over what they have not
// read.
func (a Action) Change(c ActionChange, seen int64, organisations []Organisation, questionnaires []*Questionnaire) (Action, error) {
	next := a.with(c).trimmed()
	differ := a.differences(next, organisations, questionnaires)
	if len(differ) == 0 {
		return a, nil
	}
	if seen != a.Revision {
		e := changedSince()
		e.Faults = differ
		return a, e
	}
	if faults := next.validate(organisations, questionnaires); len(faults) > 0 {
		return a, Refuse(faults)
	}
	next.Revision++
	return next, nil
}

// MayRemove fails where the action has been changed since a revision that somebody had seen.
func (a Action) MayRemove(seen int64) error {
	if seen != a.Revision {
		return Fail(Conflict, "Någon annan har ändrat åtgärden sedan du läste den. Läs den en gång till och ta bort den sedan.",
			"Someone else has changed the action since you read it. Read it again, and then remove it.")
	}
	return nil
}

func changedSince() *Error {
	return Fail(Conflict, "Någon annan har ändrat åtgärden medan du skrev. Det du har skrivit är kvar. Jämför och spara igen.",
		"Someone else has changed the action while you were writing. What you have written is still here. Compare and save again.")
}

func (a Action) with(c ActionChange) Action {
	for _, t := range []struct{ to, from *string }{{&a.What, c.What}, {&a.Aim, c.Aim}, {&a.Responsible, c.Responsible}, {&a.Teacher, c.Teacher}} {
		replace(t.to, t.from)
	}
	replace(&a.Subject, c.Subject)
	replace(&a.From, c.From)
	replace(&a.To, c.To)
	replace(&a.Due, c.Due)
	replace(&a.Status, c.Status)
	return a
}

func replace[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// differences tell, field by field, what the action says where another says something else.
func (a Action) differences(b Action, organisations []Organisation, questionnaires []*Questionnaire) (faults []Fault) {
	tell := func(path string, same bool, now Text) {
		if same {
			return
		}
		if now.In(Swedish) == "" {
			now = Say("inget", "nothing")
		}
		faults = append(faults, Fault{Path: path, What: Text{Swedish: "Nu står det: " + now.In(Swedish), English: "Now it says: " + now.In(English)}})
	}
	plain := func(s string) Text { return Text{Swedish: s, English: s} }
	tell("what", a.What == b.What, plain(a.What))
	tell("aim", a.Aim == b.Aim, plain(a.Aim))
	tell("subject", a.Subject == b.Subject, a.Subject.Title(questionnaires))
	tell("from", sameSubject(a.From, b.From), a.level(a.From, questionnaires))
	tell("to", sameSubject(a.To, b.To), a.level(a.To, questionnaires))
	tell("responsible", a.Responsible == b.Responsible, plain(a.Responsible))
	tell("teacher", a.Teacher == b.Teacher, plain(nameOf(organisations, a.Teacher)))
	day := ""
	if !a.Due.IsZero() {
		day = a.Due.Format(time.DateOnly)
	}
	tell("due", a.Due.Equal(b.Due), plain(day))
	tell("status", a.Status == b.Status, a.Status.Title())
	return faults
}

func (a Action) level(value *float64, questionnaires []*Questionnaire) Text {
	for _, o := range a.Subject.Levels(questionnaires) {
		if value != nil && o.Value == *value {
			return o.Label
		}
	}
	return nil
}

func sameSubject(a, b *float64) bool { return a == b || a != nil && b != nil && *a == *b }

func nameOf(organisations []Organisation, code string) string {
	if n := slices.IndexFunc(organisations, func(o Organisation) bool { return o.Code == code }); n >= 0 {
		return organisations[n].Name
	}
	return code
}

// Move puts one of a plan's actions in a place, counted from 1; a place beyond the ends is the end.
func Move(ids []int64, id int64, place int) []int64 {
	rest := slices.DeleteFunc(slices.Clone(ids), func(one int64) bool { return one == id })
	return slices.Insert(rest, min(max(place-1, 0), len(rest)), id)
}
