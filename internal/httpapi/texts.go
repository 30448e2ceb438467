package httpapi

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"mogna/internal/survey"
)

// textFaults holds every text of a request against the one rule for texts, wherever in the request it stands. A field whose
// contract says so (text: "lines") may have several lines.
func textFaults(request any) (list []survey.Fault) {
	walkTexts(reflect.ValueOf(request), "", false, func(path, text string, lines bool) {
		list = append(list, survey.CheckText(path, text, lines)...)
	})
	return list
}

func walkTexts(v reflect.Value, path string, lines bool, see func(path, text string, lines bool)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			walkTexts(v.Elem(), path, lines, see)
		}
	case reflect.String:
		see(path, v.String(), lines)
	case reflect.Slice, reflect.Array:
		if v.Type() == reflect.TypeFor[json.RawMessage]() {
			var any any
			if json.Unmarshal(v.Bytes(), &any) == nil {
				walkTexts(reflect.ValueOf(any), path, lines, see)
			}
			return
		}
		for n := range v.Len() {
			walkTexts(v.Index(n), fmt.Sprintf("%s[%d]", path, n), lines, see)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			inside := path
			if key.Kind() == reflect.String { // one that may be null is a map by whether it is there
				see(path, key.String(), false)
				inside = join(path, key.String())
			}
			walkTexts(v.MapIndex(key), inside, lines, see)
		}
	case reflect.Struct:
		walkFields(v, path, see)
	}
}

// walkFields takes a field under the name that it has in the contract; the parts of a request itself have none.
func walkFields(v reflect.Value, path string, see func(path, text string, lines bool)) {
	for n := range v.NumField() {
		f := v.Type().Field(n)
		if !f.IsExported() {
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if param := f.Tag.Get("form"); name == "" {
			name, _, _ = strings.Cut(param, ",")
		}
		inside := path
		if name != "" && name != "-" {
			inside = join(path, name)
		}
		walkTexts(v.Field(n), inside, f.Tag.Get("text") == "lines", see)
	}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// emptyParameters names parameters that are there and say nothing: one that was meant to choose must never come to choose all.
func emptyParameters(query url.Values) (list []survey.Fault) {
	for _, name := range slices.Sorted(maps.Keys(query)) {
		if slices.Contains(query[name], "") {
			list = append(list, survey.Fault{Path: name, What: survey.Say("Parametern är tom.", "The parameter is empty."),
				Mend: survey.Say("Skriv ett värde, eller utelämna den.", "Enter a value, or leave it out.")})
		}
	}
	return list
}
