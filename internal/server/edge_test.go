package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
)

// A form is asked for only of those who may send one, and then it must be a form.
func TestAnImportIsAForm(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad")
	dag, assignments := respondent(t, s, tokens["dag@stromstad.example"])
	nobody := newBrowser(t, s)
	rounds, figures, own := fmt.Sprintf("/rounds/%d/imports", round), fmt.Sprintf("/rounds/%d/economy-imports", round), fmt.Sprintf("/assignments/%d/imports", assignments[0].ID)
	for _, c := range []struct {
		who                *browser
		path, kind, within string
		status             int
	}{
		{nobody, rounds, "", "", 401}, {nobody, rounds, "application/json", "{", 401}, {nobody, own, "", "", 401}, {dag, rounds, "text/plain", "x", 403}, {b, own, "", "", 403},
		{b, rounds, "", "", 415}, {b, rounds, "application/json", "{}", 415}, {b, rounds, "multipart/mixed; boundary=x", "", 415},
		{b, rounds, "multipart/form-data", "", 400}, {b, rounds, "multipart/form-data; boundary=", "", 400}, {b, rounds, "multipart/form-data; boundary=" + strings.Repeat("x", 71), "", 400},
		{b, figures, "", "", 415}, {dag, own, "text/csv", "x", 415},
		{b, rounds, "multipart/form-data; boundary=x", "no form", 422},
		{b, rounds, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=source\r\n\r\na\nb\r\n--x--\r\n", 422},
	} {
		req, _ := http.NewRequest("POST", c.who.base+"/api/v1"+c.path, strings.NewReader(c.within))
		if c.kind != "" {
			req.Header.Set("Content-Type", c.kind)
		}
		var p api.Problem
		c.who.t = t
		if res := c.who.send(req, c.status, &p); p.Status != c.status || p.Detail == "" || res.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s: %+v", c.path, c.kind, p)
		}
	}
}

// Whoever may not write is told that, whatever was sent.
func TestTheRightIsAskedForFirst(t *testing.T) {
	s := start(t, file(t))
	nobody := newBrowser(t, s)
	for _, body := range []string{"{", strings.Repeat(" ", 2<<20)} {
		for _, kind := range []string{"application/json", "text/plain", ""} {
			req, _ := http.NewRequest("POST", nobody.base+"/api/v1/rounds", strings.NewReader(body))
			req.Header.Set("Content-Type", kind)
			if len(body) > 1<<20 {
				nobody.send(req, 413, nil)
				continue
			}
			nobody.send(req, 401, nil)
		}
	}
}

// A program that asks for what isn't there gets no page.
func TestProgramsGetNoPage(t *testing.T) {
	b := newBrowser(t, start(t, file(t)))
	for _, path := range []string{"/api", "/api/v1", "/api/v2/rounds", "/api/v1/nothing", "/API/v1/rounds", "//api/v1/nothing", "/api%2Fv1", "/metrics", "/metrics/", "/metrics/x", "/healthz/x", "/readyz/x", "/auth", "/auth/oidc/x", "/.well-known/x"} {
		req, _ := http.NewRequest("GET", b.base+path, nil)
		var p api.Problem
		if res := b.send(req, 404, &p); res.Header.Get("Content-Type") != "application/problem+json" || p.Status != 404 || p.Detail == "" {
			t.Errorf("%s: %s %+v", path, res.Header.Get("Content-Type"), p)
		}
	}
	for _, path := range []string{"/", "/logga-in", "/matomgangar/1", "/apistol"} {
		req, _ := http.NewRequest("GET", b.base+path, nil)
		if res := b.send(req, 200, nil); !strings.HasPrefix(res.Header.Get("Content-Type"), "text/html") {
			t.Errorf("%s: %s", path, res.Header.Get("Content-Type"))
		}
	}
}

// What stands on one line has no line of its own to put beside it, wherever it is sent from.
func TestControlCharactersAreRefused(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, _ := openRound(t, b, "digital-mognad")
	for _, bad := range []string{"a\r\nBcc: x@x.example", "a\nb", "a\rb", "a\x00b", "a\tb", "a\u2028b", "a\x7fb", "a\u0085b", "\r\na", "a\r\n"} {
		made := api.NewRound{Title: "Titel", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example", Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"digital-mognad"}}
		for _, field := range []*string{&made.Title, &made.Organiser, &made.Contact} {
			right := *field
			*field = bad
			b.call("POST", "/rounds", made, 422, nil)
			*field = right
		}
		for field := range map[string]bool{"title": true, "organiser": true, "contact": true} {
			b.call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{field: bad}, 422, nil)
		}
		b.call("POST", "/staff", map[string]string{"name": bad, "email": "kim@x.example", "role": "reader"}, 422, nil)
		b.call("POST", "/staff", map[string]string{"name": "Kim", "email": bad, "role": "reader"}, 422, nil)
		b.call("POST", fmt.Sprintf("/rounds/%d/respondents", round), map[string]string{"name": bad, "email": "kim@x.example", "role": "it-chef", "organisation": "1435"}, 422, nil)
		b.call("POST", "/tokens", map[string]any{"name": bad, "scope": "status", "expires": time.Now().AddDate(0, 1, 0)}, 422, nil)
		b.call("POST", fmt.Sprintf("/rounds/%d/workshops", round), map[string]any{"title": bad, "date": "2026-12-01"}, 422, nil)
	}
}

// An error is answered as it is, once, also where the session is kept anew: staff are noticed each minute.
func TestAnErrorIsAnsweredWithinItsSession(t *testing.T) {
	now := time.Now()
	s := start(t, file(t), app.WithClock(func() time.Time { return now }))
	b := coordinator(t, s)
	now = now.Add(2 * time.Minute)
	b.call("GET", "/rounds/999/reports/json", nil, 404, nil)
	b.call("GET", "/rounds", nil, 200, nil)
}
