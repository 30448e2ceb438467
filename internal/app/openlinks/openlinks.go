package openlinks

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// MadeOpenLink is an open link that was just made; its token is known here and never again.
type MadeOpenLink struct {
	OpenLink
	Token string
}

// CreateOpenLinks makes a link for each organisation and role of a round that has none. Whoever comes by it answers without
// leaving a name or an address.
func (s *Service) CreateOpenLinks(ctx context.Context, actor permission.Actor, round int64) (made []MadeOpenLink, err error) {
	err = permission.Act(ctx, s.store, actor, round, survey.Invite, func(tx Tx, r *survey.Round) error {
		if !r.OpenLink {
			return survey.Fail(survey.Conflict, "I den här mätomgången får var och en en personlig länk. Skapa personliga länkar i stället.",
				"In this round each person gets a personal link. Create personal links instead.")
		}
		rows, err := newOpenLinks(tx, s.random, s.clock(), round)
		if err != nil {
			return err
		}
		var list []OpenLink
		for _, l := range rows {
			list = append(list, l.OpenLink)
		}
		if err := tx.AddOpenLinks(list); err != nil {
			return err
		}
		for n := range rows {
			rows[n].ID = list[n].ID
		}
		made = rows
		return audit.Record(tx, s.clock(), actor.Name(), "create-open-links", audit.RoundObject(round), fmt.Sprintf("%d links", len(made)))
	})
	return made, err
}

func newOpenLinks(tx Tx, random io.Reader, now time.Time, round int64) (made []MadeOpenLink, err error) {
	there, err := tx.OpenLinks(round)
	if err != nil {
		return nil, err
	}
	roles, err := askedRoles(tx, round)
	if err != nil {
		return nil, err
	}
	organisations, err := tx.RoundOrganisations(round)
	if err != nil {
		return nil, err
	}
	for _, o := range organisations {
		for _, role := range roles {
			if slices.ContainsFunc(there, func(l OpenLink) bool { return l.Organisation == o.Code && l.Role == role }) {
				continue
			}
			token, l, err := access.NewLink(random, now, access.Link{})
			if err != nil {
				return nil, err
			}
			made = append(made, MadeOpenLink{OpenLink{Hash: l.Hash, Round: round, Organisation: o.Code, Role: role, Created: l.Created}, token})
		}
	}
	return made, nil
}

// askedRoles are those that any of the round's questionnaires is put to, in the order in which roles are shown.
func askedRoles(tx Tx, round int64) (roles []survey.Role, err error) {
	list, err := tx.RoundQuestionnaires(round)
	for _, role := range survey.Roles {
		if slices.ContainsFunc(list, func(q *survey.Questionnaire) bool { return slices.Contains(q.Roles, role) }) {
			roles = append(roles, role)
		}
	}
	return roles, err
}

// OpenLinks lists those of a round that work.
func (s *Service) OpenLinks(ctx context.Context, actor permission.Actor, round int64) ([]OpenLink, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) ([]OpenLink, error) {
		return tx.OpenLinks(round)
	})
}

// RevokeOpenLink lets nobody new come by a link. Those who have begun go on by their own.
func (s *Service) RevokeOpenLink(ctx context.Context, actor permission.Actor, round, id int64) error {
	return permission.Act(ctx, s.store, actor, round, survey.RevokeLinks, func(tx Tx, _ *survey.Round) error {
		if err := tx.RevokeOpenLink(round, id, s.clock()); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "revoke-open-link", fmt.Sprintf("open-link/%d", id), "")
	})
}

// questionnaires is what an open link asks: of a room's link its one questionnaire, of another everything put to its role.
func (l *OpenLink) questionnaires(all []*survey.Questionnaire) (asked []*survey.Questionnaire) {
	for _, q := range all {
		if slices.Contains(q.Roles, l.Role) && (l.Questionnaire == "" || l.Questionnaire == q.ID) {
			asked = append(asked, q)
		}
	}
	return asked
}

// organisation settles which organisation somebody comes from: the link's, or of a room's link the one they choose.
func (l *OpenLink) organisation(tx Invitations, chosen string) (string, error) {
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

// OpenLink is a link by which whoever has a role in an organisation can come. A room's link has no organisation, and leads to one
// questionnaire alone.
type OpenLink struct {
	ID            int64
	Hash          string
	Round         int64
	Organisation  string
	Role          survey.Role
	Questionnaire string
	Created       time.Time
	Revoked       time.Time
	Code          string    // that people in a room can type instead; empty where there is none
	CodeUntil     time.Time // when the code ends
}
