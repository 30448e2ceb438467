package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var languages = []string{survey.Swedish, survey.English}

// csvRow is a row by column name.
type csvRow map[string]string

func readCSV(t testing.TB, m Model, lang string) []csvRow {
	t.Helper()
	var b bytes.Buffer
	must(t, Write(&b, "csv", m, lang))
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	if !marked {
		t.Fatal("no byte order mark: Excel would misread å, ä and ö")
	}
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	must(t, err)
	var rows []csvRow
	for _, record := range records[1:] {
		row := csvRow{}
		for n, name := range records[0] {
			row[name] = record[n]
		}
		rows = append(rows, row)
	}
	return rows
}

// The whole comparison can be put together again from the CSV, to the last bit.
func TestCSVHoldsEveryFigure(t *testing.T) {
	for _, m := range []Model{standard(t), related(t), generated(autumn(true), fyrbodal(), shipped(t), 4)} {
		for _, lang := range languages {
			got, want := asJSON(t, rebuilt(t, readCSV(t, m, lang))), asJSON(t, placed(m))
			if got != want {
				t.Errorf("%s: the CSV gives another comparison:\n%s", lang, firstDifference(got, want))
			}
		}
	}
}

func TestCSVColumns(t *testing.T) {
	var b bytes.Buffer
	must(t, Write(&b, "csv", generated(autumn(true), fyrbodal(), shipped(t), 3), survey.Swedish))
	head, _, _ := strings.Cut(b.String(), "\n")
	want := "\ufeffround,made_up,draft,questionnaire,version,kind,organisation,organisation_name,construct_or_item,title,measure,value,reason\r"
	if head != want {
		t.Errorf("got %q, want %q", head, want)
	}
}

// What is absent says why: a row without a value has a reason, and no row has both.
func TestCSVValueOrReason(t *testing.T) {
	for _, r := range readCSV(t, standard(t), survey.Swedish) {
		if (r["value"] == "") == (r["reason"] == "") {
			t.Errorf("value %q and reason %q in %v", r["value"], r["reason"], r)
		}
	}
}

func TestCSVFollowsTheLanguage(t *testing.T) {
	m := standard(t)
	title := func(lang string) string {
		for _, r := range readCSV(t, m, lang) {
			if r["construct_or_item"] == "F-01" {
				return r["title"]
			}
		}
		return ""
	}
	if sv, en := title("sv"), title("en"); sv != "Gemensam digital målbild" || en != "Shared digital vision" {
		t.Errorf("got %q and %q", sv, en)
	}
}

func TestCSVOrder(t *testing.T) {
	m := standard(t)
	place := map[string]int{"": len(m.Comparison.Organisations)} // what is about all of them comes last
	for n, o := range m.Comparison.Organisations {
		place[o.Code] = n
	}
	last, of := 0, ""
	for _, r := range readCSV(t, m, survey.Swedish) {
		if r["questionnaire"] == "" || ofAll(r) {
			continue
		}
		if r["questionnaire"] != of {
			last, of = 0, r["questionnaire"]
		}
		if place[r["organisation"]] < last {
			t.Fatalf("%v stands too late", r)
		}
		last = place[r["organisation"]]
	}
}

// ofAll reports whether a row is about a questionnaire as a whole, though an organisation may stand in it.
func ofAll(r csvRow) bool {
	kind, _, _ := strings.Cut(r["measure"], "_")
	return slices.Contains([]string{"method", "leader", "matching", "pair"}, kind) || r["measure"] == "result" && r["organisation"] == ""
}

func asJSON(t testing.TB, c scoring.Comparison) string {
	t.Helper()
	b, err := json.MarshalIndent(c, "", " ")
	must(t, err)
	return string(b)
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for n := range w {
		if n >= len(g) || g[n] != w[n] {
			return strings.Join(w[max(0, n-8):n], "\n") + "\n want " + w[n] + "\n got  " + strings.Join(g[min(n, len(g)):min(n+1, len(g))], "")
		}
	}
	return "there is more than was wanted"
}

// A net under the other tests: a number that a later version of the comparison has, and a form has not, is caught here.
func TestNoNumberIsLeftOut(t *testing.T) {
	m := generated(autumn(false), fyrbodal(), shipped(t), 5)
	inCSV, inXLSX := map[float64]bool{}, []float64{}
	for _, r := range readCSV(t, m, survey.Swedish) {
		if x, err := strconv.ParseFloat(r["value"], 64); err == nil {
			inCSV[x] = true
		}
	}
	for _, s := range openBook(t, m, survey.Swedish).sheets {
		inXLSX = append(inXLSX, s.numbers()...)
	}
	slices.Sort(inXLSX)
	all := numbersIn(reflect.ValueOf(m.Comparison))
	if len(all) < 1000 {
		t.Fatalf("only %d numbers to look for", len(all))
	}
	for _, x := range all {
		if inBook := holdsNumber(inXLSX, x); !inCSV[x] || !inBook {
			t.Errorf("%v: in the CSV %v, in the workbook %v", x, inCSV[x], inBook)
		}
	}
}

// numbersIn finds every number in a value, at any depth.
func numbersIn(v reflect.Value) []float64 {
	var all []float64
	switch v.Kind() {
	case reflect.Float64:
		return []float64{v.Float()}
	case reflect.Int, reflect.Int64:
		return []float64{float64(v.Int())}
	case reflect.Pointer:
		if !v.IsNil() {
			return numbersIn(v.Elem())
		}
	case reflect.Slice:
		for n := range v.Len() {
			all = append(all, numbersIn(v.Index(n))...)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			all = append(all, numbersIn(v.MapIndex(k))...)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeOf(autumn(false).AsOf) {
			return nil
		}
		for n := range v.NumField() {
			all = append(all, numbersIn(v.Field(n))...)
		}
	}
	return all
}

func TestExactNumbersReadBack(t *testing.T) {
	for _, x := range []float64{0, 1, -2.5, 0.1 + 0.2, 200.0 / 3, 1e-7, 1e21, math.Pi, math.Nextafter(50, 51)} {
		if got, _ := strconv.ParseFloat(model.Exact(x), 64); got != x {
			t.Errorf("model.Exact(%v) reads back as %v", x, got)
		}
	}
}
