package httpapi_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server/servertest"
)

// choosers are the fields that choose whom an act is about; left out they choose everybody.
var choosers = map[string][]string{
	"sendLetters": {"respondents", "organisations", "questionnaire"}, "previewLetter": {"respondents", "organisations", "questionnaire"},
	"createLinks": {"respondents"}, "extendRound": {"organisations"},
}

// What is there and names nobody is never everybody: an empty list, an empty text, null, an empty parameter.
func TestEmptyIsNeverEverybody(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b, contract := everything(t, database)
			parameters, found := 0, 0
			for path, item := range contract.Paths.Map() {
				for method, operation := range item.Operations() {
					for _, p := range operation.Parameters {
						if p.Value.In == "query" {
							res := sendRaw(b, t, method, filledIn(path)+"?"+p.Value.Name+"=", "", "")
							if res.StatusCode != 422 && res.StatusCode != 400 {
								t.Errorf("%s %s with an empty %s: %d", method, path, p.Value.Name, res.StatusCode)
							}
							parameters++
						}
					}
					schema := jsonBody(operation)
					if schema == nil {
						continue
					}
					for name, field := range schema.Properties {
						optional := field.Value.Type.Is("array") || strings.Contains(field.Value.Description, "eft out")
						chooses := strings.Contains(strings.Join(choosers[operation.OperationID], " "), name) && optional
						var body map[string]any
						_ = json.Unmarshal([]byte(bodyWith(schema, "")), &body)
						for _, empty := range []any{nil, []any{}, ""} {
							if _, list := empty.([]any); empty == nil && field.Value.Nullable || empty != nil && (!chooses || list != field.Value.Type.Is("array")) {
								continue
							}
							body[name] = empty
							text, _ := json.Marshal(body)
							expectRefusal(b, t, method, filledIn(path), string(text), name, fmt.Sprintf("%#v", empty))
							if empty != nil {
								found++
							}
						}
					}
				}
			}
			if parameters < 20 || found != 8 {
				t.Errorf("%d parameters and %d fields were tried", parameters, found)
			}
		})
	}
}

// Nobody has been written to, given a link or more time by an order that names nobody.
func TestAnOrderThatNamesNobodyDoesNothing(t *testing.T) {
	database := servertest.SQLite(t)
	s := servertest.Start(t, database, servertest.WithMail(mailtest.Start(t)))
	b := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	db := servertest.OpenDatabase(t, database)
	const letters, everything = "SELECT count(*) FROM letters", "SELECT (SELECT count(*) FROM letters) + (SELECT count(*) FROM links) + (SELECT count(*) FROM extensions)"
	count := func(query string) (n int) {
		if err := db.QueryRow(query).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := count(everything)
	later := time.Now().AddDate(0, 2, 0)
	for path, body := range map[string]any{
		"letters": map[string]any{"kind": "invitation", "respondents": []int64{}}, "letter-previews": map[string]any{"kind": "invitation", "organisations": []string{}},
		"links": map[string]any{"respondents": nil}, "extensions": map[string]any{"organisations": []string{}, "closes": later, "reason": "x"},
	} {
		var p api.Problem
		b.Call(http.MethodPost, fmt.Sprintf("/rounds/%d/%s", round, path), body, 422, &p)
		if p.Errors == nil || (*p.Errors)[0].Mend == nil {
			t.Errorf("%s: %+v", path, p)
		}
	}
	if count(everything) != before {
		t.Error("something was done")
	}
	b.Call("POST", fmt.Sprintf("/rounds/%d/letters", round), map[string]any{"kind": "invitation"}, 201, nil) // left out, everybody
	if n := count(letters); n != 4 {                                                                         // each makes a link once it is sent
		t.Errorf("%d letters to everybody", n)
	}
}
