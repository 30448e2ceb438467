package signin_test

import (
	"bytes"
	"crypto/rand"
	"encoding/gob"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"testing"
	"time"

	"golang.org/x/oauth2"

	"mogna/internal/signin"
	"mogna/internal/signin/optest"
	"mogna/internal/survey"
)

// A service with sessions in cookies, a provider with a page, a browser between them: everything over HTTP.
func TestSomebodySignsInThroughABrowser(t *testing.T) {
	p := start(t, optest.Options{})
	flows, result := map[string]signin.Flow{}, make(chan signin.Identity, 1)
	mux := http.NewServeMux()
	service := httptest.NewServer(mux)
	defer service.Close()
	c := config(p)
	c.RedirectURL = service.URL + "/back"
	s := connect(t, c)
	mux.HandleFunc("GET /in", func(w http.ResponseWriter, r *http.Request) {
		address, flow := begin(t, s)
		session := rand.Text()
		flows[session] = flow
		http.SetCookie(w, &http.Cookie{Name: "session", Value: session, HttpOnly: true, SameSite: http.SameSiteLaxMode})
		http.Redirect(w, r, address, http.StatusFound)
	})
	mux.HandleFunc("GET /back", func(_ http.ResponseWriter, r *http.Request) {
		cookie, err := r.Cookie("session")
		if err != nil {
			t.Error(err)
			return
		}
		id, err := s.Finish(r.Context(), flows[cookie.Value], r.URL.Query())
		if err != nil {
			t.Error(err)
		}
		result <- id
	})
	choose(t, browser(t), service.URL+"/in", anna.Subject)
	want := signin.Identity{Issuer: p.Issuer, Subject: "anna-1", Email: "anna@tanum.example", EmailVerified: true, Name: "Anna Åberg",
		Grants: []signin.Grant{{Role: "coordinator"}}}
	if id := <-result; !reflect.DeepEqual(id, want) {
		t.Errorf("%+v", id)
	}
}

func TestTheProviderIsAskedWithPKCEAndFreshValues(t *testing.T) {
	s := connect(t, config(start(t, optest.Options{})))
	address, flow := begin(t, s)
	again, other := begin(t, s)
	u, err := url.Parse(address)
	if err != nil || address == again {
		t.Fatal(address, err)
	}
	q := u.Query()
	for name, want := range map[string]string{"response_type": "code", "scope": "openid profile email", "redirect_uri": back, "state": flow.State,
		"nonce": flow.Nonce, "code_challenge_method": "S256", "code_challenge": oauth2.S256ChallengeFromVerifier(flow.Verifier)} {
		if q.Get(name) != want {
			t.Errorf("%s is %q, want %q", name, q.Get(name), want)
		}
	}
	if flow.State == other.State || flow.Nonce == other.Nonce || flow.Verifier == other.Verifier || flow.State == flow.Nonce {
		t.Error("a value was used twice")
	}
	if len(flow.State) < 22 || len(flow.Nonce) < 22 || len(flow.Verifier) < 43 {
		t.Errorf("too short to be beyond guessing: %+v", flow)
	}
}

func TestAFlowOutlivesTheSessionStore(t *testing.T) {
	s := connect(t, config(start(t, optest.Options{})))
	_, flow := begin(t, s)
	if left := time.Until(flow.Expires); left > signin.FlowLife || left < signin.FlowLife-time.Minute {
		t.Errorf("ends in %v", left)
	}
	var viaGob, viaJSON signin.Flow
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(flow); err != nil {
		t.Fatal(err)
	}
	if err := gob.NewDecoder(&b).Decode(&viaGob); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(flow)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &viaJSON); err != nil {
		t.Fatal(err)
	}
	for _, f := range []signin.Flow{viaGob, viaJSON} {
		if f.State != flow.State || f.Nonce != flow.Nonce || f.Verifier != flow.Verifier || !f.Expires.Equal(flow.Expires) {
			t.Errorf("%+v became %+v", flow, f)
		}
	}
}

func TestTheSecretIsSentAsTheProviderTakesIt(t *testing.T) {
	for _, basic := range []bool{false, true} {
		s := connect(t, config(start(t, optest.Options{BasicOnly: basic})))
		if _, err := signedIn(t, s, anna.Subject); err != nil {
			t.Errorf("in the header alone %v: %v", basic, err)
		}
	}
}

func TestAWrongSecretIsTheOperatorsToMend(t *testing.T) {
	c := config(start(t, optest.Options{}))
	c.ClientSecret = "another-secret"
	_, err := signedIn(t, connect(t, c), anna.Subject)
	refused(t, err, survey.Unavailable, "inte rätt inställd", c.ClientSecret)
}
