package rounds

import (
	"context"
	"slices"
	"strings"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// RoundView is a round with its size and how its letters stand.
type RoundView struct {
	survey.Round
	Organisations int
	Respondents   int
	Letters       survey.LetterPlan
	Undelivered   int  // letters that did not arrive
	WrongPersons  int  // respondents who say that somebody else should answer
	CanSend       bool // letters can be sent
	Published     int  // the number of the latest snapshot
	ErasesOn      time.Time
	Revision      int64
}

// Library lists the questionnaires that a new round can use.
func (s *Service) Library(actor permission.Actor) ([]*survey.Questionnaire, error) {
	return s.library, actor.MustCoordinate()
}

// CreateRound sets up a draft.
func (s *Service) CreateRound(ctx context.Context, actor permission.Actor, r survey.Round) (*RoundView, error) {
	trimRound(&r)
	r.Status, r.FirstCloses = survey.Draft, r.Closes
	if r.EraseOn.IsZero() {
		r.EraseOn = survey.EraseAfter(r.Closes)
	}
	err := permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		chosen, faults := s.chooseQuestionnaires(r.Questionnaires)
		if faults = append(r.Validate(s.clock(), nil), faults...); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		for _, q := range chosen {
			if err := tx.PutQuestionnaire(q); err != nil {
				return err
			}
		}
		if err := tx.CreateRound(&r, chosen); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "create-round", audit.RoundObject(r.ID), r.Title)
	})
	return &RoundView{Round: r, CanSend: s.outbox.CanSend(), ErasesOn: r.EraseOn, Revision: survey.RevisionOf(r.ReadAs(survey.LetterPlan{}))}, err
}

func (s *Service) chooseQuestionnaires(ids []string) (chosen []*survey.Questionnaire, faults []survey.Fault) {
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
	r.Closes, r.EraseOn = r.Closes.UTC().Truncate(time.Second), survey.Day(r.EraseOn)
}

// Rounds lists the rounds that the actor may know of, newest first.
func (s *Service) Rounds(ctx context.Context, actor permission.Actor, offset, limit int) (usecase.Page[RoundView], error) {
	return permission.Read(ctx, s.store, actor, permission.Know, func(tx Tx) (page usecase.Page[RoundView], err error) {
		list, total, err := tx.Rounds(actor.Filter(), offset, limit)
		page.Total = total
		for _, r := range list {
			if own := actor.Organisation(); own != "" {
				its, err := tx.RoundAs(r.ID, own)
				if err != nil {
					return page, err
				}
				r = *its
			}
			v, err := s.View(tx, r)
			if err != nil {
				return page, err
			}
			page.Items = append(page.Items, *v)
		}
		return page, err
	})
}

// Round reads one round.
func (s *Service) Round(ctx context.Context, actor permission.Actor, id int64) (*RoundView, error) {
	return permission.ReadRound(ctx, s.store, actor, id, permission.Know, func(tx Tx, r *survey.Round) (*RoundView, error) {
		return s.View(tx, *r)
	})
}

// View reads what a round is shown with.
func (s *Service) View(tx RoundSizes, r survey.Round) (v *RoundView, err error) {
	v = &RoundView{Round: r, CanSend: s.outbox.CanSend()}
	if v.Organisations, v.Respondents, err = tx.RoundSize(r.ID); err != nil {
		return nil, err
	}
	if v.Letters, err = tx.LetterPlan(r.ID); err != nil {
		return nil, err
	}
	if v.Undelivered, err = tx.Undelivered(r.ID); err != nil {
		return nil, err
	}
	wrong, err := tx.WrongPersons(r.ID)
	if err != nil {
		return nil, err
	}
	v.WrongPersons = len(wrong)
	own, err := tx.OwnDeadlines(r.ID)
	if err != nil {
		return nil, err
	}
	v.ErasesOn, v.Revision = r.ErasesOn(own), survey.RevisionOf(r.ReadAs(v.Letters))
	v.Published, err = tx.LastSnapshot(r.ID)
	return v, err
}
