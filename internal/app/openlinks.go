package app

import (
	"context"
	"fmt"
	"slices"

	"mogna/internal/survey"
)

// MadeOpenLink is an open link that was just made; its token is known here and never again.
type MadeOpenLink struct {
	OpenLink
	Token string
}

// CreateOpenLinks makes a link for each organisation and role of a round that has none. Whoever comes by it answers without
// leaving a name or an address.
func (s *Service) CreateOpenLinks(ctx context.Context, actor Actor, round int64) (made []MadeOpenLink, err error) {
	err = s.act(ctx, actor, round, survey.Invite, func(tx Tx, r *survey.Round) error {
		if !r.OpenLink {
			return survey.Fail(survey.Conflict, "I den här mätomgången får var och en en personlig länk. Skapa personliga länkar i stället.",
				"In this round each person gets a personal link. Create personal links instead.")
		}
		rows, err := s.newOpenLinks(tx, round)
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
		return s.audit(tx, actor.name(), "create-open-links", roundObject(round), fmt.Sprintf("%d links", len(made)))
	})
	return made, err
}

func (s *Service) newOpenLinks(tx Tx, round int64) (made []MadeOpenLink, err error) {
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
			token, l, err := s.newLink(Link{})
			if err != nil {
				return nil, err
			}
			made = append(made, MadeOpenLink{OpenLink{Hash: l.Hash, Round: round, Organisation: o.Code, Role: role, Created: l.Created}, token})
		}
	}
	return made, nil
}

// askedRoles are those that any of the round's questionnaires is put to, in the order in which roles are shown.
func askedRoles(tx questionnaires, round int64) (roles []survey.Role, err error) {
	list, err := tx.RoundQuestionnaires(round)
	for _, role := range survey.Roles {
		if slices.ContainsFunc(list, func(q *survey.Questionnaire) bool { return slices.Contains(q.Roles, role) }) {
			roles = append(roles, role)
		}
	}
	return roles, err
}

// OpenLinks lists those of a round that work.
func (s *Service) OpenLinks(ctx context.Context, actor Actor, round int64) (list []OpenLink, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if _, err := tx.Round(round); err != nil {
			return err
		}
		list, err = tx.OpenLinks(round)
		return err
	})
	return list, err
}

// RevokeOpenLink lets nobody new come by a link. Those who have begun go on by their own.
func (s *Service) RevokeOpenLink(ctx context.Context, actor Actor, round, id int64) error {
	return s.act(ctx, actor, round, survey.EndLinks, func(tx Tx, _ *survey.Round) error {
		if err := tx.RevokeOpenLink(round, id, s.clock()); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "revoke-open-link", fmt.Sprintf("open-link/%d", id), "")
	})
}
