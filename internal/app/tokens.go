package app

import (
	"context"
	"strings"
	"time"

	"mogna/internal/survey"
)

// tokenPrefix lets programs that look for secrets in the wrong place know one of ours.
const tokenPrefix = "mogna_"

// CreateToken makes a token for a machine. It is known here and never again.
func (s *Service) CreateToken(ctx context.Context, actor Actor, t survey.Token) (made *survey.Token, secret string, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, "", err
	}
	now := s.clock()
	t.Name, t.Owner, t.Created, t.Expires = strings.TrimSpace(t.Name), strings.TrimSpace(t.Owner), now, t.Expires.UTC().Truncate(time.Second)
	if faults := t.Validate(now); len(faults) > 0 {
		return nil, "", survey.Refuse(faults)
	}
	random, err := s.newToken()
	if err != nil {
		return nil, "", err
	}
	secret = tokenPrefix + random
	err = s.store.Write(ctx, func(tx Tx) error {
		if err := tx.AddToken(&t, hashToken(secret)); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "create-token", tokenObject(t.ID), string(t.Scope))
	})
	return &t, secret, err
}

// Tokens lists those that are not revoked.
func (s *Service) Tokens(ctx context.Context, actor Actor, offset, limit int) (list []survey.Token, total int, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		list, total, err = tx.TokenPage(offset, limit)
		return err
	})
	return list, total, err
}

// RevokeToken ends a token at once.
func (s *Service) RevokeToken(ctx context.Context, actor Actor, id int64) error {
	if err := actor.mustCoordinate(); err != nil {
		return err
	}
	return s.store.Write(ctx, func(tx Tx) error {
		if err := tx.RevokeToken(id, s.clock()); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "revoke-token", tokenObject(id), "")
	})
}

// IdentifyMachine finds out who sends a token. The day is remembered, so that one that nobody uses can be found and revoked.
func (s *Service) IdentifyMachine(ctx context.Context, secret string) (Actor, error) {
	var t *survey.Token
	err := s.store.Read(ctx, func(tx Tx) (err error) {
		t, err = tx.TokenByHash(hashToken(secret))
		return err
	})
	if isNotFound(err) {
		return Actor{}, survey.Fail(survey.Unauthenticated, "API-nyckeln stämmer inte. Kontrollera att hela kom med, eller be processledaren om en ny.",
			"The API token is incorrect. Check that it is complete, or ask the coordinator for a new one.")
	}
	if err != nil {
		return Actor{}, err
	}
	if err := t.Ended(s.clock()); err != nil {
		return Actor{}, err
	}
	if today := s.clock().Truncate(24 * time.Hour); t.LastUsed.Before(today) {
		err = s.store.Write(ctx, func(tx Tx) error { return tx.TokenUsed(t.ID, today) })
	}
	return Actor{Token: t}, err
}
