package server_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mogna/internal/app/permission"
	"mogna/internal/narrative"
	"mogna/internal/report"
	"mogna/internal/scoring"
	"mogna/internal/server"
)

// sameForms holds every form in which figures come (files, charts with the words in them, the summary) against what anybody could make
// of the document of results: no form has anything from elsewhere, in no cell, formula, value of before, sentence or order. A PDF
// is printed of the HTML.
func (d *demonstration) sameForms(t *testing.T, round int64, lang string) {
	t.Helper()
	path := fmt.Sprintf("/rounds/%d", round)
	m := report.Model{Comparison: d.document(t, path), Version: server.Version}
	var err error
	if m.Questionnaires, err = d.s.App.Results.RoundQuestionnaires(t.Context(), permission.System, round); err != nil {
		t.Fatal(err)
	}
	for _, format := range report.Formats {
		var made bytes.Buffer
		if !strings.HasSuffix(format, "pdf") {
			if err := report.Write(&made, format, m, lang); err != nil {
				t.Fatal(err)
			}
			d.reads(t, path+"/reports/"+format+"?language="+lang, made.String())
		}
	}
	said, err := json.Marshal(narrative.Tell(m.Comparison, m.Questionnaires, lang))
	if err != nil {
		t.Fatal(err)
	}
	d.reads(t, path+"/summary?language="+lang, string(said)+"\n")
	link := func(code string) string {
		return fmt.Sprintf("/matomgangar/%d/resultat/%s", round, url.PathEscape(code))
	}
	for _, chart := range report.Charts {
		order := report.ChartOrder{Name: chart, Lang: lang, Link: link}
		if chart == "profile" {
			order.Organisation = "1435"
		}
		at := path + "/charts/" + chart + "?language=" + lang
		if strings.HasPrefix(chart, "net-") && len(m.Comparison.Scenarios) > 0 {
			order.Scenario = m.Comparison.Scenarios[0].ID
			at += fmt.Sprint("&scenario=", order.Scenario)
		}
		if order.Organisation != "" {
			at += "&organisation=" + order.Organisation
		}
		svg, err := report.Chart(m, order)
		if err != nil { // of what the document doesn't hold
			d.Call("GET", at, nil, 404, nil)
			continue
		}
		d.reads(t, at, string(svg))
	}
}

// document is what a round's results say, the same to every reader.
func (d *demonstration) document(t *testing.T, path string) (c scoring.Comparison) {
	t.Helper()
	text := d.Text(path + "/results")
	d.reads(t, path+"/results", text)
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

func (d *demonstration) reads(t *testing.T, path, want string) {
	t.Helper()
	want = unpacked(t, want)
	for name, reader := range d.readers {
		if got := unpacked(t, reader.Text(path)); got != want {
			n := 0
			for n < min(len(got), len(want)) && got[n] == want[n] {
				n++
			}
			t.Errorf("%s tells the %s something that the document doesn't: … %.200q for … %.200q", path, name, got[max(0, n-50):], want[max(0, n-50):])
		}
	}
}

// styled is where a workbook's cell names its style, by a number that says nothing.
var styled = regexp.MustCompile(` (s|style|dxfId)="\d+"`)

// unpacked is what stands in a workbook's parts, so that no two ways of packing differ.
func unpacked(t *testing.T, file string) string {
	t.Helper()
	if !strings.HasPrefix(file, "PK") {
		return file
	}
	archive, err := zip.NewReader(strings.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, f := range archive.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name != "[Content_Types].xml" && f.Name != "xl/styles.xml" { // lists of what is used, in any order
			parts = append(parts, f.Name+"\n"+styled.ReplaceAllString(string(text), ""))
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "\n")
}
