package access

import (
	"context"
	"strings"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// tokenPrefix lets programs that look for secrets in the wrong place know one of ours.
const tokenPrefix = "mogna_"

// CreateToken makes a token for a machine. It is known here and never again.
func (s *Service) CreateToken(ctx context.Context, actor permission.Actor, t survey.Token) (made *survey.Token, secret string, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, "", err
	}
	now := s.clock()
	t.Name, t.Owner, t.Created, t.Expires = strings.TrimSpace(t.Name), strings.TrimSpace(t.Owner), now, t.Expires.UTC().Truncate(time.Second)
	if faults := t.Validate(now); len(faults) > 0 {
		return nil, "", survey.Refuse(faults)
	}
	random, err := newToken(s.random)
	if err != nil {
		return nil, "", err
	}
	secret = tokenPrefix + random
	err = s.store.Write(ctx, func(tx Tx) error {
		if err := tx.AddToken(&t, HashToken(secret)); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "create-token", audit.TokenObject(t.ID), string(t.Scope))
	})
	return &t, secret, err
}

// Tokens lists those that are not revoked.
func (s *Service) Tokens(ctx context.Context, actor permission.Actor, offset, limit int) (list []survey.Token, total int, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		list, total, err = tx.TokenPage(offset, limit)
		return err
	})
	return list, total, err
}

// RevokeToken ends a token at once.
func (s *Service) RevokeToken(ctx context.Context, actor permission.Actor, id int64) error {
	if err := actor.MustCoordinate(); err != nil {
		return err
	}
	return s.store.Write(ctx, func(tx Tx) error {
		if err := tx.RevokeToken(id, s.clock()); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "revoke-token", audit.TokenObject(id), "")
	})
}

// IdentifyMachine finds out who sends a token. The day is remembered, so that one that nobody uses can be found and revoked.
func (s *Service) IdentifyMachine(ctx context.Context, secret string) (permission.Actor, error) {
	var t *survey.Token
	err := s.store.Read(ctx, func(tx Tx) (err error) {
		t, err = tx.TokenByHash(HashToken(secret))
		return err
	})
	if usecase.IsNotFound(err) {
		return permission.Actor{}, survey.Fail(survey.Unauthenticated, "API-nyckeln stämmer inte. Kontrollera att hela kom med, eller be processledaren om en ny.",
			"The API token is incorrect. Check that it is complete, or ask the coordinator for a new one.")
	}
	if err != nil {
		return permission.Actor{}, err
	}
	if err := t.Ended(s.clock()); err != nil {
		return permission.Actor{}, err
	}
	if today := s.clock().Truncate(24 * time.Hour); t.LastUsed.Before(today) {
		err = s.store.Write(ctx, func(tx Tx) error { return tx.TokenUsed(t.ID, today) })
	}
	return permission.Actor{Token: t}, err
}
