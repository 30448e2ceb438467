package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/csv"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

const banner = "PÅHITTADE SVAR – DEMONSTRATION / FICTIONAL ANSWERS – DEMO"

func TestMadeUpAnswersAreMarkedEverywhere(t *testing.T) {
	eachBook(t, hostile(), func(t *testing.T, b openedBook, lang string) {
		holdsMark(t, b, readCSV(t, hostile(), lang), true)
	})
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		holdsMark(t, b, readCSV(t, standard(t), lang), false)
	})
}

func holdsMark(t *testing.T, b openedBook, rows []csvRow, madeUp bool) {
	t.Helper()
	for _, s := range b.sheets {
		if (s.at(0, 0) == banner) != madeUp {
			t.Errorf("made up %v, but %s begins with %q", madeUp, s.name, s.at(0, 0))
		}
	}
	for _, r := range rows {
		if (r["made_up"] == "true") != madeUp {
			t.Fatalf("made up %v, but %v", madeUp, r)
		}
	}
}

func TestJSONIsTheComparison(t *testing.T) {
	m := generated(autumn(true), fyrbodal(), shipped(t), 3)
	var b bytes.Buffer
	must(t, JSON(&b, m))
	var got scoring.Comparison
	must(t, json.Unmarshal(b.Bytes(), &got))
	if asJSON(t, got) != asJSON(t, m.Comparison) {
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
		m := generated(autumn(true), fyrbodal(), shipped(t), 3)
		var again [2]bytes.Buffer
		must(t, csv.Long(&again[0], m, survey.Swedish))
		must(t, JSON(&again[1], m))
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
func empties(t *testing.T) map[string]Model {
	all := shipped(t)
	unanswered := Model{Questionnaires: all, Comparison: scoring.Compare(autumn(false), fyrbodal(), inputsWithoutAnswers(all, fyrbodal()))}
	return map[string]Model{"nothing": {}, "no organisations": generated(autumn(true), nil, all, 1), "no questionnaires": generated(autumn(false), fyrbodal(), nil, 1),
		"no answers": unanswered, "one organisation": generated(autumn(false), country(1), all, 1)}
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
			eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
				if s := b.sheets[0]; s.name != pick(lang, "Underlag", "Background and conditions") {
					t.Errorf("the first sheet is %q", s.name)
				}
				if s := b.sheets[len(b.sheets)-1]; s.name != pick(lang, "Kodbok", "Codebook") {
					t.Errorf("the last sheet is %q", s.name)
				}
				got := rebuilt(t, readCSV(t, m, lang))
				if len(got.Organisations) != len(m.Comparison.Organisations) || len(got.Documents) != len(m.Comparison.Documents) {
					t.Errorf("the CSV gives %d organisations and %d documents", len(got.Organisations), len(got.Documents))
				}
			})
		})
	}
}

func TestAMissingQuestionnaireIsAnError(t *testing.T) {
	m := generated(autumn(false), fyrbodal(), shipped(t), 3)
	m.Questionnaires = m.Questionnaires[1:]
	for _, format := range []string{"xlsx", "html", "csv", "wide-csv", "codebook-csv"} {
		var b bytes.Buffer
		if err := Write(&b, format, m, survey.Swedish); err == nil || b.Len() > 0 {
			t.Errorf("%s: error %v after %d bytes", format, err, b.Len())
		}
	}
}

func TestWriteByFormat(t *testing.T) {
	m := standard(t)
	for format, begins := range map[string]string{"xlsx": "PK", "html": "<!DOCTYPE html>", "csv": "\ufeffround,", "wide-csv": "\ufeffround,", "codebook-csv": "\ufefffile,", "json": "{"} {
		var b bytes.Buffer
		must(t, Write(&b, format, m, survey.English))
		if !strings.HasPrefix(b.String(), begins) {
			t.Errorf("%s does not begin with %q", format, begins)
		}
	}
	for format, says := range map[string]string{"pdf": "Select html", "docx": strings.Join(Formats, ", ")} {
		if err := Write(&bytes.Buffer{}, format, m, survey.English); err == nil || !strings.Contains(err.Error(), says) {
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
	m := standard(t)
	for _, format := range []string{"xlsx", "html", "csv", "wide-csv", "codebook-csv", "json"} {
		if err := Write(full{}, format, m, survey.Swedish); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestProperties(t *testing.T) {
	m := hostile()
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		got, err := b.file.GetDocProps()
		must(t, err)
		want := &excelize.DocProperties{Title: m.Comparison.Round.Title, Subject: pick(lang, "Jämförelserapport", "Comparison report"), Description: banner,
			Creator: "Mogna 1.2.3", LastModifiedBy: "Mogna", Created: "2020-11-20T13:05:06Z", Modified: "2020-11-20T13:05:06Z", Language: pick(lang, "sv-SE", "en-GB")}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
}
