package httpapi_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// recorded is a handler's answer to a request that came by a way of its own, such as a proxy.
func recorded(handler http.Handler, req *http.Request) *http.Response {
	r := httptest.NewRecorder()
	handler.ServeHTTP(r, req)
	return r.Result()
}

// Whoever has a copy of the database can't use anything in it to come in.
func TestTheDatabaseLetsNobodyIn(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			_, tokens := servertest.OpenRound(t, b, "digital-mognad")
			asa, _ := servertest.Respondent(t, s, tokens["asa@tanum.example"])
			secrets := []string{tokens["asa@tanum.example"], servertest.NewToken(t, b, "status").Token, servertest.Cookie(b), servertest.Cookie(asa)}
			db := servertest.OpenDatabase(t, database)
			for _, table := range []string{"links", "api_tokens", "sessions"} {
				rows := fmt.Sprint(servertest.Values(t, db, "SELECT * FROM "+table))
				if len(rows) < 40 {
					t.Errorf("%s: %s", table, rows)
				}
				for _, secret := range secrets {
					if secret == "" || strings.Contains(rows, secret) {
						t.Errorf("%q is in %s", secret, table)
					}
				}
			}
		})
	}
}

// Behind TLS the cookie goes nowhere else, and browsers are told to stay with https.
func TestBehindTLSTheCookieIsBound(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t), func(c *config.Config) { c.BaseURL = "https://mogna.example.se" })
	token, err := s.App.Access.CreateCoordinatorLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	handler := s.HTTP.Handler
	req, _ := http.NewRequest("POST", "https://mogna.example.se/api/v1/sessions", strings.NewReader(`{"token":"`+token+`"}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Origin", "https://mogna.example.se")
	res := recorded(handler, req)
	c := res.Cookies()
	if res.StatusCode != 201 || len(c) != 1 || c[0].Name != "__Host-mogna" || !c[0].Secure || !c[0].HttpOnly || c[0].SameSite != http.SameSiteLaxMode || c[0].Path != "/" || c[0].Domain != "" {
		t.Errorf("%d %+v", res.StatusCode, c)
	}
	if h := res.Header.Get("Strict-Transport-Security"); !strings.HasPrefix(h, "max-age=31536000") {
		t.Errorf("HSTS is %q", h)
	}
}

// A link is read with the session that came by it, anew at each request: the first after it is revoked is refused, and so is one where
// nothing is left of the link.
func TestARevokedLinkEndsAtTheNextRequest(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			_, tokens := servertest.OpenRound(t, b, "digital-mognad")
			db := servertest.OpenDatabase(t, database)
			for who, end := range map[string]string{"asa@tanum.example": "", "bo@tanum.example": "DELETE FROM links WHERE respondent_id = %d"} {
				r, assignments := servertest.Respondent(t, s, tokens[who])
				form := fmt.Sprintf("/assignments/%d", assignments[0].ID)
				for range 3 {
					r.Call("GET", form, nil, 200, nil)
				}
				var session api.Session
				r.Call("GET", "/sessions/current", nil, 200, &session)
				id := session.Respondents[0].ID
				if end == "" {
					b.Call("DELETE", fmt.Sprintf("/respondents/%d/links", id), nil, 204, nil)
				} else if _, err := db.Exec(fmt.Sprintf(end, id)); err != nil {
					t.Fatal(err)
				}
				for range 2 {
					r.Call("GET", form, nil, 401, nil)
				}
			}
		})
	}
}
