package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"mogna/internal/report"
	"mogna/internal/report/csv"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestMadeUpAnswersAreMarkedEverywhere(t *testing.T) {
	reporttest.EachBook(t, reporttest.Hostile(), func(t *testing.T, b reporttest.OpenedBook, lang string) {
		holdsMark(t, b, reporttest.ReadCSV(t, reporttest.Hostile(), lang), true)
	})
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		holdsMark(t, b, reporttest.ReadCSV(t, reporttest.Standard(t), lang), false)
	})
}

func holdsMark(t *testing.T, b reporttest.OpenedBook, rows []reporttest.CSVRow, madeUp bool) {
	t.Helper()
	for _, s := range b.Sheets {
		if (s.At(0, 0) == reporttest.Banner) != madeUp {
			t.Errorf("made up %v, but %s begins with %q", madeUp, s.Name, s.At(0, 0))
		}
	}
	for _, r := range rows {
		if (r["made_up"] == "true") != madeUp {
			t.Fatalf("made up %v, but %v", madeUp, r)
		}
	}
}

func TestJSONIsTheComparison(t *testing.T) {
	m := reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
	var b bytes.Buffer
	reporttest.Must(t, report.JSON(&b, m))
	var got scoring.Comparison
	reporttest.Must(t, json.Unmarshal(b.Bytes(), &got))
	if reporttest.AsJSON(t, got) != reporttest.AsJSON(t, m.Comparison) {
		t.Error("the JSON is another comparison")
	}
	if want := "{\n  \"method\": \"2\",\n  \"round\": {\n    \"id\": 7,"; !strings.HasPrefix(b.String(), want) {
		t.Errorf("begins with %q", b.String()[:len(want)])
	}
}

// The same input gives the same bytes, however its maps fall.
func TestSameInputSameBytes(t *testing.T) {
	var first [2]bytes.Buffer
	for round := range 5 {
		m := reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
		var again [2]bytes.Buffer
		reporttest.Must(t, csv.Long(&again[0], m, survey.Swedish))
		reporttest.Must(t, report.JSON(&again[1], m))
		for n := range again {
			if round == 0 {
				first[n].Write(again[n].Bytes())
			} else if !bytes.Equal(first[n].Bytes(), again[n].Bytes()) {
				t.Errorf("%s differs in round %d", []string{"CSV", "JSON"}[n], round)
			}
		}
	}
}

// empties are rounds with little or nothing in them.
func empties(t *testing.T) map[string]model.Model {
	all := reporttest.Shipped(t)
	unanswered := model.Model{Questionnaires: all, Comparison: scoring.Compare(reporttest.Autumn(false), reporttest.Fyrbodal(), inputsWithoutAnswers(all, reporttest.Fyrbodal()))}
	return map[string]model.Model{"nothing": {}, "no organisations": reporttest.Generated(reporttest.Autumn(true), nil, all, 1), "no questionnaires": reporttest.Generated(reporttest.Autumn(false), reporttest.Fyrbodal(), nil, 1),
		"no answers": unanswered, "one organisation": reporttest.Generated(reporttest.Autumn(false), reporttest.Country(1), all, 1)}
}

func inputsWithoutAnswers(all []*survey.Questionnaire, organisations []survey.Organisation) []scoring.Input {
	var inputs []scoring.Input
	for _, q := range all {
		inputs = append(inputs, scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, organisations)})
	}
	return inputs
}

func TestEmptyRounds(t *testing.T) {
	for name, m := range empties(t) {
		t.Run(name, func(t *testing.T) {
			reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
				if s := b.Sheets[1]; s.Name != reporttest.Pick(lang, "Underlag", "Background and conditions") {
					t.Errorf("the sheet after the index is %q", s.Name)
				}
				if s := b.Sheets[len(b.Sheets)-1]; s.Name != reporttest.Pick(lang, "Kodbok", "Codebook") {
					t.Errorf("the last sheet is %q", s.Name)
				}
				got := reporttest.Rebuilt(t, reporttest.ReadCSV(t, m, lang))
				if len(got.Organisations) != len(m.Comparison.Organisations) || len(got.Documents) != len(m.Comparison.Documents) {
					t.Errorf("the CSV gives %d organisations and %d documents", len(got.Organisations), len(got.Documents))
				}
			})
		})
	}
}

func TestAMissingQuestionnaireIsAnError(t *testing.T) {
	m := reporttest.Generated(reporttest.Autumn(false), reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
	m.Questionnaires = m.Questionnaires[1:]
	for _, format := range []string{"xlsx", "html", "csv", "wide-csv", "codebook-csv"} {
		var b bytes.Buffer
		if err := report.Write(&b, format, m, survey.Swedish); err == nil || b.Len() > 0 {
			t.Errorf("%s: error %v after %d bytes", format, err, b.Len())
		}
	}
}

func TestWriteByFormat(t *testing.T) {
	m := reporttest.Standard(t)
	for format, begins := range map[string]string{"xlsx": "PK", "html": "<!DOCTYPE html>", "csv": "\ufeffround,", "wide-csv": "\ufeffround,", "codebook-csv": "\ufefffile,", "json": "{"} {
		var b bytes.Buffer
		reporttest.Must(t, report.Write(&b, format, m, survey.English))
		if !strings.HasPrefix(b.String(), begins) {
			t.Errorf("%s does not begin with %q", format, begins)
		}
	}
	for format, says := range map[string]string{"pdf": "Select html", "docx": strings.Join(report.Formats, ", ")} {
		if err := report.Write(&bytes.Buffer{}, format, m, survey.English); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", format, err)
		}
	}
}

var errFull = errors.New("the disk is full")

// full has room for a byte order mark and no more.
type full struct{}

func (full) Write(b []byte) (int, error) {
	if len(b) <= len("\ufeff") {
		return len(b), nil
	}
	return 0, errFull
}

func TestWriteErrorsAreTold(t *testing.T) {
	m := reporttest.Standard(t)
	for _, format := range []string{"xlsx", "html", "csv", "wide-csv", "codebook-csv", "json"} {
		if err := report.Write(full{}, format, m, survey.Swedish); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", format, err)
		}
	}
}
