package survey_test

import (
	"testing"

	"mogna/internal/survey"
)

func TestOneFormOfACode(t *testing.T) {
	for written, want := range map[string]string{
		"0114": "0114", "114": "0114", "114.0": "0114", "0114,00": "0114", "00114": "0114", " 1435\u00a0": "1435", "1435.0": "1435", "01435": "1435",
		"SML-IT": "SML-IT", "SML\u2011IT": "SML-IT",
		// none of these is read as another code
		"14350": "14350", "1435.5": "1435.5", "14": "14", "Dals Ed": "Dals Ed", "": "", "0": "0", "Åmål": "Åmål", "1435x": "1435x", "tanum": "tanum",
	} {
		if got := survey.OrganisationCode(written); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
	if got := survey.BodyCode(" sml\u2011it"); got != "SML-IT" {
		t.Errorf("got %q", got)
	}
}
