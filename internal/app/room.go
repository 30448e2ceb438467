package app

import (
	"context"
	"slices"

	"mogna/internal/survey"
)

// CreateRoomLink makes a link that a whole room can come by, to rate what matters: each says which organisation they are from,
// and leaves no name. The links made for the room before end; who has begun goes on by their own.
func (s *Service) CreateRoomLink(ctx context.Context, actor Actor, round int64) (token string, err error) {
	err = s.act(ctx, actor, round, survey.Respond, func(tx Tx, _ *survey.Round) error {
		q, err := importanceOf(tx, round)
		if err != nil {
			return err
		}
		made, l, err := s.newLink(Link{})
		if err != nil {
			return err
		}
		token = made
		if err := tx.EndRoomLinks(round, s.clock()); err != nil {
			return err
		}
		if err := tx.AddOpenLinks([]OpenLink{{Hash: l.Hash, Round: round, Role: q.Roles[0], Questionnaire: q.ID, Created: l.Created}}); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "create-room-link", roundObject(round), q.ID)
	})
	return token, err
}

// importanceOf is the round's questionnaire about what matters most.
func importanceOf(tx questionnaires, round int64) (*survey.Questionnaire, error) {
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

// leadsTo is what an open link asks: of a room's link its one questionnaire, of another everything put to its role.
func (l *OpenLink) leadsTo(all []*survey.Questionnaire) (asked []*survey.Questionnaire) {
	for _, q := range all {
		if slices.Contains(q.Roles, l.Role) && (l.Questionnaire == "" || l.Questionnaire == q.ID) {
			asked = append(asked, q)
		}
	}
	return asked
}

// from settles which organisation somebody comes from: the link's, or of a room's link the one they choose.
func (l *OpenLink) from(tx organisations, chosen string) (string, error) {
	if l.Organisation != "" {
		return l.Organisation, nil
	}
	list, err := tx.RoundOrganisations(l.Round)
	if err == nil && !slices.ContainsFunc(list, func(o survey.Organisation) bool { return o.Code == chosen }) {
		err = survey.Refuse([]survey.Fault{{Path: "organisation", What: survey.Say("Organisationen saknas.", "The organisation is missing."),
			Mend: survey.Say("Välj vilken organisation du kommer från.", "Choose which organisation you are from.")}})
	}
	return chosen, err
}
