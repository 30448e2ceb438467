package signin_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"mogna/internal/signin"
	"mogna/internal/signin/optest"
	"mogna/internal/survey"
)

func TestAnAnswerThatDoesNotFitTheFlow(t *testing.T) {
	p := start(t, optest.Options{})
	for name, c := range map[string]struct {
		spoil func(*signin.Flow, url.Values)
		sv    string
	}{
		"another state":   {func(_ *signin.Flow, q url.Values) { q.Set("state", "x") }, "annan webbläsare"},
		"no state":        {func(_ *signin.Flow, q url.Values) { q.Del("state") }, "annan webbläsare"},
		"no flow":         {func(f *signin.Flow, q url.Values) { *f = signin.Flow{Expires: f.Expires}; q.Del("state") }, "annan webbläsare"},
		"another nonce":   {func(f *signin.Flow, _ url.Values) { f.Nonce = "x" }, "gick inte att lita på"},
		"another PKCE":    {func(f *signin.Flow, _ url.Values) { f.Verifier = "x" }, "gick inte att slutföra"},
		"no PKCE":         {func(f *signin.Flow, _ url.Values) { f.Verifier = "" }, "annan webbläsare"},
		"no code":         {func(_ *signin.Flow, q url.Values) { q.Del("code") }, "gick inte att slutföra"},
		"another code":    {func(_ *signin.Flow, q url.Values) { q.Set("code", "x") }, "gick inte att slutföra"},
		"expired":         {func(f *signin.Flow, _ url.Values) { f.Expires = time.Now().Add(-time.Second) }, "mer än tio minuter"},
		"another issuer":  {func(_ *signin.Flow, q url.Values) { q.Set("iss", "https://evil.example") }, "gick inte att lita på"},
		"code with error": {func(_ *signin.Flow, q url.Values) { q.Set("error", "access_denied") }, "avbröts eller nekades"},
	} {
		t.Run(name, func(t *testing.T) {
			s := connect(t, config(p))
			address, flow := begin(t, s)
			q := answer(t, address, anna.Subject)
			code, verifier := q.Get("code"), flow.Verifier
			c.spoil(&flow, q)
			id, err := s.Finish(t.Context(), flow, q)
			refused(t, err, survey.Unauthenticated, c.sv, code, verifier, p.ClientSecret)
			if id.Subject != "" {
				t.Errorf("somebody was signed in: %+v", id)
			}
		})
	}
}

func TestAFlowEndsByTheClock(t *testing.T) {
	var c clock
	s := connect(t, config(start(t, optest.Options{})), signin.WithClock(c.now))
	address, flow := begin(t, s)
	q := answer(t, address, anna.Subject)
	c.move(signin.FlowLife + time.Second)
	_, err := s.Finish(t.Context(), flow, q)
	refused(t, err, survey.Unauthenticated, "mer än tio minuter")
	c.move(-2 * time.Second)
	if _, err := s.Finish(t.Context(), flow, q); err != nil {
		t.Error(err)
	}
}

func TestACodeCountsOnce(t *testing.T) {
	s := connect(t, config(start(t, optest.Options{})))
	address, flow := begin(t, s)
	q := answer(t, address, anna.Subject)
	if _, err := s.Finish(t.Context(), flow, q); err != nil {
		t.Fatal(err)
	}
	_, err := s.Finish(t.Context(), flow, q)
	refused(t, err, survey.Unauthenticated, "gick inte att slutföra", q.Get("code"))
}

func TestSomebodyWhoRefusesIsToldToTryAgain(t *testing.T) {
	s := connect(t, config(start(t, optest.Options{})))
	address, flow := begin(t, s)
	q := answer(t, address, optest.Cancel)
	if q.Get("error") != "access_denied" || q.Get("state") != flow.State {
		t.Fatal(q)
	}
	_, err := s.Finish(t.Context(), flow, q)
	refused(t, err, survey.Unauthenticated, "avbröts eller nekades. Försök igen")
}

// The provider itself refuses a request without PKCE, so that the other tests show that ours has it.
func TestTheProviderDemandsPKCE(t *testing.T) {
	s := connect(t, config(start(t, optest.Options{})))
	address, flow := begin(t, s)
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Del("code_challenge")
	q.Del("code_challenge_method")
	u.RawQuery = q.Encode()
	r, err := browser(t).Get(u.String())
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	_, err = s.Finish(t.Context(), flow, landed(t, r))
	refused(t, err, survey.Unavailable, "inte rätt inställd")
}

func TestErrorsThatTheProviderSendsBack(t *testing.T) {
	s := connect(t, config(start(t, optest.Options{})))
	_, flow := begin(t, s)
	secret := "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl"
	for code, want := range map[string]struct {
		code survey.Code
		sv   string
	}{
		"temporarily_unavailable": {survey.Unavailable, "svarar inte just nu"},
		"server_error":            {survey.Unavailable, "svarar inte just nu"},
		"interaction_required":    {survey.Unauthenticated, "gick inte att slutföra"},
		"unauthorized_client":     {survey.Unavailable, "inte rätt inställd"},
		secret:                    {survey.Unavailable, "inte rätt inställd"},
	} {
		_, err := s.Finish(t.Context(), flow, url.Values{"state": {flow.State}, "error": {code}, "error_description": {"AADSTS50105: anna@tanum.example is not assigned. " + secret}})
		refused(t, err, want.code, want.sv, "anna@tanum.example", secret)
	}
}

// What a provider says when it refuses a code may hold anything, and so may the page of a proxy before it.
func TestARefusedExchangeTellsTheLogNoSecret(t *testing.T) {
	for name, c := range map[string]struct {
		status int
		body   string
		code   survey.Code
		sv     string
	}{
		"a page":      {http.StatusBadGateway, "<p>anna@tanum.example</p>", survey.Unavailable, "svarar inte just nu"},
		"a busy page": {http.StatusTooManyRequests, "<p>anna@tanum.example</p>", survey.Unavailable, "svarar inte just nu"},
		"an error":    {http.StatusBadRequest, `{"error":"invalid_request","error_description":"for anna@tanum.example"}`, survey.Unavailable, "inte rätt inställd"},
		"no ID token": {http.StatusOK, `{"access_token":"anna@tanum.example","token_type":"Bearer"}`, survey.Unavailable, "inte rätt inställd"},
		"no JSON":     {http.StatusOK, "anna@tanum.example", survey.Unavailable, "svarar inte just nu"},
	} {
		t.Run(name, func(t *testing.T) {
			f := newFront(t, optest.Options{}, nil)
			f.instead["/oauth/token"] = func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "application/json")
				w.WriteHeader(c.status)
				_, _ = w.Write([]byte(c.body))
			}
			_, err := signedIn(t, connect(t, f.config), anna.Subject)
			refused(t, err, c.code, c.sv, "anna@tanum.example")
		})
	}
}
