package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"mogna/internal/survey"
)

// RoundView is a round with its size and how its letters stand.
type RoundView struct {
	survey.Round
	Organisations int
	Respondents   int
	Letters       survey.LetterPlan
	Undelivered   int  // letters that did not arrive
	CanPost       bool // letters can be sent
}

// Library lists the questionnaires that a new round can use.
func (s *Service) Library(actor Actor) ([]*survey.Questionnaire, error) {
	return s.library, actor.mustCoordinate()
}

// CreateRound sets up a draft.
func (s *Service) CreateRound(ctx context.Context, actor Actor, r survey.Round) (*RoundView, error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	trimRound(&r)
	r.Status, r.FirstCloses = survey.Draft, r.Closes
	chosen, faults := s.choose(r.Questionnaires)
	if faults = append(r.Validate(s.clock()), faults...); len(faults) > 0 {
		return nil, survey.Refuse(faults)
	}
	err := s.store.Write(ctx, func(tx Tx) error {
		for _, q := range chosen {
			if err := tx.PutQuestionnaire(q); err != nil {
				return err
			}
		}
		if err := tx.CreateRound(&r, chosen); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "create-round", roundObject(r.ID), r.Title)
	})
	return &RoundView{Round: r, CanPost: s.CanPost()}, err
}

func (s *Service) choose(ids []string) (chosen []*survey.Questionnaire, faults []survey.Fault) {
	for n, id := range ids {
		i := slices.IndexFunc(s.library, func(q *survey.Questionnaire) bool { return q.ID == id })
		if i < 0 || slices.Contains(ids[:n], id) {
			faults = append(faults, survey.Fault{Path: "questionnaires",
				What: survey.Say("Formuläret ”%s” finns inte eller är valt två gånger.", "The questionnaire “%s” does not exist or is chosen twice.", id),
				Mend: survey.Say("Välj ur listan.", "Choose from the list.")})
			continue
		}
		chosen = append(chosen, s.library[i])
	}
	return chosen, faults
}

func trimRound(r *survey.Round) {
	r.Title, r.Organiser, r.Contact = strings.TrimSpace(r.Title), strings.TrimSpace(r.Organiser), strings.TrimSpace(r.Contact)
	r.Closes = r.Closes.UTC().Truncate(time.Second)
}

// Rounds lists the rounds that the actor may know of, newest first.
func (s *Service) Rounds(ctx context.Context, actor Actor, offset, limit int) (list []RoundView, total int, err error) {
	if err := actor.mustKnow(); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		plain, n, err := tx.Rounds(actor.filter(), offset, limit)
		if err != nil {
			return err
		}
		total = n
		for _, r := range plain {
			if own := actor.organisation(); own != "" {
				its, err := tx.RoundAs(r.ID, own)
				if err != nil {
					return err
				}
				r = *its
			}
			v, err := s.roundView(tx, r)
			if err != nil {
				return err
			}
			list = append(list, *v)
		}
		return nil
	})
	return list, total, err
}

// Round reads one round.
func (s *Service) Round(ctx context.Context, actor Actor, id int64) (view *RoundView, err error) {
	if err := actor.mustKnow(); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		r, err := actor.round(tx, id)
		if err != nil {
			return err
		}
		view, err = s.roundView(tx, *r)
		return err
	})
	return view, err
}

func (s *Service) roundView(tx Tx, r survey.Round) (v *RoundView, err error) {
	v = &RoundView{Round: r, CanPost: s.CanPost()}
	if v.Organisations, v.Respondents, err = tx.RoundSize(r.ID); err != nil {
		return nil, err
	}
	if v.Letters, err = tx.LetterPlan(r.ID); err != nil {
		return nil, err
	}
	v.Undelivered, err = tx.Undelivered(r.ID)
	return v, err
}

// RoundChange has what to change in a round; nil leaves a thing as it is.
type RoundChange struct {
	Title, Organiser, Contact *string
	Closes                    *time.Time
	Status                    *survey.RoundStatus
	ReminderDays              *[]int
	Invitation, Reminder      *survey.Wording
}

// UpdateRound changes a round's texts and date, opens it, or closes it.
func (s *Service) UpdateRound(ctx context.Context, actor Actor, id int64, c RoundChange) (view *RoundView, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Write(ctx, func(tx Tx) error {
		r, err := tx.Round(id)
		if err != nil {
			return err
		}
		if view, err = s.roundView(tx, *r); err != nil {
			return err
		}
		if err := s.change(&view.Round, c, view.Respondents); err != nil {
			return err
		}
		if err := changeLetters(tx, view, c); err != nil {
			return err
		}
		if err := tx.UpdateRound(&view.Round); err != nil {
			return err
		}
		if err := tx.TouchStructure(id); err != nil { // the title stands in them
			return err
		}
		return s.audit(tx, actor.name(), "update-round", roundObject(id), describe(c))
	})
	return view, err
}

func (s *Service) change(r *survey.Round, c RoundChange, respondents int) error {
	if c.Closes != nil && r.Status != survey.Draft && !c.Closes.Equal(r.Closes) {
		return survey.Fail(survey.Conflict, "Mätomgången har öppnat. Förläng tiden och ange varför i stället för att ändra sista svarsdag.",
			"The round has opened. Extend the time and say why rather than change the last day to answer.")
	}
	set(&r.Title, c.Title)
	set(&r.Organiser, c.Organiser)
	set(&r.Contact, c.Contact)
	set(&r.Closes, c.Closes)
	trimRound(r)
	if r.Status == survey.Draft {
		r.FirstCloses = r.Closes
	}
	if c.Title != nil || c.Organiser != nil || c.Contact != nil || c.Closes != nil {
		if faults := r.Validate(s.clock()); len(faults) > 0 {
			return survey.Refuse(faults)
		}
	}
	if c.Status == nil {
		return nil
	}
	if *c.Status == survey.Open {
		return r.Open(s.clock(), respondents)
	}
	return r.Close()
}

func set[T any](to *T, from *T) {
	if from != nil {
		*to = *from
	}
}

func describe(c RoundChange) string {
	var parts []string
	if c.Status != nil {
		parts = append(parts, "status "+string(*c.Status))
	}
	if c.Closes != nil {
		parts = append(parts, "closes "+c.Closes.UTC().Format(time.RFC3339))
	}
	if c.Title != nil || c.Organiser != nil || c.Contact != nil {
		parts = append(parts, "texts")
	}
	if c.ReminderDays != nil || c.Invitation != nil || c.Reminder != nil {
		parts = append(parts, "letters")
	}
	return fmt.Sprint(parts)
}
