package httpapi_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A form is asked for only of those who may send one, and then it must be a form.
func TestAnImportIsAForm(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "digital-mognad")
	dag, assignments := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	nobody := servertest.NewBrowser(t, s)
	rounds, figures, own := fmt.Sprintf("/rounds/%d/imports", round), fmt.Sprintf("/rounds/%d/economy-imports", round), fmt.Sprintf("/assignments/%d/imports", assignments[0].ID)
	for _, c := range []struct {
		who                *servertest.Browser
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
		req, _ := http.NewRequest("POST", c.who.Base+"/api/v1"+c.path, strings.NewReader(c.within))
		if c.kind != "" {
			req.Header.Set("Content-Type", c.kind)
		}
		var p api.Problem
		c.who.T = t
		if res := c.who.Send(req, c.status, &p); p.Status != c.status || p.Detail == "" || res.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s %s: %+v", c.path, c.kind, p)
		}
	}
}

// What is read in says of which day its populations are and where they are from, in the file or beside it; an open round goes on
// knowing what it did, and says so.
func TestAnImportAsksForTheDayAndTheSource(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			draft := made(b)
			list := map[string]string{"o.csv": "kod;namn;befolkning\n1435;Tanum;12990\n1486;Strömstad;13500\n"}
			var sum api.ImportSummary
			if b.Upload(draft, true, list, 200, &sum); sum.Undated != 2 || sum.Kept != 0 {
				t.Errorf("%+v", sum)
			}
			for _, wrong := range []map[string]string{{"populationDate": "31/12 2025"}, {"populationDate": "2999-12-31"}, {"source": "S\u202eCB"}, {"source": strings.Repeat("x", 201)}} {
				b.Fields = wrong
				b.Upload(draft, true, list, 422, nil)
				b.Upload(draft, false, list, 422, nil)
			}
			b.Fields = map[string]string{"populationDate": " 2025-12-31 ", "source": "SCB"}
			if b.Upload(draft, false, list, 200, &sum); sum.Undated != 0 {
				t.Errorf("%+v", sum)
			}
			if o := compared(b, draft).Organisations[0]; *o.Population != 12990 || o.PopulationDate != "2025-12-31" || o.PopulationSource != "SCB" {
				t.Errorf("%+v", o)
			}
			b.Fields = nil

			round, _ := servertest.OpenRound(t, b, "formagor-2030")
			before := b.Text(fmt.Sprintf("/rounds/%d/organisations", round))
			if b.Upload(round, true, list, 200, &sum); sum.Kept != 2 {
				t.Errorf("an open round takes in %+v", sum)
			}
			b.Upload(round, false, list, 200, nil)
			if b.Text(fmt.Sprintf("/rounds/%d/organisations", round)) != before {
				t.Error("an import has changed what an open round knows")
			}
		})
	}
}

// A faulty import names every fault and changes nothing.
func TestAFaultyImportChangesNothing(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	var before, after api.RespondentList
	b.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &before)
	var p api.Problem
	b.Upload(round, false, map[string]string{
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
	b.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &after)
	if after.Total != before.Total {
		t.Errorf("%d respondents before, %d after", before.Total, after.Total)
	}
	var sum api.ImportSummary
	b.Upload(round, true, map[string]string{"r.csv": "organisation;namn;e-post;roll\n1435;Ny Person;ny@tanum.example;it-chef\n"}, 200, &sum)
	if b.Call("GET", fmt.Sprintf("/rounds/%d/respondents", round), nil, 200, &after); sum.NewRespondents != 1 || after.Total != before.Total {
		t.Errorf("a preview: %+v, %d respondents", sum, after.Total)
	}
	b.Upload(round, false, map[string]string{"r.csv": "organisation;namn;e-post;roll\n1486;Åsa Öberg;asa@tanum.example;it-chef\n"}, 422, &p)
}
