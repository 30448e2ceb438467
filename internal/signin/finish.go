package signin

import (
	"context"
	"crypto/subtle"
	"net/url"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// Identity is who signed in. Issuer and Subject together say who it is, always. An address can change hands, and one that isn't
// verified can be anybody's: never find a person by it alone.
type Identity struct {
	Issuer        string
	Subject       string
	Email         string
	EmailVerified bool
	Name          string
	Grants        []Grant // empty where none of the person's claims gives a role: the caller decides what that means
}

// Finish takes what the provider sent somebody back with, and gives who it is. Every error has words for the reader, found by
// errors.As as a *survey.Error; its own text says more, and may be logged.
func (p *Provider) Finish(ctx context.Context, flow Flow, query url.Values) (Identity, error) {
	if err := p.belongs(flow, query); err != nil {
		return Identity{}, err
	}
	k, err := p.discovered(ctx)
	if err != nil {
		return Identity{}, err
	}
	token, err := k.oauth.Exchange(p.over(ctx), query.Get("code"), oauth2.VerifierOption(flow.Verifier))
	if err != nil {
		return Identity{}, exchanged(err)
	}
	id, claims, err := p.verified(ctx, k, token, flow)
	if err != nil {
		return Identity{}, err
	}
	if err := p.complete(ctx, k, token, id, claims); err != nil {
		return Identity{}, err
	}
	return p.identity(id, claims), nil
}

// belongs tells whether the answer is to this flow, and is a code.
func (p *Provider) belongs(flow Flow, query url.Values) error {
	switch {
	case flow.State == "" || flow.Nonce == "" || flow.Verifier == "":
		return fail(errStray, "there is no sign-in under way")
	case !same(flow.State, query.Get("state")):
		return fail(errStray, "the state differs")
	case p.now().After(flow.Expires):
		return fail(errLate, "the sign-in was to end by %s", flow.Expires)
	case query.Has("iss") && query.Get("iss") != p.config.Issuer: // RFC 9207
		return fail(errDoubtful, "the answer says that it comes from %q", quotable(query.Get("iss")))
	case query.Has("error"):
		return answered(query.Get("error"), query.Get("error_description"))
	case query.Get("code") == "":
		return fail(errUnfinished, "the answer has no code")
	}
	return nil
}

// verified reads the ID token and holds it against what was asked for.
func (p *Provider) verified(ctx context.Context, k *known, token *oauth2.Token, flow Flow) (*oidc.IDToken, map[string]any, error) {
	raw, ok := token.Extra("id_token").(string)
	if !ok {
		return nil, nil, fail(errMisset, "the provider sent no ID token; is openid among the scopes that it allows?")
	}
	id, err := k.verifier.Verify(p.over(ctx), raw)
	if err != nil {
		return nil, nil, fail(errDoubtful, "%v", err)
	}
	claims, err := unpack(id)
	if err != nil {
		return nil, nil, fail(errDoubtful, "ID token: %v", err)
	}
	party, azp := claims["azp"]
	switch {
	case !same(flow.Nonce, id.Nonce):
		return nil, nil, fail(errDoubtful, "the ID token has another nonce")
	case id.Subject == "":
		return nil, nil, fail(errDoubtful, "the ID token does not say who it is about")
	case azp && party != p.config.ClientID, !azp && len(id.Audience) > 1:
		return nil, nil, fail(errDoubtful, "the ID token was made for another service")
	case id.AccessTokenHash != "" && id.VerifyAccessToken(token.AccessToken) != nil:
		return nil, nil, fail(errDoubtful, "the access token is not the ID token's")
	}
	return id, claims, nil
}

// same compares in a time that doesn't tell how much of it is right.
func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
