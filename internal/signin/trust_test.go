package signin_test

import (
	"net/http/httptest"
	"testing"
	"time"

	"mogna/internal/signin"
	"mogna/internal/signin/optest"
	"mogna/internal/survey"
)

func doubted(t *testing.T, c signin.Config, options ...signin.Option) {
	t.Helper()
	id, err := signedIn(t, connect(t, c, options...), anna.Subject)
	refused(t, err, survey.Unauthenticated, "gick inte att lita på")
	if id.Subject != "" {
		t.Errorf("somebody was signed in: %+v", id)
	}
}

// The discovery document leads to another provider, as one would that was tampered with.
func TestATokenOfAnotherIssuer(t *testing.T) {
	p := start(t, optest.Options{})
	document := discovery(t, p.URL)
	liar := httptest.NewServer(says(document))
	defer liar.Close()
	document["issuer"] = liar.URL
	c := config(p)
	c.Issuer = liar.URL
	doubted(t, c)
}

func TestATokenSignedWithAnotherKey(t *testing.T) {
	other := start(t, optest.Options{})
	f := newFront(t, optest.Options{}, func(document map[string]any) { document["jwks_uri"] = other.URL + "/keys" })
	doubted(t, f.config)
}

func TestATokenMadeForAnotherService(t *testing.T) {
	for _, audience := range [][]string{nil, {"mogna"}} { // for the other alone; for both, and given to the other
		f := newFront(t, optest.Options{ClientID: "other", Audience: audience}, nil)
		f.lent(t, "mogna", "other")
		c := f.config
		c.ClientID = "mogna"
		doubted(t, c)
		c.ClientID = "other" // the provider that is asked by its own name is believed
		if _, err := signedIn(t, connect(t, c), anna.Subject); err != nil {
			t.Error(err)
		}
	}
}

func TestATokenThatIsTooOld(t *testing.T) {
	var c clock
	s := connect(t, config(start(t, optest.Options{})), signin.WithClock(c.now))
	address, flow := begin(t, s)
	q := answer(t, address, anna.Subject)
	c.move(2 * time.Hour)
	flow.Expires = flow.Expires.Add(2 * time.Hour)
	_, err := s.Finish(t.Context(), flow, q)
	refused(t, err, survey.Unauthenticated, "gick inte att lita på")
}

func TestUserinfoAboutSomebodyElse(t *testing.T) {
	f := newFront(t, optest.Options{ThinTokens: true}, nil)
	f.instead["/userinfo"] = says(map[string]any{"sub": "bertil-2", "roles": []string{"Mogna.Processledare"}})
	doubted(t, f.config)
}

// An address that the ID token gives is not verified because userinfo has verified another.
func TestAnAddressIsVerifiedForItself(t *testing.T) {
	user := optest.User{Subject: "anna-1", Email: "anna@tanum.example"}
	for email, want := range map[string]bool{"other@tanum.example": false, "anna@tanum.example": true} {
		f := newFront(t, optest.Options{Users: []optest.User{user}}, nil)
		f.instead["/userinfo"] = says(map[string]any{"sub": "anna-1", "email": email, "email_verified": true, "name": "Anna"})
		id, err := signedIn(t, connect(t, f.config), "anna-1")
		if err != nil || id.Email != "anna@tanum.example" || id.EmailVerified != want || id.Name != "Anna" {
			t.Errorf("%s: %+v %v", email, id, err)
		}
	}
}

func TestUserinfoIsNotAskedForInTheOpen(t *testing.T) {
	f := newFront(t, optest.Options{ThinTokens: true}, func(d map[string]any) { d["userinfo_endpoint"] = "http://other.example/userinfo" })
	_, err := signedIn(t, connect(t, f.config), anna.Subject)
	refused(t, err, survey.Unavailable, "inte rätt inställd")
}
