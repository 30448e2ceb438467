package questionnaire

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"mogna/internal/survey"
)

// decode makes a questionnaire of a tree that has the right structure and holds it against the domain's rules.
func (d *draft) decode(tree any) {
	defaults(tree.(map[string]any))
	q := new(survey.Questionnaire)
	data, err := json.Marshal(tree)
	if err == nil {
		err = strict(data, q)
	}
	if err != nil {
		d.fault("", survey.Say("Formuläret går inte att läsa: %v.", "The questionnaire cannot be read: %v.", err),
			survey.Say("Jämför det med schemat.", "Compare it with the schema."))
		return
	}
	for _, f := range q.Validate() {
		d.fault(f.Path, f.What, f.Mend)
	}
	d.questionnaire = q
}

// strict decodes JSON into the domain's structs, whose field names it matches without regard to case, and fails
// on a key that has no field: the schema and the structs must never drift apart in silence.
func strict(data []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one document")
	}
	return nil
}

// defaults gives every absent weight its value of 1, and keeps scores of numbers within 0–100 unless told otherwise. A weight of 0 stays 0, which Go's zero value couldn't tell apart.
func defaults(tree map[string]any) {
	for _, section := range objects(tree["sections"]) {
		for _, item := range objects(section["items"]) {
			weigh(item)
			if line, scored := item["score"].(map[string]any); scored {
				if _, given := line["clip"]; !given {
					line["clip"] = true
				}
			}
		}
	}
	weighConstructs(tree["constructs"])
}

func weighConstructs(tree any) {
	for _, construct := range objects(tree) {
		weigh(construct)
		weighConstructs(construct["children"])
	}
}

func weigh(object map[string]any) {
	if _, given := object["weight"]; !given {
		object["weight"] = 1.0
	}
}

func objects(list any) []map[string]any {
	entries, _ := list.([]any)
	out := make([]map[string]any, len(entries))
	for n, e := range entries {
		out[n], _ = e.(map[string]any)
	}
	return out
}
