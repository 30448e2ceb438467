package signin_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/internal/signin"
	"mogna/internal/signin/optest"
	"mogna/internal/survey"
)

// back is where the provider sends people in tests that stand in for the service: nobody listens there.
const back = "http://127.0.0.1:1/back"

var anna = optest.User{Subject: "anna-1", Email: "anna@tanum.example", EmailVerified: true, Name: "Anna Åberg",
	Claims: map[string]any{"roles": []string{"Mogna.Processledare"}}}

var roles = map[string]string{"Mogna.Processledare": "coordinator", "Mogna.Styrgrupp": "reader"}

func start(t *testing.T, o optest.Options) *optest.Provider {
	t.Helper()
	if o.Users == nil {
		o.Users = []optest.User{anna}
	}
	if o.ClientSecret == "" {
		o.ClientSecret = "hemligt +&%/=:åäö" // what a provider hands out may be anything
	}
	p, err := optest.Start(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() })
	return p
}

func config(p *optest.Provider) signin.Config {
	return signin.Config{Issuer: p.Issuer, ClientID: p.ClientID, ClientSecret: p.ClientSecret, RedirectURL: back, Roles: roles}
}

func connect(t *testing.T, c signin.Config, options ...signin.Option) *signin.Provider {
	t.Helper()
	s, err := signin.New(c, options...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func begin(t *testing.T, s *signin.Provider) (string, signin.Flow) {
	t.Helper()
	address, flow, err := s.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return address, flow
}

// browser follows redirects and keeps cookies, and stops where the provider sends it back.
func browser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		if strings.HasPrefix(r.URL.String(), back) {
			return http.ErrUseLastResponse
		}
		return nil
	}}
}

var requestField = regexp.MustCompile(`name="` + optest.RequestField + `" value="([^"]+)"`)

// choose opens an address that leads to the provider's page and presses somebody's button there.
func choose(t *testing.T, b *http.Client, address, subject string) *http.Response {
	t.Helper()
	page, err := b.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer page.Body.Close()
	text, err := io.ReadAll(page.Body)
	if err != nil {
		t.Fatal(err)
	}
	field := requestField.FindSubmatch(text)
	if field == nil || !strings.Contains(string(text), `value="`+subject+`"`) {
		t.Fatalf("%s has no button for %q:\n%s", page.Request.URL, subject, text)
	}
	answer, err := b.PostForm(page.Request.URL.String(), url.Values{optest.RequestField: {string(field[1])}, optest.UserField: {subject}})
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	return answer
}

// answer is what the provider sends the browser back with.
func answer(t *testing.T, address, subject string) url.Values {
	t.Helper()
	return landed(t, choose(t, browser(t), address, subject))
}

func landed(t *testing.T, r *http.Response) url.Values {
	t.Helper()
	u, err := r.Location()
	if err != nil || !strings.HasPrefix(u.String(), back) {
		t.Fatalf("not sent back: %d %v %v", r.StatusCode, u, err)
	}
	return u.Query()
}

// signedIn walks the whole way as one person.
func signedIn(t *testing.T, s *signin.Provider, subject string) (signin.Identity, error) {
	t.Helper()
	address, flow := begin(t, s)
	return s.Finish(t.Context(), flow, answer(t, address, subject))
}

// refused holds an error to be one that the reader has words for in both languages, and that says no secret.
func refused(t *testing.T, err error, code survey.Code, sv string, secrets ...string) {
	t.Helper()
	var told *survey.Error
	if !errors.As(err, &told) {
		t.Fatalf("no words for the reader: %v", err)
	}
	if told.Code != code || !strings.Contains(told.Detail.In(survey.Swedish), sv) || told.Detail[survey.English] == "" {
		t.Errorf("%s %v, want %s %q\n%v", told.Code, told.Detail, code, sv, err)
	}
	for _, s := range secrets {
		if strings.Contains(err.Error(), s) {
			t.Errorf("%q is told in %v", s, err)
		}
	}
}

// clock is a time that a test moves. Everything begins at the true time: the provider has its own clock.
type clock struct {
	mu  sync.Mutex
	add time.Duration
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Now().Add(c.add)
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add += d
}
