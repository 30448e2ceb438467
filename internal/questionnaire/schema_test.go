package questionnaire_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"mogna/internal/survey"
)

func schema(t *testing.T) map[string]any {
	t.Helper()
	var doc map[string]any
	if err := json.Unmarshal([]byte(read(t, shipped+"/questionnaire.schema.json")), &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// The schema and the domain's structs say the same: a field without a key could never be set, a key without a field
// never be read.
func TestSchemaMatchesStructs(t *testing.T) {
	doc := schema(t)
	defs := doc["$defs"].(map[string]any)
	for name, v := range map[string]any{"scale": survey.Scale{}, "option": survey.Option{}, "section": survey.Section{}, "item": survey.Item{},
		"sign": survey.Sign{}, "law": survey.Law{}, "map": survey.Map{}, "condition": survey.Condition{}, "construct": survey.Construct{}, "scoring": survey.Scoring{},
		"types": survey.Types{}, "typeName": survey.TypeName{}, "economy": survey.Economy{}, "taxonomy": survey.Taxonomy{}, "label": survey.Label{}} {
		sameKeys(t, name, defs[name], reflect.TypeOf(v))
	}
	sameKeys(t, "the root", doc, reflect.TypeFor[survey.Questionnaire]())
}

func sameKeys(t *testing.T, name string, body any, structure reflect.Type) {
	t.Helper()
	var keys, fields []string
	for key := range body.(map[string]any)["properties"].(map[string]any) {
		keys = append(keys, strings.ToLower(key))
	}
	for n := range structure.NumField() {
		fields = append(fields, strings.ToLower(structure.Field(n).Name))
	}
	slices.Sort(keys)
	slices.Sort(fields)
	if !slices.Equal(keys, fields) {
		t.Errorf("%s: keys %v, fields %v", name, keys, fields)
	}
}

func TestSchemaIsClosedAndDescribed(t *testing.T) {
	doc := schema(t)
	closed(t, "", doc)
	for name, def := range doc["$defs"].(map[string]any) {
		closed(t, "/$defs/"+name, def.(map[string]any))
	}
}

func closed(t *testing.T, at string, body map[string]any) {
	t.Helper()
	if body["description"] == nil {
		t.Errorf("%s has no description", at)
	}
	if body["type"] == "object" && body["additionalProperties"] != false {
		t.Errorf("%s is open", at)
	}
	properties, _ := body["properties"].(map[string]any)
	for name, p := range properties {
		closed(t, at+"/properties/"+name, p.(map[string]any))
	}
}
