package httpapi

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"mogna/internal/survey"
)

// nullFaults names what is null where the contract has no null. Read as left out it would choose all where it was meant to
// choose some.
func nullFaults(body []byte, into any) (list []survey.Fault) {
	if !bytes.Contains(body, []byte("null")) {
		return nil
	}
	var sent any
	if json.Unmarshal(body, &sent) == nil {
		walkNulls(sent, reflect.TypeOf(into).Elem(), "", func(path string) {
			list = append(list, survey.Fault{Path: path, What: survey.Say("Värdet är null.", "The value is null."),
				Mend: survey.Say("Fyll i fältet, eller utelämna det.", "Enter a value in the field, or leave it out.")})
		})
	}
	return list
}

func walkNulls(sent any, t reflect.Type, path string, found func(path string)) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch sent := sent.(type) {
	case nil:
		if nullable := t.Kind() == reflect.Map && t.Key().Kind() == reflect.Bool; !nullable && t.Kind() != reflect.Interface {
			found(path)
		}
	case []any:
		for n, one := range sent {
			if t.Kind() == reflect.Slice {
				walkNulls(one, t.Elem(), fmt.Sprintf("%s[%d]", path, n), found)
			}
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(sent)) {
			if inside := fieldType(t, name); inside != nil {
				walkNulls(sent[name], inside, join(path, name), found)
			}
		}
	}
}

// fieldType is the type of what stands under a name.
func fieldType(t reflect.Type, name string) reflect.Type {
	switch t.Kind() {
	case reflect.Map:
		return t.Elem()
	case reflect.Struct:
		for n := range t.NumField() {
			if its, _, _ := strings.Cut(t.Field(n).Tag.Get("json"), ","); its == name {
				return t.Field(n).Type
			}
		}
	}
	return nil
}
