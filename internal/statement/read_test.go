package statement_test

import (
	"strings"
	"testing"

	"mogna/configs"
	"mogna/internal/statement"
)

// The files of an installation are held to the rule of all texts: what a page can't show as it is, is refused where it stands.
func TestUnreadableTextsAreRefused(t *testing.T) {
	for want, change := range map[string][2]string{
		"line 1, controller: The text has a character that cannot be seen or read (U+200B) after “Troll”. Remove it.": {"Trollhättans stad", `"Troll\u200Bhättans stad"`},
		"line 3, basis.en: The text has a character that cannot be seen or read (U+202E)":                             {`"A task`, `"A \u202Etask`},
		"line 4, officer.name: A character in the text has been lost after “Eva ”. Enter it again.":                   {"Eva Ek", "Eva \uFFFDk"},
		"the file is not saved as UTF-8": {"Trollhättans", "Trollh\xe4ttans"},
	} {
		if _, err := statement.ParseDataProtection([]byte(strings.Replace(filledIn, change[0], change[1], 1))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	for want, change := range map[string][2]string{
		"shortcomings.1.why.sv: The text has a character that cannot be seen or read (U+00AD) after “Tabellerna”": {"      sv: Tabellerna har", "      sv: Tabellerna\u00ad har"},
		"burdens.1.sv: The text has a character that cannot be seen or read (U+FEFF)":                             {"burdens: []", `burdens: [{sv: "\uFEFFKartan", en: The map}]`},
	} {
		changed := strings.Replace(string(configs.Accessibility), change[0], change[1], 1)
		if _, err := statement.Parse([]byte(changed)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}
