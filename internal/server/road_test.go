package server_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/scoring"
)

// The whole road on either database: set up, import, open, answer, follow, compare.
func TestTheWholeRoad(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) { wholeRoad(t, database) })
	}
}

func wholeRoad(t *testing.T, database string) {
	s := start(t, database)
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad", "formagor-2030")
	for n, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example"} {
		r, assignments := respondent(t, s, tokens[who])
		r.answerAll(assignments[0].ID, float64(n+2))
		r.submit(assignments[0].ID)
	}
	r, assignments := respondent(t, s, tokens["dag@stromstad.example"])
	r.answerAll(assignments[1].ID, 4)
	receipt, again := r.submit(assignments[1].ID), r.submit(assignments[1].ID)
	if receipt.Number != 1 || again.Number != 1 || receipt.Answered != 55 {
		t.Errorf("handing in twice: %+v, %+v", receipt, again)
	}

	var m api.Matrix
	b.call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	states := map[string]string{}
	for _, row := range m.Rows {
		for n, c := range row.Cells {
			states[row.Code+" "+m.Questionnaires[n].ID] = string(c.State)
		}
	}
	want := map[string]string{"1435 digital-mognad": "complete", "1435 formagor-2030": "invited", "1486 digital-mognad": "invited",
		"1486 formagor-2030": "complete", "SML-IT digital-mognad": "not-invited", "SML-IT formagor-2030": "not-invited"}
	for key, state := range want {
		if states[key] != state {
			t.Errorf("%s is %s, want %s", key, states[key], state)
		}
	}

	var c scoring.Comparison
	b.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	maturity, capabilities := c.Documents[0], c.Documents[1]
	if total := maturity.Organisations["1435"].Total; total.Value == nil || total.N != 3 {
		t.Errorf("Tanum's maturity: %+v", total)
	}
	if p := capabilities.Organisations["1486"].Profile; p == nil || p.Counts[4].N != 55 {
		t.Errorf("Strömstad's profile: %+v", p)
	}
	reportsAgree(t, b, round, c)
}

func reportsAgree(t *testing.T, b *browser, round int64, c scoring.Comparison) {
	t.Helper()
	res, err := b.http.Get(fmt.Sprintf("%s/api/v1/rounds/%d/reports/csv?language=en", b.base, round))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, _ := io.ReadAll(res.Body)
	if !strings.HasPrefix(res.Header.Get("Content-Disposition"), "attachment; filename=\"mogna-") || res.Header.Get("Content-Type") != "text/csv; charset=utf-8" {
		t.Errorf("the report's headers: %v", res.Header)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))).ReadAll()
	if err != nil || len(rows) < 100 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, format := range []string{"xlsx", "json", "html"} {
		res, err := b.http.Get(fmt.Sprintf("%s/api/v1/rounds/%d/reports/%s", b.base, round, format))
		if err != nil || res.StatusCode != 200 {
			t.Fatalf("%s: %v %v", format, res.StatusCode, err)
		}
		res.Body.Close()
	}
	b.call("GET", fmt.Sprintf("/rounds/%d/reports/docx", round), nil, 404, nil)
}

func TestResultsAreCachedByDataVersion(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "formagor-2030")
	get := func(tag string, status int) string {
		req, _ := http.NewRequest("GET", fmt.Sprintf("%s/api/v1/rounds/%d/results", b.base, round), nil)
		req.Header.Set("If-None-Match", tag)
		return b.send(req, status, nil).Header.Get("ETag")
	}
	tag := get("", 200)
	get(tag, 304)
	r, assignments := respondent(t, s, tokens["dag@stromstad.example"])
	r.answerAll(assignments[0].ID, 3)
	get(tag, 304) // a draft is not in the results
	r.submit(assignments[0].ID)
	if now := get(tag, 200); now == tag {
		t.Error("the tag stands although a response came in")
	}
}

func TestADraftNeverReplacesWhatIsHandedIn(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "formagor-2030")
	r, assignments := respondent(t, s, tokens["dag@stromstad.example"])
	id := assignments[0].ID
	fours := func() int {
		var c scoring.Comparison
		b.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
		return c.Documents[0].Organisations["1486"].Profile.Counts[4].N
	}
	r.answerAll(id, 4)
	r.submit(id)
	r.answerAll(id, 1)
	if n := fours(); n != 55 {
		t.Errorf("%d of 55 stand after a draft changed them", n)
	}
	var form api.Form
	r.call("GET", fmt.Sprintf("/assignments/%d", id), nil, 200, &form)
	if form.Assignment.State != "submitted" || !*form.Assignment.Changed {
		t.Errorf("the form doesn't say that it has changed: %+v", form.Assignment)
	}
	receipt := r.submit(id)
	if n := fours(); n != 0 || receipt.Number != 2 {
		t.Errorf("%d of 55 stand after handing in anew, as number %d", n, receipt.Number)
	}
}

// Two servers on one database: what one has acknowledged, the other's results have, and both give what a fresh one gives.
func TestReplicasAgree(t *testing.T) {
	database := postgresURL(t)
	one, two := start(t, database), start(t, database)
	b := coordinator(t, one)
	round, tokens := openRound(t, b, "digital-mognad", "formagor-2030")
	other := coordinator(t, two)
	results := func(b *browser) (c scoring.Comparison) {
		b.call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
		c.Round.AsOf = time.Time{}
		return c
	}
	for n, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example", "dag@stromstad.example"} {
		r, assignments := respondent(t, one, tokens[who])
		for _, a := range assignments {
			r.answerAll(a.ID, float64(n%4+1))
			r.submit(a.ID)
			here, there := results(b), results(other)
			if !reflect.DeepEqual(here, there) {
				t.Fatalf("after %s the servers differ:\n%+v\n%+v", who, here, there)
			}
			if done := there.Documents[0].Organisations["1435"].Answered; n < 3 && done != n+1 {
				t.Fatalf("after %s: %d answered", who, done)
			}
		}
	}
	fresh := start(t, database)
	if want, got := results(coordinator(t, fresh)), results(other); !reflect.DeepEqual(want, got) {
		t.Errorf("what was kept differs from what is computed anew:\n%+v\n%+v", got, want)
	}
}

// A score explains itself down to counts, and a later round tells what has changed.
func TestDerivationAndChange(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	var rounds [2]int64
	for n := range rounds {
		round, tokens := openRound(t, b, "digital-mognad")
		rounds[n] = round
		for _, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example"} {
			r, assignments := respondent(t, s, tokens[who])
			r.answerAll(assignments[0].ID, float64(3+n))
			r.submit(assignments[0].ID)
		}
	}
	var d scoring.Derivation
	b.call("GET", fmt.Sprintf("/rounds/%d/derivations/digital-mognad/1435", rounds[1]), nil, 200, &d)
	var c scoring.Comparison
	b.call("GET", fmt.Sprintf("/rounds/%d/results", rounds[1]), nil, 200, &c)
	if want := c.Documents[0].Organisations["1435"].Total.Value; d.Score.Value == nil || *d.Score.Value != *want || len(d.Children) != 2 {
		t.Errorf("the total explains itself as %+v, want %v", d, *want)
	}
	b.call("GET", fmt.Sprintf("/rounds/%d/derivations/digital-mognad/1435?construct=infrastruktur", rounds[1]), nil, 200, &d)
	b.call("GET", fmt.Sprintf("/rounds/%d/derivations/digital-mognad/1435?construct=nowhere", rounds[1]), nil, 404, nil)
	var changes []scoring.Changes
	b.call("GET", fmt.Sprintf("/rounds/%d/changes/%d", rounds[1], rounds[0]), nil, 200, &changes)
	if len(changes) != 1 || changes[0].Break || changes[0].Organisations["1435"][""].Change == nil {
		t.Errorf("changes: %+v", changes)
	}
	b.call("GET", fmt.Sprintf("/rounds/%d/changes/99", rounds[1]), nil, 404, nil)
}
