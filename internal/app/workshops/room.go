package workshops

import (
	"context"
	"io"
	"slices"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/openlinks"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// CreateRoomLink makes a link that a whole room can come by, to rate what matters: each says which organisation they are from,
// and leaves no name. The links made for the room before end; who has begun goes on by their own.
func (s *Service) CreateRoomLink(ctx context.Context, actor permission.Actor, round int64) (made RoomLink, err error) {
	err = permission.Act(ctx, s.store, actor, round, survey.Respond, func(tx Tx, _ *survey.Round) error {
		q, err := importanceOf(tx, round)
		if err != nil {
			return err
		}
		token, l, err := access.NewLink(s.random, s.clock(), access.Link{})
		if err != nil {
			return err
		}
		if err := tx.EndRoomLinks(round, s.clock()); err != nil {
			return err
		}
		code, err := s.freeCode(tx)
		if err != nil {
			return err
		}
		made = RoomLink{Token: token, Code: code, Until: l.Created.Add(survey.RoomCodeLife)}
		if err := tx.AddOpenLinks([]openlinks.OpenLink{{Hash: l.Hash, Round: round, Role: q.Roles[0], Questionnaire: q.ID, Created: l.Created, Code: code, CodeUntil: made.Until}}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "create-room-link", audit.RoundObject(round), q.ID)
	})
	return made, err
}

// RoomLink is the way into a room that was just made: a link, and for a while a code for those without a camera.
type RoomLink struct {
	Token, Code string
	Until       time.Time // when the code ends
}

// mostCodes is how often a code is drawn that no other room has: where so many are taken, something else is wrong.
const mostCodes = 20

func (s *Service) freeCode(tx Tx) (string, error) {
	for range mostCodes {
		var b [survey.RoomCodeBytes]byte
		if _, err := io.ReadFull(s.random, b[:]); err != nil {
			return "", err
		}
		code := survey.NewRoomCode(b)
		if _, err := tx.OpenLinkByCode(code); usecase.IsNotFound(err) {
			return code, nil
		} else if err != nil {
			return "", err
		}
	}
	return "", survey.Fail(survey.Unavailable, "Ingen ledig kod hittades. Försök igen.", "No free code was found. Try again.")
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
