package signin

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

const (
	pause = 5 * time.Second // between attempts at a provider that does not answer
	stale = 24 * time.Hour  // after which addresses and keys are asked for anew: a key that was withdrawn must not count for ever
)

// known is what the provider has told about itself.
type known struct {
	at       time.Time
	provider *oidc.Provider
	verifier *oidc.IDTokenVerifier
	oauth    *oauth2.Config
}

// discovered asks the provider about itself when that is first needed, so that the service starts whether or not the provider
// is there.
func (p *Provider) discovered(ctx context.Context) (*known, error) {
	select {
	case p.gate <- struct{}{}:
		defer func() { <-p.gate }()
	case <-ctx.Done():
		return nil, fail(errAway, "discovery: %v", ctx.Err())
	}
	now := p.now()
	fresh := p.known != nil && now.Sub(p.known.at) < stale
	if !fresh && (p.failure == nil || now.Sub(p.tried) >= pause) {
		k, err := p.discover(ctx, now)
		switch {
		case err == nil:
			p.known, p.failure = k, nil
		case ctx.Err() != nil: // whoever asked has left, which says nothing about the provider
			return nil, err
		default:
			p.failure, p.tried = err, now
		}
	}
	if p.known != nil {
		return p.known, nil
	}
	return nil, p.failure
}

func (p *Provider) discover(ctx context.Context, now time.Time) (*known, error) {
	provider, err := oidc.NewProvider(p.over(ctx), p.config.Issuer)
	var other *oidc.IssuerMismatchError
	if errors.As(err, &other) {
		return nil, fail(errMisset, "the issuer is set to %q and the provider calls itself %q: set it to that", other.Provided, other.Discovered)
	} else if err != nil {
		return nil, fail(errAway, "discovery at %s: %v", p.config.Issuer, err)
	}
	var document struct {
		Keys    string   `json:"jwks_uri"`
		Methods []string `json:"token_endpoint_auth_methods_supported"`
	}
	if err := provider.Claims(&document); err != nil {
		return nil, fail(errMisset, "discovery at %s: %v", p.config.Issuer, err)
	}
	endpoint := provider.Endpoint()
	for _, address := range []string{endpoint.AuthURL, endpoint.TokenURL, document.Keys} {
		if !safe(address) {
			return nil, fail(errMisset, "discovery at %s: %q is not an https address", p.config.Issuer, address)
		}
	}
	// Chosen rather than left to the library, which would try both ways with a code that counts once. In the body where the
	// provider takes it there: providers differ in how they decode a secret in the header.
	endpoint.AuthStyle = oauth2.AuthStyleInHeader
	if slices.Contains(document.Methods, "client_secret_post") {
		endpoint.AuthStyle = oauth2.AuthStyleInParams
	}
	c := p.config
	return &known{at: now, provider: provider, verifier: provider.Verifier(&oidc.Config{ClientID: c.ClientID, Now: p.now}),
		oauth: &oauth2.Config{ClientID: c.ClientID, ClientSecret: c.ClientSecret, RedirectURL: c.RedirectURL, Scopes: c.Scopes, Endpoint: endpoint}}, nil
}

// over makes the libraries use our client.
func (p *Provider) over(ctx context.Context) context.Context {
	return oidc.ClientContext(ctx, p.client)
}
