package rounds

import (
	"context"
	"fmt"
	"slices"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// RoundChange has what to change in a round; nil leaves a thing as it is.
type RoundChange struct {
	Title, Organiser, Contact *string
	Closes                    *time.Time
	EraseOn                   *time.Time
	OpenLink                  *bool
	Questionnaires            *[]string
	Status                    *survey.RoundStatus // open, closed or archived
	ReminderDays              *[]int
	Invitation, Reminder      *survey.Wording
	EarlierRound              *int64 // 0 for none
	Revision                  *int64 // the one that was read; nil sets what is sent whatever stands
}

// acts are what the change amounts to, beside the status.
func (c RoundChange) acts() (acts []survey.Act) {
	if c.Title != nil || c.Organiser != nil || c.Contact != nil || c.Closes != nil {
		acts = append(acts, survey.EditTexts)
	}
	if c.EraseOn != nil {
		acts = append(acts, survey.EditErasure)
	}
	if c.OpenLink != nil || c.Questionnaires != nil {
		acts = append(acts, survey.EditPlan)
	}
	if c.EarlierRound != nil {
		acts = append(acts, survey.ChooseEarlier)
	}
	return acts
}

// UpdateRound changes a round's texts, dates and plan, opens it, closes it, or archives it.
func (s *Service) UpdateRound(ctx context.Context, actor permission.Actor, id int64, c RoundChange) (view *RoundView, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Write(ctx, func(tx Tx) error {
		r, err := tx.LockRound(id)
		if err != nil {
			return err
		}
		if view, err = s.View(tx, *r); err != nil {
			return err
		}
		if err := unmoved(view, c); err != nil {
			return err
		}
		if err := s.change(tx, view, c); err != nil {
			return err
		}
		if err := changeLetters(tx, view, c); err != nil {
			return err
		}
		if err := tx.UpdateRound(&view.Round); err != nil {
			return err
		}
		if r.Status == survey.Open && view.Status == survey.Closed {
			if err := counting.CountRound(tx, &view.Round); err != nil {
				return err
			}
		}
		if r.Status == survey.Draft && view.Status == survey.Open {
			if err := tx.FreezeFacts(id); err != nil {
				return err
			}
		}
		if view, err = s.View(tx, view.Round); err != nil {
			return err
		}
		if err := tx.TouchStructure(id); err != nil { // the title stands in them
			return err
		}
		if err := audit.Record(tx, s.clock(), actor.Name(), "update-round", audit.RoundObject(id), describe(c)); err != nil {
			return err
		}
		if r.Status != survey.Archived && view.Status == survey.Archived {
			return s.erase(tx, actor.Name(), id)
		}
		return nil
	})
	return view, err
}

// unmoved fails where somebody else has changed the round since it was read, with what it says now where that is not what is sent.
func unmoved(v *RoundView, c RoundChange) error {
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
	tell("closes", dated(c.Closes), survey.DateInSweden(v.Closes))
	tell("eraseOn", dated(c.EraseOn), v.EraseOn.Format(time.DateOnly))
	return e
}

func dated(t *time.Time) *string {
	if t == nil {
		return nil
	}
	day := survey.DateInSweden(*t)
	return &day
}

func (s *Service) change(tx Tx, v *RoundView, c RoundChange) error {
	r := &v.Round
	for _, a := range c.acts() {
		if err := r.Status.Allows(a); err != nil {
			return err
		}
	}
	if c.Closes != nil && r.Status != survey.Draft && !c.Closes.Equal(r.Closes) {
		return survey.Fail(survey.Conflict, "Mätomgången har öppnat. Förläng svarstiden i stället för att ändra sista svarsdagen, och skriv varför.",
			"The round has opened. Extend the deadline instead of changing it, and enter why.")
	}
	set(&r.Title, c.Title)
	set(&r.Organiser, c.Organiser)
	set(&r.Contact, c.Contact)
	set(&r.Closes, c.Closes)
	set(&r.EraseOn, c.EraseOn)
	trimRound(r)
	if r.Status == survey.Draft {
		r.FirstCloses = r.Closes
	}
	if err := s.replan(tx, v, c); err != nil {
		return err
	}
	if err := compareWith(tx, r, c.EarlierRound); err != nil {
		return err
	}
	if len(c.acts()) > 0 {
		own, err := tx.OwnDeadlines(r.ID)
		if err != nil {
			return err
		}
		if faults := s.faultsOf(r, c, own); len(faults) > 0 {
			return survey.Refuse(faults)
		}
	}
	if c.Status != nil && *c.Status == survey.Open && !r.OpenLink && r.Status.Allows(survey.OpenRound) == nil && v.Respondents > 0 {
		if err := everyFormAsked(tx, r); err != nil {
			return err
		}
	}
	return s.step(v, c.Status)
}

// everyFormAsked refuses to open a round with a questionnaire that is put to nobody: it would look as if nobody had answered.
func everyFormAsked(tx Tx, r *survey.Round) error {
	questionnaires, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return err
	}
	counts, err := tx.CountAssignments(r.ID)
	if err != nil {
		return err
	}
	return survey.EveryFormAsked(questionnaires, counts)
}

// faultsOf leaves out a deadline that has passed where nobody moves it: the rest can be mended all the same.
func (s *Service) faultsOf(r *survey.Round, c RoundChange, own map[string]time.Time) []survey.Fault {
	return slices.DeleteFunc(r.Validate(s.clock(), own), func(f survey.Fault) bool { return f.Path == "closes" && c.Closes == nil })
}

func (s *Service) step(v *RoundView, to *survey.RoundStatus) error {
	switch {
	case to == nil:
		return nil
	case *to == survey.Open:
		return v.Open(s.clock(), v.Respondents)
	case *to == survey.Archived:
		return v.Archive()
	}
	return v.Close()
}

func set[T any](to *T, from *T) {
	if from != nil {
		*to = *from
	}
}

func describe(c RoundChange) string {
	var parts []string
	add := func(is bool, format string, args ...any) {
		if is {
			parts = append(parts, fmt.Sprintf(format, args...))
		}
	}
	if c.Status != nil {
		parts = append(parts, "status "+string(*c.Status))
	}
	if c.Closes != nil {
		parts = append(parts, "closes "+c.Closes.UTC().Format(time.RFC3339))
	}
	if c.EraseOn != nil {
		parts = append(parts, "erase on "+c.EraseOn.Format(time.DateOnly))
	}
	add(c.Questionnaires != nil, "questionnaires")
	add(c.OpenLink != nil, "open link")
	if c.EarlierRound != nil {
		parts = append(parts, fmt.Sprintf("earlier round %d", *c.EarlierRound))
	}
	add(c.ReminderDays != nil || c.Invitation != nil || c.Reminder != nil, "letters")
	add(c.Title != nil || c.Organiser != nil || c.Contact != nil, "texts")
	return fmt.Sprint(parts)
}
