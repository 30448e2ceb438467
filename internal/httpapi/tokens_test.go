package httpapi_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server/servertest"
)

func TestATokenLetsAMachineIn(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, _ := servertest.OpenRound(t, b, "digital-mognad")
			status, results := servertest.NewToken(t, b, "status"), servertest.NewToken(t, b, "results")
			if !strings.HasPrefix(status.Token, "mogna_") || len(status.Token) < len("mogna_")+22 || status.Token == results.Token {
				t.Errorf("%q", status.Token)
			}
			m := servertest.NewBrowser(t, s)
			matrix, figures := fmt.Sprintf("/rounds/%d/matrix", round), fmt.Sprintf("/rounds/%d/results", round)
			res := m.CallAsMachine("GET", matrix, status.Token, 200, nil)
			if len(res.Cookies()) > 0 || res.Header.Get("Vary") == "Cookie" {
				t.Errorf("a machine was given a session: %v", res.Header)
			}
			m.CallAsMachine("GET", figures, results.Token, 404, nil) // open
			b.Call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": "closed"}, 200, nil)
			m.CallAsMachine("GET", figures, results.Token, 200, nil)
			m.CallAsMachine("GET", figures, status.Token, 403, nil)
			m.CallAsMachine("GET", matrix, results.Token, 403, nil)
			m.CallAsMachine("POST", "/rounds", status.Token, 403, nil, "Sec-Fetch-Site", "cross-site")
			var list api.TokenList
			b.Call("GET", "/tokens", nil, 200, &list)
			if list.Total != 2 || list.Items[0].ID != results.ID || list.Items[1].LastUsed.Format(time.DateOnly) != time.Now().UTC().Format(time.DateOnly) {
				t.Errorf("%+v", list)
			}
			b.Call("DELETE", fmt.Sprintf("/tokens/%d", results.ID), nil, 204, nil)
			b.Call("DELETE", fmt.Sprintf("/tokens/%d", results.ID), nil, 404, nil)
			var p api.Problem
			res = m.CallAsMachine("GET", figures, results.Token, 401, &p)
			if !strings.Contains(p.Detail, "indragen") || !strings.HasPrefix(res.Header.Get("WWW-Authenticate"), "Bearer") {
				t.Errorf("%+v %v", p, res.Header)
			}
			if m.CallAsMachine("GET", figures, "mogna_nothing", 401, &p); !strings.Contains(p.Detail, "Kontrollera att hela kom med") {
				t.Errorf("%+v", p)
			}
		})
	}
}

// A token beside a cookie: the cookie is nothing, so that another site gains nothing by sending both.
func TestATokenGoesBeforeTheCookie(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	status := servertest.NewToken(t, b, "status")
	b.CallAsMachine("GET", "/staff", status.Token, 403, nil)
	b.CallAsMachine("GET", "/staff", "mogna_wrong", 401, nil)
	b.CallAsMachine("POST", "/rounds", "mogna_wrong", 401, nil, "Origin", "https://evil.example")
	b.CallAsMachine("DELETE", "/sessions/current", status.Token, 403, nil)
	b.Call("GET", "/staff", nil, 200, nil)
}
