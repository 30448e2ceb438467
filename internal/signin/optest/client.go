package optest

import (
	"net/url"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// client is the one service that signs people in here.
type client struct{ p *Provider }

var _ op.HasRedirectGlobs = client{}

func (c client) GetID() string          { return c.p.ClientID }
func (c client) RedirectURIs() []string { return c.p.options.RedirectURLs }

// RedirectURIGlobs let a service in whose port nobody knows when the provider starts.
func (c client) RedirectURIGlobs() []string {
	if len(c.p.options.RedirectURLs) > 0 {
		return nil
	}
	return []string{"http://127.0.0.1:*/**", "http://localhost:*/**"}
}

func (c client) PostLogoutRedirectURIs() []string     { return nil }
func (c client) PostLogoutRedirectURIGlobs() []string { return nil }
func (c client) ApplicationType() op.ApplicationType  { return op.ApplicationTypeWeb }
func (c client) ResponseTypes() []oidc.ResponseType {
	return []oidc.ResponseType{oidc.ResponseTypeCode}
}
func (c client) GrantTypes() []oidc.GrantType        { return []oidc.GrantType{oidc.GrantTypeCode} }
func (c client) AccessTokenType() op.AccessTokenType { return op.AccessTokenTypeBearer }
func (c client) IDTokenLifetime() time.Duration      { return time.Hour }
func (c client) ClockSkew() time.Duration            { return 0 }
func (c client) DevMode() bool                       { return false }
func (c client) IsScopeAllowed(string) bool          { return true }
func (c client) IDTokenUserinfoClaimsAssertion() bool {
	return !c.p.options.ThinTokens
}

func (c client) AuthMethod() oidc.AuthMethod {
	if c.p.options.BasicOnly {
		return oidc.AuthMethodBasic
	}
	return oidc.AuthMethodPost
}

func (c client) LoginURL(id string) string {
	return loginPath + "?" + url.Values{RequestField: {id}}.Encode()
}

func (c client) RestrictAdditionalIdTokenScopes() func([]string) []string { return all }

func (c client) RestrictAdditionalAccessTokenScopes() func([]string) []string { return all }

func all(scopes []string) []string { return scopes }
