package httpapi_test

import (
	"fmt"
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

// A row that the coordinator has added is found by the address once, where the provider vouches for it, and by the subject then.
func TestAnAddressIsBelievedOnceAndOnlyWhereVerified(t *testing.T) {
	kim := person("kim", "Mogna.Styrgrupp")
	thief := person("thief", "Mogna.Styrgrupp")
	thief.Email = kim.Email
	doubtful := person("doubtful", "Mogna.Styrgrupp")
	doubtful.EmailVerified = false
	plain := person("plain")
	_, set := directory(t, kim, thief, doubtful, plain)
	s := servertest.Start(t, servertest.SQLite(t), set)
	b := servertest.Coordinator(t, s)
	for _, email := range []string{"KIM@tanum.example", "doubtful@tanum.example", "plain@tanum.example"} {
		b.Call("POST", "/staff", api.NewStaff{Name: "Inbjuden", Email: email, Role: "coordinator"}, 201, nil)
	}
	if session, failure := signIn(servertest.NewBrowser(t, s), "doubtful"); session.Staff != nil || !strings.Contains(failure, "kan inte visa att det är du") {
		t.Errorf("an address that nobody vouches for: %+v %q", session.Staff, failure)
	}
	if session, failure := signIn(servertest.NewBrowser(t, s), "kim"); failure != "" || session.Staff.Name != "Inbjuden" || session.Staff.Role != "reader" {
		t.Errorf("Kim should be the one added, in the directory's role: %+v %q", session.Staff, failure)
	}
	if session, failure := signIn(servertest.NewBrowser(t, s), "thief"); session.Staff != nil || failure == "" {
		t.Errorf("an address that has changed hands: %+v", session.Staff)
	}
	if session, failure := signIn(servertest.NewBrowser(t, s), "plain"); failure != "" || session.Staff.Role != "coordinator" {
		t.Errorf("without a role in the directory the row decides: %+v %q", session.Staff, failure)
	}
	var list api.StaffList
	if b.Call("GET", "/staff", nil, 200, &list); list.Total != 3 {
		t.Errorf("%d in the list", list.Total)
	}
}

// What changes in the directory holds at the next sign-in; what the coordinator has ended stays ended.
func TestTheDirectoryGivesAndTakes(t *testing.T) {
	roles := []string{"Mogna.Styrgrupp"}
	kim := person("kim")
	kim.Claims = map[string]any{}
	_, set := directory(t, kim)
	s := servertest.Start(t, servertest.SQLite(t), set)
	b := servertest.Coordinator(t, s)
	servertest.OpenRound(t, b, "digital-mognad")
	give := func(list ...string) { kim.Claims["roles"] = list } // the provider holds the same map
	give(roles...)
	first := servertest.NewBrowser(t, s)
	if session, _ := signIn(first, "kim"); session.Staff.Role != "reader" {
		t.Fatalf("%+v", session.Staff)
	}
	give("Mogna.Kontakt.1486")
	if session, _ := signIn(servertest.NewBrowser(t, s), "kim"); session.Staff.Role != "contact" || *session.Staff.Organisation != "1486" {
		t.Errorf("%+v", session.Staff)
	}
	var now api.Session
	if first.Call("GET", "/sessions/current", nil, 200, &now); now.Staff.Role != "contact" {
		t.Error("a session that was open keeps the role of before")
	}
	give()
	if session, failure := signIn(servertest.NewBrowser(t, s), "kim"); session.Staff != nil || !strings.Contains(failure, "ingen roll") {
		t.Errorf("%+v %q", session.Staff, failure)
	}
	first.Call("GET", "/rounds", nil, 401, nil)
	give(roles...)
	if session, failure := signIn(servertest.NewBrowser(t, s), "kim"); session.Staff == nil {
		t.Errorf("a role that is given again: %q", failure)
	}
	var list api.StaffList
	b.Call("GET", "/staff", nil, 200, &list)
	b.Call("DELETE", fmt.Sprintf("/staff/%d", list.Items[0].ID), nil, 204, nil)
	if session, failure := signIn(servertest.NewBrowser(t, s), "kim"); session.Staff != nil || !strings.Contains(failure, "avslutad") {
		t.Errorf("the directory undid what the coordinator has ended: %+v %q", session.Staff, failure)
	}
	b.Call("POST", "/staff", api.NewStaff{Name: "Kim", Email: kim.Email, Role: "reader"}, 201, nil)
	if session, failure := signIn(servertest.NewBrowser(t, s), "kim"); session.Staff == nil {
		t.Errorf("added again: %q", failure)
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
