package httpapi_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server/servertest"
)

var signInLink = regexp.MustCompile(`http\S+/logga-in/(\S+)`)

// letters waits until so many letters have come.
func letters(t *testing.T, m *mailtest.Server, n int) []mailtest.Message {
	t.Helper()
	for t.Context().Err() == nil {
		if list := m.Messages(); len(list) >= n {
			return list
		}
		time.Sleep(5 * time.Millisecond)
	}
	return nil
}

// Whoever has an address gets a link that works once; nobody learns from the answer who that is.
func TestStaffSignInByMailedLink(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			m := mailtest.Start(t)
			s := servertest.Start(t, database, servertest.WithMail(m))
			b := servertest.Coordinator(t, s)
			servertest.OpenRound(t, b, "digital-mognad")
			b.Call("POST", "/staff", api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")}, 201, nil)
			kim := servertest.NewBrowser(t, s)
			for _, email := range []string{"nobody@tanum.example", "asa@tanum.example", " KIM@tanum.example "} {
				kim.Call("POST", "/sign-in-links", api.SignInLinkOrder{Email: email}, 202, nil)
			}
			list := letters(t, m, 1)
			if len(list) != 1 || list[0].To != "kim@tanum.example" || !strings.Contains(list[0].Text, "15 minuter") {
				t.Fatalf("%+v", list)
			}
			token := signInLink.FindStringSubmatch(list[0].Text)[1]
			var preview api.LinkPreview
			if kim.Call("POST", "/link-previews", api.LinkToken{Token: token}, 200, &preview); preview.Purpose != "staff" {
				t.Errorf("%+v", preview)
			}
			var session api.Session
			if kim.Call("POST", "/sessions", api.LinkToken{Token: token}, 201, &session); session.Staff.Name != "Kim Holm" {
				t.Errorf("%+v", session.Staff)
			}
			servertest.NewBrowser(t, s).Call("POST", "/sessions", api.LinkToken{Token: token}, 401, nil)
			var log api.AuditEntryList
			b.Call("GET", "/audit-entries?object=staff/1", nil, 200, &log)
			if log.Total != 3 || log.Items[0].Action != "sign-in" || log.Items[1].Action != "ask-sign-in-link" {
				t.Errorf("%+v", log)
			}
		})
	}
}

// A mailbox is not filled by somebody who asks again and again, and the answer doesn't tell that either.
func TestLettersToOneAddressAreFew(t *testing.T) {
	m := mailtest.Start(t)
	s := servertest.Start(t, servertest.SQLite(t), servertest.WithMail(m))
	b := servertest.Coordinator(t, s)
	for n := range 2 {
		b.Call("POST", "/staff", api.NewStaff{Name: "Kim Holm", Email: fmt.Sprintf("kim%d@tanum.example", n), Role: "reader"}, 201, nil)
	}
	for n := range 8 {
		email := "kim0@tanum.example"
		if n%2 > 0 {
			email = strings.ToUpper(email)
		}
		b.Call("POST", "/sign-in-links", api.SignInLinkOrder{Email: email}, 202, nil)
	}
	b.Call("POST", "/sign-in-links", api.SignInLinkOrder{Email: "kim1@tanum.example"}, 202, nil) // comes after the others
	if list := letters(t, m, 4); len(list) != 4 || list[3].To != "kim1@tanum.example" {
		t.Errorf("%d letters", len(list))
	}
}

// Whose role comes from the directory signs in there: a letter would outlive the account.
func TestTheDirectorysPeopleGetNoLetters(t *testing.T) {
	m := mailtest.Start(t)
	_, set := directory(t, person("kim", "Mogna.Styrgrupp"))
	s := servertest.Start(t, servertest.SQLite(t), set, servertest.WithMail(m))
	b := servertest.Coordinator(t, s)
	if session, failure := signIn(servertest.NewBrowser(t, s), "kim"); session.Staff == nil {
		t.Fatal(failure)
	}
	b.Call("POST", "/staff", api.NewStaff{Name: "Bo Ek", Email: "bo@tanum.example", Role: "reader"}, 201, nil)
	for _, email := range []string{"kim@tanum.example", "bo@tanum.example"} {
		b.Call("POST", "/sign-in-links", api.SignInLinkOrder{Email: email}, 202, nil)
	}
	if list := letters(t, m, 1); list[0].To != "bo@tanum.example" {
		t.Errorf("a letter went to %s", list[0].To)
	}
}

func TestWithoutAMailServerNoLinkIsPromised(t *testing.T) {
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t)))
	var methods api.SignInMethods
	if b.Call("GET", "/sign-in-methods", nil, 200, &methods); methods.Mail || methods.Oidc || methods.Failure != nil {
		t.Errorf("%+v", methods)
	}
	var p api.Problem
	if b.Call("POST", "/sign-in-links", api.SignInLinkOrder{Email: "x@x.example"}, 404, &p); !strings.Contains(p.Detail, "Be processledaren") {
		t.Errorf("%+v", p)
	}
}
