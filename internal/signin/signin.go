package signin

import (
	"context"
	"crypto/rand"
	"net/http"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// FlowLife is how long somebody has to sign in at the provider.
const FlowLife = 10 * time.Minute

// Provider signs people in at one OpenID provider.
type Provider struct {
	config Config
	client *http.Client
	now    func() time.Time

	gate    chan struct{} // one at a time at what follows; waiting for it ends with the request that waits
	known   *known
	failure error
	tried   time.Time
}

// Option changes a Provider from its defaults; tests set the clock.
type Option func(*Provider)

// New makes a Provider, or names what is wrong with the settings. It doesn't ask the provider yet: the service must start
// although the provider is away.
func New(c Config, options ...Option) (*Provider, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	p := &Provider{config: c.withDefaults(), client: newClient(), now: time.Now, gate: make(chan struct{}, 1)}
	for _, o := range options {
		o(p)
	}
	return p, nil
}

// Ready asks the provider about itself unless that is known, so that an operator hears at once of an address that is wrong.
func (p *Provider) Ready(ctx context.Context) error {
	_, err := p.discovered(ctx)
	return err
}

// Flow is one sign-in under way. It stays in the session, on the server: who has it can finish the sign-in. Take it out of the
// session before Finish, so that it is used once.
type Flow struct {
	State    string
	Nonce    string
	Verifier string
	Expires  time.Time
}

// Begin gives the address at the provider to send somebody to, and what to keep until they are back.
func (p *Provider) Begin(ctx context.Context) (string, Flow, error) {
	k, err := p.discovered(ctx)
	if err != nil {
		return "", Flow{}, err
	}
	f := Flow{State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier(), Expires: p.now().Add(FlowLife).UTC()}
	return k.oauth.AuthCodeURL(f.State, oidc.Nonce(f.Nonce), oauth2.S256ChallengeOption(f.Verifier)), f, nil
}
