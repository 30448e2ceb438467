package answering

import (
	"context"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Form is a questionnaire as a respondent meets it, with the answers so far.
type Form struct {
	AssignmentView
	Respondent       survey.Respondent
	OrganisationName string
	Round            survey.Round
	Standing         *Standing
}

const fromStart = -1 // before the first revision

// Form reads a form. It changes nothing.
func (s *Service) Form(ctx context.Context, actor permission.Actor, assignment int64) (*Form, error) {
	return readWhole(ctx, s, actor, assignment, func(tx Tx, d *openResponse) (*Form, error) {
		v, err := assignmentView(tx, *d.assignment, d.questionnaire, d.respondent.Role, d.view())
		if err != nil {
			return nil, err
		}
		f := &Form{AssignmentView: *v, Respondent: *d.respondent, Round: *d.round}
		if f.OrganisationName, err = tx.OrganisationName(d.round.ID, d.assignment.Organisation); err != nil {
			return nil, err
		}
		f.Standing, err = d.standing(tx, fromStart, s.clock())
		return f, err
	})
}

// Answers tells how a response stands, with the answers that have changed after a revision. It changes nothing.
func (s *Service) Answers(ctx context.Context, actor permission.Actor, assignment, since int64) (*Standing, error) {
	return readWhole(ctx, s, actor, assignment, func(tx Tx, d *openResponse) (*Standing, error) {
		return d.standing(tx, since, s.clock())
	})
}

// Questionnaire is what an assignment is about, and the role that it is met in. It has nothing of the respondent.
func (s *Service) Questionnaire(ctx context.Context, actor permission.Actor, assignment int64) (q *survey.Questionnaire, role survey.Role, err error) {
	err = s.store.Ask(ctx, func(tx Tx) error {
		d, err := openFor(tx, actor, Asking{Assignment: assignment})
		if err == nil {
			q, role = d.questionnaire, d.respondent.Role
		}
		return err
	})
	return q, role, err
}
