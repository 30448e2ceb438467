package rounds

import (
	"context"
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
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		r, err := tx.LockRound(id)
		if err != nil {
			return err
		}
		if view, err = s.View(tx, *r); err != nil {
			return err
		}
		if err := checkRevision(view, c); err != nil {
			return err
		}
		if err := s.applyChange(tx, view, c); err != nil {
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
		if err := audit.Record(tx, s.clock(), actor.Name(), "update-round", audit.RoundObject(id), changeEntry(c)); err != nil {
			return err
		}
		if r.Status != survey.Archived && view.Status == survey.Archived {
			return s.erase(tx, actor.Name(), id)
		}
		return nil
	})
	return view, err
}

func (s *Service) applyChange(tx Tx, v *RoundView, c RoundChange) error {
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
	setIfSent(&r.Title, c.Title)
	setIfSent(&r.Organiser, c.Organiser)
	setIfSent(&r.Contact, c.Contact)
	setIfSent(&r.Closes, c.Closes)
	setIfSent(&r.EraseOn, c.EraseOn)
	trimRound(r)
	if r.Status == survey.Draft {
		r.FirstCloses = r.Closes
	}
	if err := s.changePlan(tx, v, c); err != nil {
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
	return s.changeStatus(v, c.Status)
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

func (s *Service) changeStatus(v *RoundView, to *survey.RoundStatus) error {
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

func setIfSent[T any](to *T, from *T) {
	if from != nil {
		*to = *from
	}
}
