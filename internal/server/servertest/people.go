package servertest

import (
	"fmt"
	"net/url"
	"path/filepath"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server"
)

// Coordinator is a browser that has signed in by the link of the start.
func Coordinator(t *testing.T, s *server.Server) *Browser {
	t.Helper()
	token, err := s.App.Access.CreateCoordinatorLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b := NewBrowser(t, s)
	b.Call("POST", "/sessions", api.LinkToken{Token: token}, 201, nil)
	return b
}

// Respondent is a browser that has begun with a personal link, and what is put to the person.
func Respondent(t *testing.T, s *server.Server, token string) (*Browser, []api.AssignmentBrief) {
	t.Helper()
	b := NewBrowser(t, s)
	var session api.Session
	b.Call("POST", "/sessions", api.LinkToken{Token: token}, 201, &session)
	return b, session.Respondents[0].Assignments
}

// Staff is a browser of somebody whom the coordinator has added.
func Staff(t *testing.T, s *server.Server, by *Browser, who api.NewStaff) *Browser {
	t.Helper()
	var added api.Staff
	by.Call("POST", "/staff", who, 201, &added)
	var link api.StaffLink
	by.Call("POST", fmt.Sprintf("/staff/%d/links", added.ID), nil, 201, &link)
	b := NewBrowser(t, s)
	b.Call("POST", "/sessions", api.LinkToken{Token: Token(link.URL)}, 201, nil)
	return b
}

// Token is the last part of a link.
func Token(link string) string { return filepath.Base(link) }

// NewToken is an API token that the coordinator has created.
func NewToken(t *testing.T, b *Browser, scope api.TokenScope) (made api.MadeToken) {
	t.Helper()
	b.Call("POST", "/tokens", api.NewToken{Name: "Statistikportalen", Owner: "Kansliet", Scope: scope, Expires: time.Now().AddDate(0, 6, 0)}, 201, &made)
	return made
}

// RespondentID is the id of somebody whom a round invites, by name.
func RespondentID(t *testing.T, b *Browser, round int64, name string) int64 {
	t.Helper()
	var people api.RespondentList
	b.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &people)
	for _, p := range people.Items {
		if p.Name == name {
			return p.ID
		}
	}
	t.Fatalf("nobody is called %s", name)
	return 0
}

// Cookie is the value of a browser's session cookie.
func Cookie(b *Browser) string {
	u, _ := url.Parse(b.Base)
	for _, c := range b.Client.Jar.Cookies(u) {
		return c.Value
	}
	return ""
}
