package optest

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// storage keeps sign-ins and codes in memory. A code counts once: the library deletes its request when it has been used.
type storage struct {
	p    *Provider
	keys signingKey

	mu       sync.Mutex
	requests map[string]request
	codes    map[string]string // code → id of a request
}

var _ op.Storage = (*storage)(nil)

func newStorage(p *Provider) (*storage, error) {
	key, err := newKey()
	return &storage{p: p, keys: key, requests: map[string]request{}, codes: map[string]string{}}, err
}

var errGone = errors.New("there is no such sign-in, or it is over")

// CreateAuthRequest demands PKCE, as a provider for new services should.
func (s *storage) CreateAuthRequest(_ context.Context, asked *oidc.AuthRequest, _ string) (op.AuthRequest, error) {
	if asked.CodeChallenge == "" || asked.CodeChallengeMethod != oidc.CodeChallengeMethodS256 {
		return nil, oidc.ErrInvalidRequest().WithDescription("PKCE with S256 required")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	r := request{id: rand.Text(), audience: s.p.options.Audience, asked: asked}
	s.requests[r.id] = r
	return r, nil
}

func (s *storage) AuthRequestByID(_ context.Context, id string) (op.AuthRequest, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r, ok := s.requests[id]; ok {
		return r, nil
	}
	return nil, errGone
}

func (s *storage) AuthRequestByCode(ctx context.Context, code string) (op.AuthRequest, error) {
	s.mu.Lock()
	id := s.codes[code]
	s.mu.Unlock()
	return s.AuthRequestByID(ctx, id)
}

func (s *storage) SaveAuthCode(_ context.Context, id, code string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.codes[code] = id
	return nil
}

func (s *storage) DeleteAuthRequest(_ context.Context, id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.requests, id)
	return nil
}

func (s *storage) signIn(id, subject string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if r, ok := s.requests[id]; ok {
		r.subject, r.at = subject, time.Now()
		s.requests[id] = r
	}
}

func (s *storage) CreateAccessToken(context.Context, op.TokenRequest) (string, time.Time, error) {
	return rand.Text(), time.Now().Add(5 * time.Minute), nil
}

func (s *storage) GetClientByClientID(_ context.Context, id string) (op.Client, error) {
	if id != s.p.ClientID {
		return nil, errors.New("there is no such client")
	}
	return client{s.p}, nil
}

func (s *storage) AuthorizeClientIDSecret(_ context.Context, id, secret string) error {
	if id != s.p.ClientID || subtle.ConstantTimeCompare([]byte(secret), []byte(s.p.ClientSecret)) != 1 {
		return errors.New("wrong secret")
	}
	return nil
}

// SetUserinfoFromScopes fills the ID token. The library has taken profile and email from the scopes where tokens are thin.
func (s *storage) SetUserinfoFromScopes(_ context.Context, info *oidc.UserInfo, subject, _ string, scopes []string) error {
	return s.describe(info, subject, scopes, !s.p.options.ThinTokens)
}

func (s *storage) SetUserinfoFromToken(_ context.Context, info *oidc.UserInfo, _, subject, _ string) error {
	return s.describe(info, subject, []string{oidc.ScopeProfile, oidc.ScopeEmail}, true)
}

func (s *storage) describe(info *oidc.UserInfo, subject string, scopes []string, more bool) error {
	u, known := s.p.user(subject)
	if !known {
		return errors.New("there is no such user")
	}
	info.Subject = u.Subject
	if slices.Contains(scopes, oidc.ScopeProfile) {
		info.Name = u.Name
	}
	if slices.Contains(scopes, oidc.ScopeEmail) {
		info.Email, info.EmailVerified = u.Email, oidc.Bool(u.EmailVerified)
	}
	if more {
		for name, value := range u.Claims {
			info.AppendClaims(name, value)
		}
	}
	return nil
}

func (s *storage) Health(context.Context) error { return nil }
