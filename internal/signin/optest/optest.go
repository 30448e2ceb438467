// Package optest is a real OpenID provider for tests: it speaks the whole protocol on a port of this machine, knows the people
// that a test gives it, and asks for no password. Its page has a button for each of them, so that a browser can click through.
package optest

import (
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// Options say how the provider behaves. All of them may be left empty.
type Options struct {
	Addr         string   // where it listens, 127.0.0.1 and a free port where empty
	Issuer       string   // what it calls itself, where people reach it at another address than Addr
	ClientID     string   // mogna where empty
	ClientSecret string   // a random one where empty
	RedirectURLs []string // where people may be sent back to; anywhere on this machine where empty
	Users        []User
	ThinTokens   bool     // the ID token says only who it is; the rest is had from userinfo, as the standard allows
	BasicOnly    bool     // takes the client's secret in the header alone
	Audience     []string // others for whom the ID token is made as well
}

// User is somebody who can sign in. Claims are added to the standard ones: roles, groups, whatever the provider would give.
type User struct {
	Subject       string
	Email         string
	EmailVerified bool
	Name          string
	Claims        map[string]any
}

// Provider is a running provider.
type Provider struct {
	Issuer       string
	ClientID     string
	ClientSecret string

	URL     string // where it listens; other than Issuer only where Options says so
	options Options
	op      *op.Provider
	store   *storage
	http    *http.Server
}

// Start makes a provider and lets it answer until Close.
func Start(o Options) (*Provider, error) {
	listen, err := net.Listen("tcp", cmp.Or(o.Addr, "127.0.0.1:0"))
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w", o.Addr, err)
	}
	p := &Provider{URL: "http://" + listen.Addr().String(), ClientID: cmp.Or(o.ClientID, "mogna"), ClientSecret: cmp.Or(o.ClientSecret, rand.Text()), options: o}
	p.Issuer = cmp.Or(o.Issuer, p.URL)
	if p.store, err = newStorage(p); err != nil {
		return nil, errors.Join(err, listen.Close())
	}
	config := &op.Config{CodeMethodS256: true, AuthMethodPost: !o.BasicOnly}
	if _, err := rand.Read(config.CryptoKey[:]); err != nil {
		return nil, errors.Join(err, listen.Close())
	}
	p.op, err = op.NewProvider(config, p.store, op.StaticIssuer(p.Issuer), op.WithAllowInsecure())
	if err != nil {
		return nil, errors.Join(err, listen.Close())
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+loginPath, p.page)
	mux.Handle("POST "+loginPath, op.NewIssuerInterceptor(p.op.IssuerFromRequest).HandlerFunc(p.chosen))
	mux.Handle("POST "+p.op.TokenEndpoint().Relative(), http.HandlerFunc(p.token))
	mux.Handle("/", p.op)
	p.http = &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = p.http.Serve(listen) }()
	return p, nil
}

// Close stops the provider at once, as when it falls over.
func (p *Provider) Close() error { return p.http.Close() }

// token refuses a secret in the body where only the header is taken: the library would let it pass.
func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	if p.options.BasicOnly && r.PostFormValue("client_secret") != "" {
		op.RequestError(w, r, oidc.ErrInvalidClient().WithDescription("the secret belongs in the header"), nil)
		return
	}
	p.op.ServeHTTP(w, r)
}

func (p *Provider) user(subject string) (User, bool) {
	for _, u := range p.options.Users {
		if u.Subject == subject {
			return u, true
		}
	}
	return User{}, false
}
