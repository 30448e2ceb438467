package signin_test

import (
	"context"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"mogna/internal/signin"
	"mogna/internal/signin/optest"
	"mogna/internal/survey"
)

func TestTheProviderMayComeUpAfterTheService(t *testing.T) {
	listen, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := listen.Addr().String()
	listen.Close()
	var c clock
	s := connect(t, signin.Config{Issuer: "http://" + addr, ClientID: "mogna", ClientSecret: "hemligt", RedirectURL: back, Roles: roles}, signin.WithClock(c.now))
	_, _, err = s.Begin(t.Context())
	refused(t, err, survey.Unavailable, "svarar inte just nu. Försök igen")
	refused(t, s.Ready(t.Context()), survey.Unavailable, "svarar inte just nu")

	start(t, optest.Options{Addr: addr, ClientSecret: "hemligt"})
	c.move(6 * time.Second)
	if err := s.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := signedIn(t, s, anna.Subject); err != nil {
		t.Error(err)
	}
}

func TestAProviderThatIsAwayIsNotAskedByEveryClick(t *testing.T) {
	f := newFront(t, optest.Options{}, nil)
	var asked atomic.Int32
	f.instead["/.well-known/openid-configuration"] = func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		http.Error(w, "anna@tanum.example has a token", http.StatusServiceUnavailable)
	}
	var c clock
	s := connect(t, f.config, signin.WithClock(c.now))
	for _, want := range []int32{1, 1, 2} {
		if want == 2 {
			c.move(6 * time.Second)
		}
		_, _, err := s.Begin(t.Context())
		refused(t, err, survey.Unavailable, "svarar inte just nu", "anna@tanum.example")
		if n := asked.Load(); n != want {
			t.Errorf("asked %d times, want %d", n, want)
		}
	}
}

func TestAProviderThatWasThereIsRememberedWhileItIsAway(t *testing.T) {
	p := start(t, optest.Options{})
	var c clock
	s := connect(t, config(p), signin.WithClock(c.now))
	begin(t, s)
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	c.move(25 * time.Hour)
	begin(t, s)
	_, err := s.Finish(t.Context(), signin.Flow{State: "s", Nonce: "n", Verifier: "v", Expires: c.now().Add(time.Minute)}, map[string][]string{"state": {"s"}, "code": {"c"}})
	refused(t, err, survey.Unavailable, "svarar inte just nu")
}

func TestWhatTheProviderSaysOfItselfIsAskedForAnewEachDay(t *testing.T) {
	f := newFront(t, optest.Options{}, nil)
	var asked atomic.Int32
	f.instead["/.well-known/openid-configuration"] = func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(strings.ReplaceAll(`{"issuer":"URL","authorization_endpoint":"URL/a","token_endpoint":"URL/t","jwks_uri":"URL/k"}`, "URL", f.url)))
	}
	var c clock
	s := connect(t, f.config, signin.WithClock(c.now))
	for _, want := range []int32{1, 1, 1, 2, 2} {
		begin(t, s)
		if n := asked.Load(); n != want {
			t.Errorf("asked %d times, want %d", n, want)
		}
		c.move(10 * time.Hour)
	}
}

// Somebody who closes the page while the provider is slow says nothing about the provider.
func TestOneWhoLeavesDoesNotShutTheDoorForOthers(t *testing.T) {
	f := newFront(t, optest.Options{}, nil)
	var awake atomic.Bool
	asked := make(chan struct{}, 9)
	f.instead["/.well-known/openid-configuration"] = func(w http.ResponseWriter, r *http.Request) {
		if awake.Load() {
			says(discovery(t, f.behind.URL))(w, r)
			return
		}
		asked <- struct{}{}
		<-r.Context().Done()
	}
	s := connect(t, f.config)
	patient, leave := context.WithCancel(t.Context())
	defer leave()
	waiting := make(chan error, 1)
	go func() { waiting <- s.Ready(patient) }()
	<-asked // so that the next one waits behind the first
	hurried, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	time.AfterFunc(5*time.Second, leave) // so that a hurried one who is kept waiting fails the test rather than hangs it
	refused(t, s.Ready(hurried), survey.Unavailable, "svarar inte just nu")
	if patient.Err() != nil {
		t.Error("the hurried one had to wait for the patient one")
	}
	leave()
	refused(t, <-waiting, survey.Unavailable, "svarar inte just nu")
	awake.Store(true)
	if err := s.Ready(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestADiscoveryDocumentThatCannotBeRight(t *testing.T) {
	for name, c := range map[string]struct {
		alter func(map[string]any)
		log   string
	}{
		"another issuer":       {func(d map[string]any) { d["issuer"] = "https://other.example/" }, "https://other.example/"},
		"a secret in the open": {func(d map[string]any) { d["token_endpoint"] = "http://other.example/token" }, "http://other.example/token"},
		"keys in the open":     {func(d map[string]any) { d["jwks_uri"] = "http://other.example/keys" }, "http://other.example/keys"},
		"no place to go":       {func(d map[string]any) { delete(d, "authorization_endpoint") }, `""`},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := connect(t, newFront(t, optest.Options{}, c.alter).config).Begin(t.Context())
			refused(t, err, survey.Unavailable, "inte rätt inställd")
			if !strings.Contains(err.Error(), c.log) {
				t.Errorf("the log does not say what is wrong: %v", err)
			}
		})
	}
}

// The secret and the code go to the address that the provider gave, and nowhere from there.
func TestRedirectsAreNotFollowed(t *testing.T) {
	f := newFront(t, optest.Options{}, nil)
	f.instead["/oauth/token"] = func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/elsewhere", http.StatusTemporaryRedirect)
	}
	f.instead["/elsewhere"] = func(http.ResponseWriter, *http.Request) { t.Error("the code was sent on") }
	_, err := signedIn(t, connect(t, f.config), anna.Subject)
	refused(t, err, survey.Unavailable, "inte rätt inställd")
}

func TestAnAnswerWithoutEndIsNotReadWhole(t *testing.T) {
	f := newFront(t, optest.Options{}, func(d map[string]any) { d["padding"] = strings.Repeat("x", 2<<20) })
	_, _, err := connect(t, f.config).Begin(t.Context())
	refused(t, err, survey.Unavailable, "svarar inte just nu")
}
