package rounds

import (
	"time"

	"mogna/internal/survey"
)

// checkRevision fails where somebody else has changed the round since it was read, with what it says now where that is not what is sent.
func checkRevision(v *RoundView, c RoundChange) error {
	if c.Revision == nil || *c.Revision == v.Revision {
		return nil
	}
	e := survey.Fail(survey.Conflict, "Någon annan har ändrat mätomgången medan du skrev. Det du har skrivit är kvar. Jämför och spara igen.",
		"Someone else has changed the round while you were writing. What you have written is still here. Compare and save again.")
	tell := func(path string, sent *string, now string) {
		if sent != nil && *sent != now {
			e.Faults = append(e.Faults, survey.Fault{Path: path, What: survey.Text{survey.Swedish: "Nu står det: " + now, survey.English: "Now it says: " + now}})
		}
	}
	tell("title", c.Title, v.Title)
	tell("organiser", c.Organiser, v.Organiser)
	tell("contact", c.Contact, v.Contact)
	tell("closes", dateText(c.Closes), survey.DateInSweden(v.Closes))
	tell("eraseOn", dateText(c.EraseOn), v.EraseOn.Format(time.DateOnly))
	return e
}

func dateText(t *time.Time) *string {
	if t == nil {
		return nil
	}
	day := survey.DateInSweden(*t)
	return &day
}
