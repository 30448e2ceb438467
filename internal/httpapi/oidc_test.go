package httpapi_test

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/signin/optest"
)

func TestStaffSignInAtTheProvider(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			_, set := directory(t, person("anna", "Mogna.Processledare", "Mogna.Styrgrupp"), person("kim", "Mogna.Kontakt.1435"), person("ola", "Mogna.Styrgrupp"),
				person("flera", "Mogna.Kontakt.1435", "Mogna.Kontakt.1486"), person("ingen"), person("borta", "Mogna.Kontakt.9999"))
			s := servertest.Start(t, database, set)
			servertest.OpenRound(t, servertest.Coordinator(t, s), "digital-mognad")
			for subject, want := range map[string]api.Me{"anna": {Name: "Anna Ek", Role: "coordinator"}, "ola": {Name: "Ola Ek", Role: "reader"},
				"kim": {Name: "Kim Ek", Role: "contact", Organisation: new("1435")}} {
				for range 2 { // the second time they are known
					b := servertest.NewBrowser(t, s)
					session, failure := signIn(b, subject)
					if session.Staff == nil || session.Staff.Role != want.Role || session.Staff.Name != want.Name || failure != "" {
						t.Fatalf("%s: %+v %q", subject, session.Staff, failure)
					}
					if o := session.Staff.Organisation; (o == nil) != (want.Organisation == nil) || o != nil && *o != *want.Organisation {
						t.Errorf("%s: organisation %v", subject, o)
					}
				}
			}
			for subject, words := range map[string]string{"flera": "flera organisationer (1435, 1486)", "ingen": "ingen roll i Mogna", "borta": "9999, som inte är med"} {
				if session, failure := signIn(servertest.NewBrowser(t, s), subject); session.Staff != nil || !strings.Contains(failure, words) {
					t.Errorf("%s: %+v %q", subject, session.Staff, failure)
				}
			}
			var list api.StaffList
			servertest.Coordinator(t, s).Call("GET", "/staff", nil, 200, &list)
			if list.Total != 3 {
				t.Errorf("%d in the list: each of three once, and nobody who was refused", list.Total)
			}
		})
	}
}

func TestAStraySignInIsToldWhatToDo(t *testing.T) {
	_, set := directory(t, person("anna", "Mogna.Processledare"))
	s := servertest.Start(t, servertest.SQLite(t), set)
	b := servertest.NewBrowser(t, s)
	page, request := atProvider(b)
	b.Client.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
		if strings.HasPrefix(r.URL.Path, "/auth/oidc/callback") {
			return http.ErrUseLastResponse
		}
		return nil
	}
	res, err := b.Client.PostForm(page.String(), url.Values{optest.RequestField: {request}, optest.UserField: {"anna"}})
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	back := res.Header.Get("Location")
	other := servertest.NewBrowser(t, s)
	expectFailure(t, other, back, "i en annan webbläsare")
	b.Client.CheckRedirect = nil
	before := servertest.Cookie(b)
	if res, err = b.Client.Get(back); err != nil || res.Request.URL.RawQuery != "" {
		t.Fatal(res.Request.URL, err)
	}
	res.Body.Close()
	if after := servertest.Cookie(b); before == after || before == "" {
		t.Error("the session kept its token when somebody signed in")
	}
	expectFailure(t, b, back, "redan avslutad") // the code is used once
	page, request = atProvider(other)
	if res, err = other.Client.PostForm(page.String(), url.Values{optest.RequestField: {request}, optest.UserField: {optest.Cancel}}); err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	expectFailure(t, other, "", "avbröts")
}

func TestAProviderThatIsAwayStopsNothingElse(t *testing.T) {
	p, set := directory(t)
	_ = p.Close()
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t), set))
	expectFailure(t, b, b.Base+"/auth/oidc", "svarar inte just nu")
}

func TestWithoutAProviderThePageSaysSo(t *testing.T) {
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t)))
	expectFailure(t, b, b.Base+"/auth/oidc", "inte att logga in med organisationens konto")
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
		c := servertest.Settings(servertest.SQLite(t))
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
