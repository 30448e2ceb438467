package httpapi

import (
	"encoding/json"
	"strings"
	"testing"

	"mogna/internal/survey"
)

// A mark that nobody sees is named, and no other fault of the first character is.
func TestAByteOrderMarkIsNamed(t *testing.T) {
	for body, named := range map[string]bool{"\ufeff{}": true, "ï{}": false, "x": false, "{\ufeff}": false, "": false} {
		err := json.NewDecoder(strings.NewReader(body)).Decode(&struct{}{})
		if got := strings.Contains(unreadable(err).In(survey.Swedish), "BOM"); got != named {
			t.Errorf("%q: %s", body, unreadable(err).In(survey.Swedish))
		}
	}
}
