package report_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"mogna/internal/report/figurestest"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
)

// Every number that a comparison holds has a name: what is added to it later without one is found here.
func TestEveryNumberHasAName(t *testing.T) {
	for name, m := range map[string]model.Model{"the standard round": reporttest.Standard(t), "premises": reporttest.WithPremises(t), "hostile names": reporttest.Hostile(), "an earlier round": reporttest.Changed(t), "risks": reporttest.Risky(t), "scenarios": reporttest.Choices(t)} {
		named, err := figurestest.Flatten(m.Comparison)
		reporttest.Must(t, err)
		if want := len(countable(reflect.ValueOf(m.Comparison))); len(named) != want || want < 100 {
			t.Errorf("%s: %d names for %d numbers", name, len(named), want)
		}
	}
}

// countable are the numbers that stand in a value as JSON, but for the levels that others are counted at: they are part of a name.
func countable(v reflect.Value) (all []float64) {
	switch {
	case v.Type() == reflect.TypeFor[scoring.LevelCount]():
		return reporttest.NumbersIn(v.FieldByName("N"))
	case v.Type() == reflect.TypeFor[time.Time]():
		return nil
	case v.Kind() != reflect.Struct:
		return inside(v)
	}
	for n := range v.NumField() {
		tag := v.Type().Field(n).Tag.Get("json")
		if tag == "-" || strings.Contains(tag, ",omitempty") && v.Field(n).IsZero() {
			continue
		}
		all = append(all, countable(v.Field(n))...)
	}
	return all
}

func inside(v reflect.Value) (all []float64) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return countable(v.Elem())
		}
	case reflect.Slice:
		for n := range v.Len() {
			all = append(all, countable(v.Index(n))...)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			all = append(all, countable(v.MapIndex(k))...)
		}
	case reflect.Float64, reflect.Int, reflect.Int64:
		return reporttest.NumbersIn(v)
	}
	return all
}
