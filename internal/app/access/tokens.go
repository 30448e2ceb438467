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
	t.Name, t.Owner, t.Created, t.Expires = strings.TrimSpace(t.Name), strings.TrimSpace(t.Owner), s.clock(), t.Expires.UTC().Truncate(time.Second)
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if faults := t.Validate(t.Created); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		random, err := newToken(s.random)
		if err != nil {
			return err
		}
		secret = tokenPrefix + random
		if err := tx.AddToken(&t, HashToken(secret)); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "create-token", audit.TokenObject(t.ID), string(t.Scope))
	})
	return &t, secret, err
}

// Tokens lists those that are not revoked.
func (s *Service) Tokens(ctx context.Context, actor permission.Actor, offset, limit int) (usecase.Page[survey.Token], error) {
	return permission.Read(ctx, s.store, actor, permission.Coordinate, func(tx Tx) (usecase.Page[survey.Token], error) {
		return usecase.PageOf(tx.TokenPage(offset, limit))
	})
}

// RevokeToken ends a token at once.
func (s *Service) RevokeToken(ctx context.Context, actor permission.Actor, id int64) error {
	return permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if err := tx.RevokeToken(id, s.clock()); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "revoke-token", audit.TokenObject(id), "")
	})
}

// IdentifyMachine finds out who sends a token. The day is remembered, so that one that nobody uses can be found and revoked.
func (s *Service) IdentifyMachine(ctx context.Context, secret string) (permission.Actor, error) {
	t, err := usecase.Read(ctx, s.store, func(tx Tx) (*survey.Token, error) { return tx.TokenByHash(HashToken(secret)) })
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
	return permission.Actor{Token: t, Organiser: t.Organiser}, err
}
