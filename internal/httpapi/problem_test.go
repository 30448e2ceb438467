package httpapi_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/server/servertest"
)

// An error is answered as it is, once, also where the session is kept anew: staff are noticed each minute.
func TestAnErrorIsAnsweredWithinItsSession(t *testing.T) {
	now := time.Now()
	s := servertest.Start(t, servertest.SQLite(t), app.WithClock(func() time.Time { return now }))
	b := servertest.Coordinator(t, s)
	now = now.Add(2 * time.Minute)
	b.Call("GET", "/rounds/999/reports/json", nil, 404, nil)
	b.Call("GET", "/rounds", nil, 200, nil)
}

// Every refusal is a problem document that says what to do, in the reader's language.
func TestRefusalsAreProblems(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	_, tokens := servertest.OpenRound(t, b, "digital-mognad")
	r, assignments := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	form := fmt.Sprintf("/assignments/%d/answers", assignments[0].ID)
	nobody := servertest.NewBrowser(t, s)
	long := strings.Repeat("x", 10<<20)
	for _, c := range []struct {
		name              string
		who               *servertest.Browser
		method, path      string
		contentType, body string
		status            int
		detail            string // part of the Swedish text
	}{
		{"no such path", nobody, "GET", "/nothing", "", "", 404, "Kontrollera adressen"},
		{"no such method", nobody, "DELETE", "/api-info", "", "", 405, "metoder"},
		{"no such round", b, "GET", "/rounds/999", "", "", 404, "Mätomgången finns inte"},
		{"a round that is no number", b, "GET", "/rounds/x", "", "", 400, "Kontrollera"},
		{"a page too far", b, "GET", "/rounds?limit=1000", "", "", 422, "rättas"},
		{"nobody", nobody, "GET", "/rounds", "", "", 401, "personliga länk"},
		{"a respondent as coordinator", r, "POST", "/rounds", "application/json", "{}", 403, "processledaren"},
		{"a respondent as staff", r, "GET", "/rounds", "", "", 403, "arbetar med mätomgången"},
		{"a coordinator as respondent", b, "GET", "/assignments/1", "", "", 403, "personlig länk för att svara"},
		{"somebody else's form", r, "GET", "/assignments/1", "", "", 404, "inte ditt"},
		{"a wrong link", nobody, "POST", "/sessions", "application/json", `{"token":"abc"}`, 404, "Länken stämmer inte"},
		{"no token", nobody, "POST", "/sessions", "application/json", `{}`, 422, "rättas"},
		{"no JSON", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":`, 422, "rättas"},
		{"an unknown key", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[],"x":1}`, 422, "rättas"},
		{"a byte order mark", r, "PATCH", form, "application/json", "\ufeff{}", 422, "rättas"},
		{"two values", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","value":1}]}{}`, 422, "rättas"},
		{"nothing to save", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[]}`, 422, "rättas"},
		{"a value off the scale", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","value":9}]}`, 422, "rättas"},
		{"an item of another form", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"F-01","value":1}]}`, 422, "rättas"},
		{"another type", r, "PATCH", form, "text/plain", `x`, 415, "format"},
		{"an item twice", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"inf-02","value":1},{"item":"inf-02","value":2}]}`, 422, "rättas"},
		{"an item of another role", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","value":1}]}`, 422, "rättas"},
		{"no writer", r, "PATCH", form, "application/json", `{"answers":[{"item":"inf-02","value":1}]}`, 422, "rättas"},
		{"nothing to hand in", r, "POST", strings.TrimSuffix(form, "answers") + "submissions", "application/json", `{"revision":0}`, 409, "Ingen fråga är besvarad"},
		{"no receipt yet", r, "GET", strings.TrimSuffix(form, "answers") + "receipt", "", "", 404, "Inget är inskickat"},
		{"a contact without organisation", b, "POST", "/staff", "application/json", `{"name":"Kim","email":"kim@x.example","role":"contact"}`, 422, "rättas"},
		{"staff that isn't there", b, "POST", "/staff/99/links", "", "", 404, "finns inte"},
		{"a respondent that isn't there", b, "DELETE", "/respondents/99/links", "", "", 404, "finns inte"},
		{"too much", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","comment":"` + long + `"}]}`, 413, "mindre"},
		{"a comment that is too long", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","value":1,"comment":"` + long[:3000] + `"}]}`, 422, "rättas"},
	} {
		req, err := http.NewRequest(c.method, c.who.Base+"/api/v1"+c.path, strings.NewReader(c.body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", c.contentType)
		req.Header.Set("Accept-Language", "sv")
		var p api.Problem
		c.who.T = t
		res := c.who.Send(req, c.status, &p)
		if kind := res.Header.Get("Content-Type"); kind != "application/problem+json" || p.Status != c.status || p.Title == "" || !strings.Contains(p.Detail, c.detail) {
			t.Errorf("%s: %s %+v", c.name, kind, p)
		}
	}
	var f api.Form
	r.Call("GET", strings.TrimSuffix(form, "/answers"), nil, 200, &f)
	if len(f.Answers) != 0 || f.Revision != 0 {
		t.Errorf("something was written on the way: %+v", f.Answers)
	}
}

func TestErrorsFollowTheReader(t *testing.T) {
	b := servertest.NewBrowser(t, servertest.Start(t, servertest.SQLite(t)))
	for lang, want := range map[string]string{"en-GB,en;q=0.9": "You are not signed in", "sv": "Du är inte inloggad", "": "Du är inte inloggad", "fi": "Du är inte inloggad"} {
		req, _ := http.NewRequest("GET", b.Base+"/api/v1/rounds", nil)
		req.Header.Set("Accept-Language", lang)
		var p api.Problem
		b.Send(req, 401, &p)
		if p.Title != want {
			t.Errorf("%q: %q", lang, p.Title)
		}
	}
}
