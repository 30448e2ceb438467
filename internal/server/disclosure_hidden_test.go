package server_test

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/server/servertest"
)

// Two servers, on the two databases, between which nothing differs but what some have answered that isn't told: of responses that are
// begun, handed in and waiting, or of too few. Everything that anybody reads is the same in both, to the byte and the header.
func TestWhatIsNotToldMakesNoDifference(t *testing.T) {
	at := time.Now().Truncate(time.Second)
	one, other := hiding(t, servertest.SQLite(t), at, 0), hiding(t, servertest.PostgreSQL(t), at, 2)
	if len(one) < 100 {
		t.Errorf("only %d answers were compared", len(one))
	}
	for _, what := range slices.Sorted(maps.Keys(one)) {
		a, b := one[what], other[what]
		n := 0
		for n < min(len(a), len(b)) && a[n] == b[n] {
			n++
		}
		if a != b {
			t.Errorf("%s: … %.150q, and … %.150q", what, a[max(0, n-50):], b[max(0, n-50):])
		}
	}
}

// hiding has eight answer alike whatever is hidden, and some answer as it says; and gives what each reads in each state of the round.
func hiding(t *testing.T, database string, at time.Time, hidden int) map[string]string {
	t.Helper()
	s := servertest.Start(t, database, app.WithClock(func() time.Time { return at }))
	b := servertest.Coordinator(t, s)
	round, tokens := staffed(t, b, 8)
	b.Upload(round, false, map[string]string{"r.csv": "organisation;namn;e-post;roll\n1486;Dag Holm;dag@stromstad.example;it-chef\n1486;Eva Ek;eva@stromstad.example;it-chef\n"}, 200, nil)
	var hands []*servertest.Browser
	for n := range tokens {
		r, forms := servertest.Respondent(t, s, tokens[n])
		r.AnswerUnlike(forms[0].ID, n)
		r.Submit(forms[0].ID)
		hands = append(hands, r)
	}
	for n := range 3 { // two hand in anew and wait, one has only begun to change
		id := assignmentsOf(hands[n])[0].ID
		hands[n].AnswerUnlike(id, n+11+hidden)
		if n < 2 {
			hands[n].Submit(id)
		}
	}
	var links []api.PersonalLink
	b.Call("POST", fmt.Sprintf("/rounds/%d/links", round), map[string]any{"respondents": []int64{servertest.RespondentID(t, b, round, "Dag Holm"), servertest.RespondentID(t, b, round, "Eva Ek")}}, 201, &links)
	for n, l := range links { // fewer than are told of
		r, forms := servertest.Respondent(t, s, servertest.Token(l.URL))
		r.AnswerUnlike(forms[0].ID, n+hidden)
		r.Submit(forms[0].ID)
	}
	machine := func(scope api.TokenScope) *servertest.Browser {
		m := servertest.NewBrowser(t, s)
		m.Client.Transport = bearer(servertest.NewToken(t, b, scope).Token)
		return m
	}
	viewers := map[string]*servertest.Browser{"coordinator": b, "results": machine("results"), "status": machine("status"),
		"reader":    servertest.Staff(t, s, b, api.NewStaff{Name: "Rut", Email: "rut@x.example", Role: "reader"}),
		"contact":   servertest.Staff(t, s, b, api.NewStaff{Name: "Kim", Email: "kim@x.example", Role: "contact", Organisation: new("1435")}),
		"colleague": hands[4]}
	read := map[string]string{}
	for _, state := range []string{"open", "closed", "published"} {
		switch state {
		case "closed":
			b.SetStatus(round, state, 200)
		case "published":
			b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", round), nil, 201, nil)
		}
		for name, viewer := range viewers {
			for _, path := range told {
				read[state+" "+name+" "+path] = wholeResponse(viewer, t, fmt.Sprintf(path, round))
			}
		}
	}
	return read
}

// told are the places where something is told of what was answered, or of whether it was.
var told = []string{"/rounds/%d/results", "/rounds/%d/matrix", "/rounds/%d/summary", "/rounds/%d/respondents", "/rounds/%d/closing-preview", "/rounds/%d/snapshots",
	"/rounds/%d/organisations", "/rounds/%d/action-plans/1435", "/rounds/%d/derivations/digital-mognad/1435", "/rounds/%d/derivations/digital-mognad/1486",
	"/rounds/%d/reports/xlsx", "/rounds/%d/reports/html", "/rounds/%d/reports/csv", "/rounds/%d/reports/wide-csv", "/rounds/%d/reports/json", "/rounds/%d/charts/four-types",
	"/audit-entries?object=round/%d", "/rounds/%d/derivations/digital-mognad/9999", "/rounds/%d/results?snapshot=9"}

// moment is when something happened, by the machine's own clock, as programs and as people read it.
var moment = regexp.MustCompile(`20\d\d-\d\d-\d\dT[0-9:.]+(Z|[+-]\d\d:\d\d)|\d+ [a-z]+ 20\d\d kl\. \d\d\.\d\d`)

var ownID = regexp.MustCompile(`"requestId":"[0-9a-f]{16}"`)

// wholeResponse is an answer with its status and headers, but for when it was sent and the id of its request.
func wholeResponse(b *servertest.Browser, t *testing.T, path string) string {
	t.Helper()
	res, err := b.Client.Get(b.Base + "/api/v1" + path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	head := res.Header.Clone()
	for _, own := range []string{"Date", "Content-Length", "Set-Cookie", "X-Request-Id"} { // the length is the body's, moments' digits among it
		head.Del(own)
	}
	return fmt.Sprint(res.StatusCode, head, "\n", ownID.ReplaceAllString(moment.ReplaceAllString(unpacked(t, string(body)), "then"), ""))
}
