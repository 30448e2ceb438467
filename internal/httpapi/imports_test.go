package httpapi_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/scoring"
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
	var sum api.ImportSummary
	b.Fields = map[string]string{"populationDate": " 2025-12-31 ", "source": "SCB"}
	if b.Upload(round, true, map[string]string{"o.csv": "kod;namn;befolkning\n1435;Tanum;12990\n"}, 200, &sum); sum.Undated != 0 || sum.Kept != 1 {
		t.Errorf("%+v", sum)
	}
}

func compared(b *servertest.Browser, round int64) (c scoring.Comparison) {
	b.Call("GET", fmt.Sprintf("/rounds/%d/results", round), nil, 200, &c)
	return c
}
