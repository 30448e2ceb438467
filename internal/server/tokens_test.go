package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"mogna/api"
)

// newToken is an API token that the coordinator has created.
func newToken(t *testing.T, b *browser, scope api.TokenScope) (made api.MadeToken) {
	t.Helper()
	b.call("POST", "/tokens", api.NewToken{Name: "Statistikportalen", Owner: "Kansliet", Scope: scope, Expires: time.Now().AddDate(0, 6, 0)}, 201, &made)
	return made
}

// machine calls with a token, and whatever else is set, without a cookie jar.
func (b *browser) machine(method, path, token string, status int, into any, headers ...string) *http.Response {
	b.t.Helper()
	req, err := http.NewRequest(method, b.base+"/api/v1"+path, strings.NewReader("{}"))
	if err != nil {
		b.t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	req.Header.Set("Content-Type", "application/json")
	for n := 0; n < len(headers); n += 2 {
		req.Header.Set(headers[n], headers[n+1])
	}
	return b.send(req, status, into)
}

func TestATokenLetsAMachineIn(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			b := coordinator(t, s)
			round, _ := openRound(t, b, "digital-mognad")
			status, results := newToken(t, b, "status"), newToken(t, b, "results")
			if !strings.HasPrefix(status.Token, "mogna_") || len(status.Token) < len("mogna_")+22 || status.Token == results.Token {
				t.Errorf("%q", status.Token)
			}
			m := newBrowser(t, s)
			matrix, figures := fmt.Sprintf("/rounds/%d/matrix", round), fmt.Sprintf("/rounds/%d/results", round)
			res := m.machine("GET", matrix, status.Token, 200, nil)
			if len(res.Cookies()) > 0 || res.Header.Get("Vary") == "Cookie" {
				t.Errorf("a machine was given a session: %v", res.Header)
			}
			m.machine("GET", figures, results.Token, 404, nil) // open
			b.call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": "closed"}, 200, nil)
			m.machine("GET", figures, results.Token, 200, nil)
			m.machine("GET", figures, status.Token, 403, nil)
			m.machine("GET", matrix, results.Token, 403, nil)
			m.machine("POST", "/rounds", status.Token, 403, nil, "Sec-Fetch-Site", "cross-site")
			var list api.TokenList
			b.call("GET", "/tokens", nil, 200, &list)
			if list.Total != 2 || list.Items[0].ID != results.ID || list.Items[1].LastUsed.Format(time.DateOnly) != time.Now().UTC().Format(time.DateOnly) {
				t.Errorf("%+v", list)
			}
			b.call("DELETE", fmt.Sprintf("/tokens/%d", results.ID), nil, 204, nil)
			b.call("DELETE", fmt.Sprintf("/tokens/%d", results.ID), nil, 404, nil)
			var p api.Problem
			res = m.machine("GET", figures, results.Token, 401, &p)
			if !strings.Contains(p.Detail, "indragen") || !strings.HasPrefix(res.Header.Get("WWW-Authenticate"), "Bearer") {
				t.Errorf("%+v %v", p, res.Header)
			}
			if m.machine("GET", figures, "mogna_nothing", 401, &p); !strings.Contains(p.Detail, "Kontrollera att hela kom med") {
				t.Errorf("%+v", p)
			}
		})
	}
}

// A token beside a cookie: the cookie is nothing, so that another site gains nothing by sending both.
func TestATokenGoesBeforeTheCookie(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	status := newToken(t, b, "status")
	b.machine("GET", "/staff", status.Token, 403, nil)
	b.machine("GET", "/staff", "mogna_wrong", 401, nil)
	b.machine("POST", "/rounds", "mogna_wrong", 401, nil, "Origin", "https://evil.example")
	b.machine("DELETE", "/sessions/current", status.Token, 403, nil)
	b.call("GET", "/staff", nil, 200, nil)
}

func TestATokenHasAnOwnerAndAnEnd(t *testing.T) {
	b := coordinator(t, start(t, file(t)))
	whole := api.NewToken{Name: "Portalen", Owner: "Kansliet", Scope: "status", Expires: time.Now().AddDate(1, 0, 0)}
	for path, change := range map[string]func(*api.NewToken){
		"name":    func(n *api.NewToken) { n.Name = " " },
		"owner":   func(n *api.NewToken) { n.Owner = "Anna 19121212-1212" },
		"scope":   func(n *api.NewToken) { n.Scope = "everything" },
		"expires": func(n *api.NewToken) { n.Expires = time.Now().AddDate(1, 0, 3) },
	} {
		broken := whole
		change(&broken)
		var p api.Problem
		if b.call("POST", "/tokens", broken, 422, &p); p.Errors == nil || len(*p.Errors) != 1 || *(*p.Errors)[0].Path != path {
			t.Errorf("%s: %+v", path, p)
		}
	}
	whole.Expires = time.Now().Add(-time.Hour)
	b.call("POST", "/tokens", whole, 422, nil)
}
