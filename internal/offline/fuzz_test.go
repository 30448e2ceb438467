package offline_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"mogna/internal/offline"
	"mogna/internal/survey"
)

// FuzzScore reads any bytes as an answers file: a list of faults with their lines or a document without NaN, never a panic.
func FuzzScore(f *testing.F) {
	for _, s := range []string{"", "organisation,respondent,role,item,value\nA,1,it-chef,a,5\n", "\xef\xbb\xbfitem,value,role,respondent,organisation\na,unknown,it-chef,1,A\n",
		"organisation,respondent,role,item,value\nA,1,it-chef,a,NaN\nA,1,it-chef,a,1e999\n\"", "organisation,respondent,role,item,value\n,,,,\n"} {
		f.Add([]byte(s))
	}
	q := &survey.Questionnaire{ID: "q", Version: "1.0.0", Kind: survey.Maturity, Per: survey.PerRespondent, Roles: []survey.Role{survey.ITManager},
		Scales: map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 1}, {Value: 5}}, Unknown: survey.Say("Vet ej", "Don't know")}},
		Sections: []survey.Section{{ID: "s", Items: []survey.Item{{ID: "a", Type: survey.ScaleItem, Scale: "s", Construct: "c", Weight: 1},
			{ID: "n", Type: survey.NumberItem}, {ID: "t", Type: survey.TextItem}}}},
		Constructs: []survey.Construct{{ID: "c", Weight: 1}}, Scoring: survey.Scoring{Aggregate: survey.ByRole, MinRespondents: 1}}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, _, err := offline.Score(q, nil, "a.csv", bytes.NewReader(data))
		var faulty *survey.Error
		if err != nil {
			if !errors.As(err, &faulty) || len(faulty.Faults) == 0 || len(faulty.Faults) > 201 {
				t.Fatalf("not a list of faults: %v", err)
			}
			return
		}
		if _, err := json.Marshal(doc); err != nil {
			t.Fatal(err)
		}
	})
}
