package followup

import (
	"context"
	"slices"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// MatrixView is who has answered what in a round, and by when.
type MatrixView struct {
	survey.Matrix
	Closes    time.Time         // the round's deadline; for a contact their organisation's
	Deadlines []survey.Deadline // as Organisations
}

// Matrix tells who has answered what in a round; for a contact their organisation's row.
func (s *Service) Matrix(ctx context.Context, actor permission.Actor, round int64) (MatrixView, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Follow, func(tx Tx, r *survey.Round) (m MatrixView, err error) {
		m.Closes = r.Closes
		if m.Matrix, err = progress(tx, round, actor.Organisation()); err != nil {
			return m, err
		}
		err = m.deadlines(tx, round)
		return m, err
	})
}

// progress is who has answered what in a round: all its organisations, or one.
func progress(tx Tx, round int64, own string) (m survey.Matrix, err error) {
	questionnaires, err := tx.RoundQuestionnaires(round)
	if err != nil {
		return m, err
	}
	organisations, err := tx.RoundOrganisations(round)
	if err != nil {
		return m, err
	}
	if own != "" {
		organisations = slices.DeleteFunc(organisations, func(o survey.Organisation) bool { return o.Code != own })
	}
	counts, err := tx.CountAssignments(round)
	if err != nil {
		return m, err
	}
	exempt, err := tx.Exemptions(round)
	return survey.NewMatrix(organisations, questionnaires, counts).Except(exempt), err
}

func (m *MatrixView) deadlines(tx Tx, round int64) error {
	r, err := tx.Round(round)
	if err != nil {
		return err
	}
	own, err := tx.OwnDeadlines(round)
	if err != nil {
		return err
	}
	extensions, err := tx.Extensions(round)
	m.Deadlines = r.Deadlines(m.Organisations, own, extensions)
	return err
}
