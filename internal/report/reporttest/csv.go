package reporttest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	reportcsv "mogna/internal/report/csv"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Languages are those that every form comes in.
var Languages = []string{survey.Swedish, survey.English}

// CSVRow is a row by column name.
type CSVRow map[string]string

// ReadCSV renders a model as the long CSV file and reads it back.
func ReadCSV(t testing.TB, m model.Model, lang string) []CSVRow {
	t.Helper()
	var b bytes.Buffer
	Must(t, reportcsv.Long(&b, m, lang))
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	if !marked {
		t.Fatal("no byte order mark: Excel would misread å, ä and ö")
	}
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	Must(t, err)
	var rows []CSVRow
	for _, record := range records[1:] {
		row := CSVRow{}
		for n, name := range records[0] {
			row[name] = record[n]
		}
		rows = append(rows, row)
	}
	return rows
}

// AsJSON is a comparison, to be compared and read.
func AsJSON(t testing.TB, c scoring.Comparison) string {
	t.Helper()
	b, err := json.MarshalIndent(c, "", " ")
	Must(t, err)
	return string(b)
}

func FirstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for n := range w {
		if n >= len(g) || g[n] != w[n] {
			return strings.Join(w[max(0, n-8):n], "\n") + "\n want " + w[n] + "\n got  " + strings.Join(g[min(n, len(g)):min(n+1, len(g))], "")
		}
	}
	return "there is more than was wanted"
}

// NumbersIn finds every number in a value, at any depth.
func NumbersIn(v reflect.Value) []float64 {
	var all []float64
	switch v.Kind() {
	case reflect.Float64:
		return []float64{v.Float()}
	case reflect.Int, reflect.Int64:
		return []float64{float64(v.Int())}
	case reflect.Pointer:
		if !v.IsNil() {
			return NumbersIn(v.Elem())
		}
	case reflect.Slice:
		for n := range v.Len() {
			all = append(all, NumbersIn(v.Index(n))...)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			all = append(all, NumbersIn(v.MapIndex(k))...)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeOf(Autumn(false).AsOf) {
			return nil
		}
		for n := range v.NumField() {
			all = append(all, NumbersIn(v.Field(n))...)
		}
	}
	return all
}
