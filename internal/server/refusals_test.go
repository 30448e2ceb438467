package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"mogna/api"
)

// Every refusal is a problem document that says what to do, in the reader's language.
func TestRefusalsAreProblems(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	_, tokens := openRound(t, b, "digital-mognad")
	r, assignments := respondent(t, s, tokens["dag@stromstad.example"])
	form := fmt.Sprintf("/assignments/%d/answers", assignments[0].ID)
	nobody := newBrowser(t, s)
	long := strings.Repeat("x", 10<<20)
	for _, c := range []struct {
		name              string
		who               *browser
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
		{"an item twice", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"inf-01","value":1},{"item":"inf-01","value":2}]}`, 422, "rättas"},
		{"an item of another role", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","value":1}]}`, 422, "rättas"},
		{"no writer", r, "PATCH", form, "application/json", `{"answers":[{"item":"inf-01","value":1}]}`, 422, "rättas"},
		{"nothing to hand in", r, "POST", strings.TrimSuffix(form, "answers") + "submissions", "application/json", `{"revision":0}`, 409, "Ingen fråga är besvarad"},
		{"no receipt yet", r, "GET", strings.TrimSuffix(form, "answers") + "receipt", "", "", 404, "Inget är inskickat"},
		{"a contact without organisation", b, "POST", "/staff", "application/json", `{"name":"Kim","email":"kim@x.example","role":"contact"}`, 422, "rättas"},
		{"staff that isn't there", b, "POST", "/staff/99/links", "", "", 404, "finns inte"},
		{"a respondent that isn't there", b, "DELETE", "/respondents/99/links", "", "", 404, "finns inte"},
		{"too much", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","comment":"` + long + `"}]}`, 413, "mindre"},
		{"a comment that is too long", r, "PATCH", form, "application/json", `{"writer":"harness1","answers":[{"item":"eff-01","value":1,"comment":"` + long[:3000] + `"}]}`, 422, "rättas"},
	} {
		req, err := http.NewRequest(c.method, c.who.base+"/api/v1"+c.path, strings.NewReader(c.body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", c.contentType)
		req.Header.Set("Accept-Language", "sv")
		var p api.Problem
		c.who.t = t
		res := c.who.send(req, c.status, &p)
		if kind := res.Header.Get("Content-Type"); kind != "application/problem+json" || p.Status != c.status || p.Title == "" || !strings.Contains(p.Detail, c.detail) {
			t.Errorf("%s: %s %+v", c.name, kind, p)
		}
	}
	var f api.Form
	r.call("GET", strings.TrimSuffix(form, "/answers"), nil, 200, &f)
	if len(f.Answers) != 0 || f.Revision != 0 {
		t.Errorf("something was written on the way: %+v", f.Answers)
	}
}

func TestErrorsFollowTheReader(t *testing.T) {
	b := newBrowser(t, start(t, file(t)))
	for lang, want := range map[string]string{"en-GB,en;q=0.9": "You are not signed in", "sv": "Du är inte inloggad", "": "Du är inte inloggad", "fi": "Du är inte inloggad"} {
		req, _ := http.NewRequest("GET", b.base+"/api/v1/rounds", nil)
		req.Header.Set("Accept-Language", lang)
		var p api.Problem
		b.send(req, 401, &p)
		if p.Title != want {
			t.Errorf("%q: %q", lang, p.Title)
		}
	}
}

func TestWritesFromElsewhereAreRefused(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	req, _ := http.NewRequest("POST", b.base+"/api/v1/rounds", strings.NewReader(`{}`))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	b.send(req, 403, nil)
	req, _ = http.NewRequest("DELETE", b.base+"/api/v1/sessions/current", nil)
	req.Header.Set("Origin", "https://evil.example")
	b.send(req, 403, nil)
}

// A faulty import names every fault and changes nothing.
func TestAFaultyImportChangesNothing(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, _ := openRound(t, b, "digital-mognad")
	var before, after api.RespondentList
	b.call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &before)
	var p api.Problem
	b.upload(round, false, map[string]string{
		"r.csv": "organisation;namn;e-post;roll\n1435;Ny Person;ny@tanum.example;it-chef\n1435;X;inte-en-adress;kung\n9999;Y;y@y.example;it-chef\n",
	}, 422, &p)
	if p.Errors == nil || len(*p.Errors) < 3 {
		t.Fatalf("three faults in the file: %+v", p)
	}
	for _, f := range *p.Errors {
		if f.Line == nil || *f.Line < 3 || f.Mend == nil {
			t.Errorf("a fault without its row or what to do: %+v", f)
		}
	}
	b.call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &after)
	if after.Total != before.Total {
		t.Errorf("%d respondents before, %d after", before.Total, after.Total)
	}
	var sum api.ImportSummary
	b.upload(round, true, map[string]string{"r.csv": "organisation;namn;e-post;roll\n1435;Ny Person;ny@tanum.example;it-chef\n"}, 200, &sum)
	if b.call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &after); sum.NewRespondents != 1 || after.Total != before.Total {
		t.Errorf("a preview: %+v, %d respondents", sum, after.Total)
	}
	b.upload(round, false, map[string]string{"r.csv": "organisation;namn;e-post;roll\n1486;Åsa Öberg;asa@tanum.example;it-chef\n"}, 422, &p)
}

// A closed round, and another organisation's form, take nothing.
func TestNothingIsWrittenWhereItMayNot(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "formagor-2030")
	asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
	dag, dags := respondent(t, s, tokens["dag@stromstad.example"])
	form := fmt.Sprintf("/assignments/%d/answers", assignments[0].ID)
	change := api.AnswerChange{Writer: "harness1", Answers: []api.Answer{{Item: "F-01", Value: ptr(1.0)}}}
	dag.call("PATCH", form, change, 404, nil)
	dag.call("GET", form, nil, 404, nil)
	dag.call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignments[0].ID), api.Colleague{Name: "X", Email: "x@x.example"}, 404, nil)
	dag.save(dags[0].ID, "dags-browser", 0, "F-01", 2)
	b.call("PATCH", fmt.Sprintf("/rounds/%d", round), map[string]string{"status": "closed"}, 200, nil)
	var p api.Problem
	asa.call("PATCH", form, change, 409, &p)
	if !strings.Contains(p.Detail, "Mätomgången är stängd") {
		t.Errorf("%q", p.Detail)
	}
	dag.call("POST", fmt.Sprintf("/assignments/%d/submissions", dags[0].ID), api.SubmissionOrder{Revision: 1}, 409, nil)
	if standing := asa.standing(assignments[0].ID); standing.Revision != 0 || len(standing.Answers) != 0 {
		t.Errorf("something was written: %+v", standing)
	}
}
