package questionnaire_test

import (
	"errors"
	"testing"

	"mogna/internal/survey"
)

// Whatever the file holds, it is either refused with faults or gives a questionnaire that is valid and can be kept.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"minimal", "rich"} {
		f.Add([]byte(read(f, "testdata/"+name+".yaml")))
	}
	for _, s := range []string{"", "---\n---\n", "a: &a [*a]", "? [a]\n: {1: 2}", "<<: {}", "id: !!binary aGVq", "id: .nan", "\uFEFFid: [", "id: \"\\0\"", "- - - :"} {
		f.Add([]byte(s))
	}
	loader := newLoader(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		q, err := loader.Parse("q.yaml", data)
		if err == nil {
			if faults := q.Validate(); len(faults) > 0 {
				t.Errorf("taken with %v", faults)
			}
			roundTrip(t, q)
			return
		}
		var refused *survey.Error
		if !errors.As(err, &refused) || q != nil || len(refused.Faults) == 0 {
			t.Fatalf("got %v, %v", q, err)
		}
		for _, fault := range refused.Faults {
			if fault.Source != "q.yaml" || fault.What["sv"] == "" || fault.Mend["en"] == "" || fault.Line < 0 {
				t.Errorf("unfinished fault %#v", fault)
			}
		}
	})
}
