package answering

import (
	"context"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// TakeBack undoes a hand-over until the colleague has begun: the form is the person's again, with what went along. A colleague who
// came into the round by it leaves, and their link ends, so that a letter to a wrong address opens nothing.
func (s *Service) TakeBack(ctx context.Context, actor permission.Actor, assignment int64) error {
	return s.store.Write(ctx, func(tx Tx) error {
		h, a, err := s.handedOverBy(tx, actor, assignment)
		if err != nil {
			return err
		}
		begun, err := colleagueHasBegun(tx, *h)
		if err != nil {
			return err
		}
		if begun {
			return survey.Fail(survey.Conflict, "%s har redan börjat svara, så formuläret går inte att ta tillbaka. Hör av dig till kollegan.",
				"%s has already started answering, so you cannot take the questionnaire back. Contact your colleague.", h.ToName)
		}
		if err := tx.DropHandOver(h.ID); err != nil {
			return err
		}
		if a.RespondentID != 0 {
			if err := tx.MoveIdentities(a.ID, []int64{h.ToIdentity}, h.FromIdentity); err != nil {
				return err
			}
			a.RespondentID = h.From
			if err := tx.UpdateAssignment(a); err != nil {
				return err
			}
		}
		if err := removeColleague(tx, *h); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), audit.RespondentActor(h.From), "take-back", audit.AssignmentObject(a.ID), "from "+audit.RespondentActor(h.To))
	})
}

var errNotHandedOver = survey.Fail(survey.NotFound, "Det finns inget att ta tillbaka.", "There is nothing to take back.")

// handedOverBy finds the last hand-over of an assignment by one of the session's respondents that still holds, and locks the
// assignment.
func (s *Service) handedOverBy(tx Tx, actor permission.Actor, assignment int64) (*HandOver, *survey.Assignment, error) {
	a, err := tx.LockAssignment(assignment)
	if usecase.IsNotFound(err) {
		err = errNotHandedOver
	}
	if err != nil {
		return nil, nil, err
	}
	for _, id := range actor.Respondents {
		list, err := tx.HandOversFrom(id)
		if err != nil {
			return nil, nil, err
		}
		slices.Reverse(list)
		n := slices.IndexFunc(list, func(h HandOver) bool { return h.Assignment == assignment && h.Own })
		if n < 0 {
			continue
		}
		r, err := tx.RoundAs(a.RoundID, a.Organisation)
		if err == nil {
			err = r.TakesAnswers(s.clock())
		}
		return &list[n], a, err
	}
	return nil, nil, errNotHandedOver
}

// colleagueHasBegun reports whether a hand-over can't be undone: the colleague has answered, or has given the form on. Into a
// shared form only who came into the round by it can be let out again.
func colleagueHasBegun(tx Tx, h HandOver) (bool, error) {
	if h.Holder != 0 {
		a, err := tx.Assignment(h.Assignment)
		return err != nil || h.Holder != h.To || a.Revision != h.Revision, err
	}
	left, err := tx.LeftTraces(h.To)
	return left || !h.Added, err
}

// removeColleague takes out of the round whoever came into it by a hand-over that was undone, and has nothing else there.
func removeColleague(tx Tx, h HandOver) error {
	left, err := tx.LeftTraces(h.To)
	if err != nil || left || !h.Added {
		return err
	}
	p, err := tx.Respondent(h.To)
	if err != nil {
		return err
	}
	theirs, err := tx.AssignmentsFor(p)
	if err != nil || slices.ContainsFunc(theirs, func(a survey.Assignment) bool { return a.RespondentID == p.ID }) {
		return err
	}
	if err := tx.RemoveRespondent(h.To); err != nil {
		return err
	}
	return tx.TouchStructure(p.RoundID)
}
