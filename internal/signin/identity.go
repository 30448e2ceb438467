package signin

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// unpack reads claims with numbers as they were written: an organisation's code may be one.
func unpack(from interface{ Claims(any) error }) (map[string]any, error) {
	var raw json.RawMessage
	if err := from.Claims(&raw); err != nil {
		return nil, err
	}
	var claims map[string]any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	return claims, d.Decode(&claims)
}

// complete asks the provider for more about the person, where the ID token leaves out what is needed. Where both say something,
// the ID token counts: it is signed.
func (p *Provider) complete(ctx context.Context, k *known, token *oauth2.Token, id *oidc.IDToken, claims map[string]any) error {
	lacks := p.config.lacks(claims)
	if k.provider.UserInfoEndpoint() != "" && (lacks || text(claims, "email") == "" || text(claims, "name") == "") {
		more, err := p.userinfo(ctx, k, token, id)
		if err != nil && lacks { // nobody knows what the person may do; a missing name does no harm
			return err
		}
		merge(claims, more)
	}
	for _, path := range []string{p.config.RoleClaim, p.config.OrganisationClaim} {
		if p.config.lacks(claims) && outside(claims, path) { // none and unknown must not look alike
			return fail(errTooMany, "%s is too long for the token: give app roles, or only the groups assigned to the application", path)
		}
	}
	return nil
}

// merge adds what isn't there. That an address is verified is said of one address, and doesn't pass to another.
func merge(claims, more map[string]any) {
	if email := text(claims, "email"); email != "" && email != text(more, "email") {
		delete(more, "email_verified")
	}
	for name, value := range more {
		if _, has := claims[name]; !has {
			claims[name] = value
		}
	}
}

func (p *Provider) userinfo(ctx context.Context, k *known, token *oauth2.Token, id *oidc.IDToken) (map[string]any, error) {
	if !safe(k.provider.UserInfoEndpoint()) {
		return nil, fail(errMisset, "%q is not an https address", k.provider.UserInfoEndpoint())
	}
	info, err := k.provider.UserInfo(p.over(ctx), oauth2.StaticTokenSource(token))
	if err != nil {
		return nil, fail(errAway, "userinfo: %v", err)
	}
	if info.Subject != id.Subject {
		return nil, fail(errDoubtful, "userinfo is about somebody else")
	}
	return unpack(info)
}

func (p *Provider) identity(id *oidc.IDToken, claims map[string]any) Identity {
	email := text(claims, "email")
	return Identity{Issuer: id.Issuer, Subject: id.Subject, Email: email, EmailVerified: email != "" && truth(claims, "email_verified"),
		Name: cmp.Or(text(claims, "name"), text(claims, "preferred_username"), email), Grants: p.config.grants(claims)}
}
