package httpapi_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Whoever may not write is told that, whatever was sent.
func TestTheRightIsAskedForFirst(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	nobody := servertest.NewBrowser(t, s)
	for _, body := range []string{"{", strings.Repeat(" ", 2<<20)} {
		for _, kind := range []string{"application/json", "text/plain", ""} {
			req, _ := http.NewRequest("POST", nobody.Base+"/api/v1/rounds", strings.NewReader(body))
			req.Header.Set("Content-Type", kind)
			if len(body) > 1<<20 {
				nobody.Send(req, 413, nil)
				continue
			}
			nobody.Send(req, 401, nil)
		}
	}
}

// What stands on one line has no line of its own to put beside it, wherever it is sent from.
func TestControlCharactersAreRefused(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	for _, bad := range []string{"a\r\nBcc: x@x.example", "a\nb", "a\rb", "a\x00b", "a\tb", "a\u2028b", "a\x7fb", "a\u0085b", "\r\na", "a\r\n"} {
		made := api.NewRound{Title: "Titel", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example", Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"digital-mognad"}}
		for _, field := range []*string{&made.Title, &made.Organiser, &made.Contact} {
			right := *field
			*field = bad
			b.Call("POST", "/rounds", made, 422, nil)
			*field = right
		}
		for field := range map[string]bool{"title": true, "organiser": true, "contact": true} {
			b.Call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{field: bad}, 422, nil)
		}
		b.Call("POST", "/staff", map[string]string{"name": bad, "email": "kim@x.example", "role": "reader"}, 422, nil)
		b.Call("POST", "/staff", map[string]string{"name": "Kim", "email": bad, "role": "reader"}, 422, nil)
		b.Call("POST", fmt.Sprintf("/rounds/%d/respondents", round), map[string]string{"name": bad, "email": "kim@x.example", "role": "it-chef", "organisation": "1435"}, 422, nil)
		b.Call("POST", "/tokens", map[string]any{"name": bad, "scope": "status", "expires": time.Now().AddDate(0, 1, 0)}, 422, nil)
		b.Call("POST", fmt.Sprintf("/rounds/%d/workshops", round), map[string]any{"title": bad, "date": "2026-12-01"}, 422, nil)
	}
}
