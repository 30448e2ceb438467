package server_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// A round from one end to the other, on both databases: set up, import, open, answer, follow, compare.
func TestAWholeRound(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) { wholeRound(t, database) })
	}
}

func wholeRound(t *testing.T, database string) {
	s := servertest.Start(t, database)
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	for n, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example"} {
		r, assignments := servertest.Respondent(t, s, tokens[who])
		r.AnswerAll(assignments[0].ID, float64(n+2))
		r.Submit(assignments[0].ID)
	}
	r, assignments := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	r.AnswerAll(assignments[1].ID, 4)
	receipt, again := r.Submit(assignments[1].ID), r.Submit(assignments[1].ID)
	if receipt.Number != 1 || again.Number != 1 || receipt.Answered != 55 {
		t.Errorf("handing in twice: %+v, %+v", receipt, again)
	}

	var m api.Matrix
	b.Call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
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
	b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	maturity, capabilities := c.Documents[0], c.Documents[1]
	if total := maturity.Organisations["1435"].Total; total.Value == nil || total.N != 3 {
		t.Errorf("Tanum's maturity: %+v", total)
	}
	if p := capabilities.Organisations["1486"].Profile; p == nil || p.Counts[4].N != 55 {
		t.Errorf("Strömstad's profile: %+v", p)
	}
	reportsAgree(t, b, round, c)
}

func reportsAgree(t *testing.T, b *servertest.Browser, round int64, c scoring.Comparison) {
	t.Helper()
	res, err := b.Client.Get(fmt.Sprintf("%s/api/v1/rounds/%d/reports/csv?language=en", b.Base, round))
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
		res, err := b.Client.Get(fmt.Sprintf("%s/api/v1/rounds/%d/reports/%s", b.Base, round, format))
		if err != nil || res.StatusCode != 200 {
			t.Fatalf("%s: %v %v", format, res.StatusCode, err)
		}
		res.Body.Close()
	}
	b.Call("GET", fmt.Sprintf("/rounds/%d/reports/docx", round), nil, 404, nil)
}
