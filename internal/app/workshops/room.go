package workshops

import (
	"context"
	"slices"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/openlinks"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// CreateRoomLink makes a link that a whole room can come by, to rate what matters: each says which organisation they are from,
// and leaves no name. The links made for the room before end; who has begun goes on by their own.
func (s *Service) CreateRoomLink(ctx context.Context, actor permission.Actor, round int64) (token string, err error) {
	err = permission.Act(ctx, s.store, actor, round, survey.Respond, func(tx Tx, _ *survey.Round) error {
		q, err := importanceOf(tx, round)
		if err != nil {
			return err
		}
		made, l, err := access.NewLink(s.random, s.clock(), access.Link{})
		if err != nil {
			return err
		}
		token = made
		if err := tx.EndRoomLinks(round, s.clock()); err != nil {
			return err
		}
		if err := tx.AddOpenLinks([]openlinks.OpenLink{{Hash: l.Hash, Round: round, Role: q.Roles[0], Questionnaire: q.ID, Created: l.Created}}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "create-room-link", audit.RoundObject(round), q.ID)
	})
	return token, err
}

// importanceOf is the round's questionnaire about what matters most.
func importanceOf(tx Tx, round int64) (*survey.Questionnaire, error) {
	list, err := tx.RoundQuestionnaires(round)
	if err != nil {
		return nil, err
	}
	if n := slices.IndexFunc(list, func(q *survey.Questionnaire) bool { return q.Kind == survey.Importance }); n >= 0 {
		return list[n], nil
	}
	return nil, survey.Fail(survey.NotFound, "Mätomgången har inget formulär om vilka förmågor som är viktigast. Lägg upp en mätomgång som har det.",
		"The round has no questionnaire about which capabilities matter most. Set up a round that has one.")
}
