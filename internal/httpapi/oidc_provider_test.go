package httpapi_test

import (
	"io"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server/servertest"
	"mogna/internal/signin/optest"
)

// directory is a real OpenID provider, and the service set to sign in there.
func directory(t *testing.T, users ...optest.User) (*optest.Provider, func(*config.Config)) {
	t.Helper()
	p, err := optest.Start(optest.Options{Users: users})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Close() })
	return p, func(c *config.Config) {
		c.OIDC.Issuer, c.OIDC.ClientID, c.OIDC.ClientSecret, c.OIDC.RoleClaim = p.Issuer, p.ClientID, p.ClientSecret, "roles"
		c.OIDC.Roles = []string{"Mogna.Processledare = coordinator", "Mogna.Kontakt.* = contact:*", "Mogna.Styrgrupp = reader"}
	}
}

func person(subject string, roles ...string) optest.User {
	return optest.User{Subject: subject, Email: subject + "@tanum.example", EmailVerified: true, Name: strings.ToUpper(subject[:1]) + subject[1:] + " Ek",
		Claims: map[string]any{"roles": roles}}
}

var requestField = regexp.MustCompile(`name="` + optest.RequestField + `" value="([^"]+)"`)

// atProvider walks to the provider's page.
func atProvider(b *servertest.Browser) (page *url.URL, request string) {
	b.T.Helper()
	res, err := b.Client.Get(b.Base + "/auth/oidc")
	if err != nil {
		b.T.Fatal(err)
	}
	defer res.Body.Close()
	text, _ := io.ReadAll(res.Body)
	field := requestField.FindSubmatch(text)
	if field == nil {
		b.T.Fatalf("not at the provider but at %s:\n%s", res.Request.URL, text)
	}
	return res.Request.URL, string(field[1])
}

// signIn walks the whole way as somebody, and gives what the session is then and what the sign-in page would say.
func signIn(b *servertest.Browser, subject string) (api.Session, string) {
	b.T.Helper()
	page, request := atProvider(b)
	res, err := b.Client.PostForm(page.String(), url.Values{optest.RequestField: {request}, optest.UserField: {subject}})
	if err != nil {
		b.T.Fatal(err)
	}
	res.Body.Close()
	if at := res.Request.URL; at.Path != "/logga-in" || strings.Contains(at.RawQuery, "code") {
		b.T.Fatalf("landed at %s", at)
	}
	var session api.Session
	b.Call("GET", "/sessions/current", nil, 200, &session)
	var methods api.SignInMethods
	b.Call("GET", "/sign-in-methods", nil, 200, &methods)
	if failed := res.Request.URL.RawQuery == "fel"; failed != (methods.Failure != nil) || !methods.Oidc {
		b.T.Errorf("at %s the page is told %+v", res.Request.URL, methods)
	}
	if methods.Failure != nil {
		return session, (*methods.Failure)["sv"]
	}
	return session, ""
}

func expectFailure(t *testing.T, b *servertest.Browser, address, words string) {
	t.Helper()
	if address != "" {
		res, err := b.Client.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
	}
	var methods api.SignInMethods
	if b.Call("GET", "/sign-in-methods", nil, 200, &methods); methods.Failure == nil || !strings.Contains((*methods.Failure)["sv"], words) {
		t.Errorf("%+v, want %q", methods.Failure, words)
	}
}
