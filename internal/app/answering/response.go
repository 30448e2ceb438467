package answering

import (
	"context"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// byCoordinator is the author of what the coordinator has read in: no respondent.
const byCoordinator = 0

// openResponse is what answering needs at hand: the assignment, who may write in it, and what is kept so far.
type openResponse struct {
	assignment    *survey.Assignment
	questionnaire *survey.Questionnaire
	respondent    *survey.Respondent
	round         *survey.Round
	kept          []survey.Kept
	sight         survey.Visibility // what of it whoever has opened it may see
	identity      int64             // that they write with
	exempt        bool              // the organisation is exempt from the questionnaire
}

// view is what is kept as they may see it.
func (d *openResponse) view() survey.View { return d.sight.View(d.questionnaire, d.kept) }

// openFor finds an assignment for whoever of the session's respondents may write in it. Somebody else's assignment is
// not found, so that ids tell nothing.
func openFor(tx Tx, actor permission.Actor, asking Asking) (*openResponse, error) {
	if len(actor.Respondents) == 0 {
		return nil, permission.ErrSignIn
	}
	asking.Respondents = actor.Respondents
	o, err := tx.Opening(asking)
	if err != nil {
		return nil, err
	}
	p := o.respondent(actor)
	if p == nil {
		return nil, permission.ErrNotYours
	}
	d := &openResponse{assignment: &o.Assignment, questionnaire: o.Questionnaire, respondent: p, round: &o.Round, identity: actor.Identity(p.ID), exempt: o.Exempt, kept: o.Kept}
	d.sight, err = permission.VisibilityOf(o, actor, d.questionnaire, p.ID)
	return d, err
}

// openWhole opens one with all that is kept of it, to read.
func openWhole(tx Tx, actor permission.Actor, assignment int64) (*openResponse, error) {
	d, err := openFor(tx, actor, Asking{Assignment: assignment})
	if err == nil {
		d.kept, err = tx.Answers(assignment)
	}
	return d, err
}

// readWhole returns what is read of a response by whoever may open it, in one transaction.
func readWhole[V any](ctx context.Context, s *Service, actor permission.Actor, assignment int64, read func(Tx, *openResponse) (V, error)) (V, error) {
	return usecase.Read(ctx, s.store, func(tx Tx) (v V, err error) {
		d, err := openWhole(tx, actor, assignment)
		if err != nil {
			return v, err
		}
		return read(tx, d)
	})
}

var errExempt = survey.Fail(survey.Conflict, "Din organisation är undantagen från formuläret, så du behöver inte svara. Det du redan har svarat finns kvar.",
	"Your organisation is exempt from this questionnaire, so you do not need to answer. Your answers are kept.")

// RoundQuestionnaire reads the questionnaire that an assignment is about.
func RoundQuestionnaire(tx Questionnaires, a *survey.Assignment) (*survey.Questionnaire, error) {
	list, err := tx.RoundQuestionnaires(a.RoundID)
	for _, q := range list {
		if q.ID == a.Questionnaire {
			return q, err
		}
	}
	if err == nil {
		err = permission.ErrNotYours
	}
	return nil, err
}

// openForWriting opens a response for somebody who is about to write: the assignment is locked, the round takes answers, and what is
// kept so far is at hand; where saving, as much of it as that takes.
func openForWriting(tx Tx, actor permission.Actor, assignment int64, saving *Saving, now time.Time) (*openResponse, error) {
	d, err := openFor(tx, actor, Asking{Assignment: assignment, Lock: true, Saving: saving, Repeatable: saving != nil})
	if err != nil {
		return nil, err
	}
	if err := d.round.TakesAnswers(now); err != nil {
		return nil, err
	}
	if d.exempt {
		return nil, errExempt
	}
	if d.questionnaire.Personal() && d.identity == 0 { // no session's: as whoever comes by a letter
		h := permission.Identity{Respondent: d.respondent.ID, AddressVersion: d.respondent.AddressVersion, Mailed: true, Created: now}
		if err := tx.AddIdentity(&h); err != nil {
			return nil, err
		}
		d.identity = h.ID
	}
	if saving == nil || d.questionnaire.Kind == survey.EconomyFigures { // whose remarks are about all of it
		d.kept, err = tx.Answers(assignment)
	}
	return d, err
}

// mayHandOver fails where the assignment can't be handed over as things stand.
func (d *openResponse) mayHandOver(now time.Time) error {
	if err := d.round.TakesAnswers(now); err != nil {
		return err
	}
	if d.round.OpenLink {
		return survey.Fail(survey.Conflict, "I den här mätomgången sparas inga namn eller adresser. Ge kollegan den öppna länken i stället.",
			"No names or addresses are stored in this round. Give your colleague the open link instead.")
	}
	if d.questionnaire.Personal() && d.assignment.State == survey.Submitted {
		return survey.Fail(survey.Conflict, "Formuläret är redan inskickat och kan inte lämnas över.", "The questionnaire has been submitted and cannot be handed over.")
	}
	return nil
}

// GivenAnswer is an answer as it was once given.
type GivenAnswer struct {
	Assignment int64
	survey.Answer
}
