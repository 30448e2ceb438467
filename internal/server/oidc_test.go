package server_test

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server"
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
func (b *browser) atProvider() (page *url.URL, request string) {
	b.t.Helper()
	res, err := b.http.Get(b.base + "/auth/oidc")
	if err != nil {
		b.t.Fatal(err)
	}
	defer res.Body.Close()
	text, _ := io.ReadAll(res.Body)
	field := requestField.FindSubmatch(text)
	if field == nil {
		b.t.Fatalf("not at the provider but at %s:\n%s", res.Request.URL, text)
	}
	return res.Request.URL, string(field[1])
}

// signIn walks the whole way as somebody, and gives what the session is then and what the sign-in page would say.
func (b *browser) signIn(subject string) (api.Session, string) {
	b.t.Helper()
	page, request := b.atProvider()
	res, err := b.http.PostForm(page.String(), url.Values{optest.RequestField: {request}, optest.UserField: {subject}})
	if err != nil {
		b.t.Fatal(err)
	}
	res.Body.Close()
	if at := res.Request.URL; at.Path != "/logga-in" || strings.Contains(at.RawQuery, "code") {
		b.t.Fatalf("landed at %s", at)
	}
	var session api.Session
	b.call("GET", "/sessions/current", nil, 200, &session)
	var methods api.SignInMethods
	b.call("GET", "/sign-in-methods", nil, 200, &methods)
	if failed := res.Request.URL.RawQuery == "fel"; failed != (methods.Failure != nil) || !methods.Oidc {
		b.t.Errorf("at %s the page is told %+v", res.Request.URL, methods)
	}
	if methods.Failure != nil {
		return session, (*methods.Failure)["sv"]
	}
	return session, ""
}

func TestStaffSignInAtTheProvider(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			_, set := directory(t, person("anna", "Mogna.Processledare", "Mogna.Styrgrupp"), person("kim", "Mogna.Kontakt.1435"), person("ola", "Mogna.Styrgrupp"),
				person("flera", "Mogna.Kontakt.1435", "Mogna.Kontakt.1486"), person("ingen"), person("borta", "Mogna.Kontakt.9999"))
			s := start(t, database, set)
			openRound(t, coordinator(t, s), "digital-mognad")
			for subject, want := range map[string]api.Me{"anna": {Name: "Anna Ek", Role: "coordinator"}, "ola": {Name: "Ola Ek", Role: "reader"},
				"kim": {Name: "Kim Ek", Role: "contact", Organisation: ptr("1435")}} {
				for range 2 { // the second time they are known
					b := newBrowser(t, s)
					session, failure := b.signIn(subject)
					if session.Staff == nil || session.Staff.Role != want.Role || session.Staff.Name != want.Name || failure != "" {
						t.Fatalf("%s: %+v %q", subject, session.Staff, failure)
					}
					if o := session.Staff.Organisation; (o == nil) != (want.Organisation == nil) || o != nil && *o != *want.Organisation {
						t.Errorf("%s: organisation %v", subject, o)
					}
				}
			}
			for subject, words := range map[string]string{"flera": "flera organisationer (1435, 1486)", "ingen": "ingen roll i Mogna", "borta": "9999, som inte är med"} {
				if session, failure := newBrowser(t, s).signIn(subject); session.Staff != nil || !strings.Contains(failure, words) {
					t.Errorf("%s: %+v %q", subject, session.Staff, failure)
				}
			}
			var list api.StaffList
			coordinator(t, s).call("GET", "/staff", nil, 200, &list)
			if list.Total != 3 {
				t.Errorf("%d in the list: each of three once, and nobody who was refused", list.Total)
			}
		})
	}
}

// A row that the coordinator has added is found by the address once, where the provider vouches for it, and by the subject then.
func TestAnAddressIsBelievedOnceAndOnlyWhereVerified(t *testing.T) {
	kim := person("kim", "Mogna.Styrgrupp")
	thief := person("thief", "Mogna.Styrgrupp")
	thief.Email = kim.Email
	doubtful := person("doubtful", "Mogna.Styrgrupp")
	doubtful.EmailVerified = false
	plain := person("plain")
	_, set := directory(t, kim, thief, doubtful, plain)
	s := start(t, file(t), set)
	b := coordinator(t, s)
	for _, email := range []string{"KIM@tanum.example", "doubtful@tanum.example", "plain@tanum.example"} {
		b.call("POST", "/staff", api.NewStaff{Name: "Inbjuden", Email: email, Role: "coordinator"}, 201, nil)
	}
	if session, failure := newBrowser(t, s).signIn("doubtful"); session.Staff != nil || !strings.Contains(failure, "kan inte visa att det är du") {
		t.Errorf("an address that nobody vouches for: %+v %q", session.Staff, failure)
	}
	if session, failure := newBrowser(t, s).signIn("kim"); failure != "" || session.Staff.Name != "Inbjuden" || session.Staff.Role != "reader" {
		t.Errorf("Kim should be the one added, in the directory's role: %+v %q", session.Staff, failure)
	}
	if session, failure := newBrowser(t, s).signIn("thief"); session.Staff != nil || failure == "" {
		t.Errorf("an address that has changed hands: %+v", session.Staff)
	}
	if session, failure := newBrowser(t, s).signIn("plain"); failure != "" || session.Staff.Role != "coordinator" {
		t.Errorf("without a role in the directory the row decides: %+v %q", session.Staff, failure)
	}
	var list api.StaffList
	if b.call("GET", "/staff", nil, 200, &list); list.Total != 3 {
		t.Errorf("%d in the list", list.Total)
	}
}

// What changes in the directory holds at the next sign-in; what the coordinator has ended stays ended.
func TestTheDirectoryGivesAndTakes(t *testing.T) {
	roles := []string{"Mogna.Styrgrupp"}
	kim := person("kim")
	kim.Claims = map[string]any{}
	_, set := directory(t, kim)
	s := start(t, file(t), set)
	b := coordinator(t, s)
	openRound(t, b, "digital-mognad")
	give := func(list ...string) { kim.Claims["roles"] = list } // the provider holds the same map
	give(roles...)
	first := newBrowser(t, s)
	if session, _ := first.signIn("kim"); session.Staff.Role != "reader" {
		t.Fatalf("%+v", session.Staff)
	}
	give("Mogna.Kontakt.1486")
	if session, _ := newBrowser(t, s).signIn("kim"); session.Staff.Role != "contact" || *session.Staff.Organisation != "1486" {
		t.Errorf("%+v", session.Staff)
	}
	var now api.Session
	if first.call("GET", "/sessions/current", nil, 200, &now); now.Staff.Role != "contact" {
		t.Error("a session that was open keeps the role of before")
	}
	give()
	if session, failure := newBrowser(t, s).signIn("kim"); session.Staff != nil || !strings.Contains(failure, "ingen roll") {
		t.Errorf("%+v %q", session.Staff, failure)
	}
	first.call("GET", "/rounds", nil, 401, nil)
	give(roles...)
	if session, failure := newBrowser(t, s).signIn("kim"); session.Staff == nil {
		t.Errorf("a role that is given again: %q", failure)
	}
	var list api.StaffList
	b.call("GET", "/staff", nil, 200, &list)
	b.call("DELETE", fmt.Sprintf("/staff/%d", list.Items[0].ID), nil, 204, nil)
	if session, failure := newBrowser(t, s).signIn("kim"); session.Staff != nil || !strings.Contains(failure, "avslutad") {
		t.Errorf("the directory undid what the coordinator has ended: %+v %q", session.Staff, failure)
	}
	b.call("POST", "/staff", api.NewStaff{Name: "Kim", Email: kim.Email, Role: "reader"}, 201, nil)
	if session, failure := newBrowser(t, s).signIn("kim"); session.Staff == nil {
		t.Errorf("added again: %q", failure)
	}
}

func TestAStraySignInIsToldWhatToDo(t *testing.T) {
	_, set := directory(t, person("anna", "Mogna.Processledare"))
	s := start(t, file(t), set)
	b := newBrowser(t, s)
	page, request := b.atProvider()
	b.http.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
		if strings.HasPrefix(r.URL.Path, "/auth/oidc/callback") {
			return http.ErrUseLastResponse
		}
		return nil
	}
	res, err := b.http.PostForm(page.String(), url.Values{optest.RequestField: {request}, optest.UserField: {"anna"}})
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	back := res.Header.Get("Location")
	other := newBrowser(t, s)
	expectFailure(t, other, back, "i en annan webbläsare")
	b.http.CheckRedirect = nil
	before := cookie(b)
	if res, err = b.http.Get(back); err != nil || res.Request.URL.RawQuery != "" {
		t.Fatal(res.Request.URL, err)
	}
	res.Body.Close()
	if after := cookie(b); before == after || before == "" {
		t.Error("the session kept its token when somebody signed in")
	}
	expectFailure(t, b, back, "redan avslutad") // the code is used once
	page, request = other.atProvider()
	if res, err = other.http.PostForm(page.String(), url.Values{optest.RequestField: {request}, optest.UserField: {optest.Cancel}}); err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	expectFailure(t, other, "", "avbröts")
}

func expectFailure(t *testing.T, b *browser, address, words string) {
	t.Helper()
	if address != "" {
		res, err := b.http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
	}
	var methods api.SignInMethods
	if b.call("GET", "/sign-in-methods", nil, 200, &methods); methods.Failure == nil || !strings.Contains((*methods.Failure)["sv"], words) {
		t.Errorf("%+v, want %q", methods.Failure, words)
	}
}

// cookie is the value of a browser's session cookie.
func cookie(b *browser) string {
	u, _ := url.Parse(b.base)
	for _, c := range b.http.Jar.Cookies(u) {
		return c.Value
	}
	return ""
}

func TestAProviderThatIsAwayStopsNothingElse(t *testing.T) {
	p, set := directory(t)
	_ = p.Close()
	b := newBrowser(t, start(t, file(t), set))
	expectFailure(t, b, b.base+"/auth/oidc", "svarar inte just nu")
}

func TestWithoutAProviderThePageSaysSo(t *testing.T) {
	b := newBrowser(t, start(t, file(t)))
	expectFailure(t, b, b.base+"/auth/oidc", "inte att logga in med organisationens konto")
}

func TestSettingsThatCannotWorkAreRefused(t *testing.T) {
	notice := filepath.Join(t.TempDir(), "notice.yaml")
	if err := os.WriteFile(notice, []byte("controller: \"Tan\\u200Bum\""), 0o600); err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string]func(*config.Config){
		"oidc.roles":    func(c *config.Config) { c.OIDC.Issuer, c.OIDC.Roles = "https://x.example", []string{"nothing"} },
		"oidc":          func(c *config.Config) { c.OIDC.Issuer = "http://x.example" },
		"accessibility": func(c *config.Config) { c.Accessibility = "/nowhere.yaml" },
		"dataProtection " + notice + ": line 1, controller: ": func(c *config.Config) { c.DataProtection = notice },
		"sender": func(c *config.Config) { c.SMTP.Host = "smtp.x.example" },
	} {
		c := settings(file(t))
		change(c)
		s, err := server.Make(t.Context(), c)
		if err == nil {
			err = s.Start()
			_ = s.Close()
		}
		if err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
