package address_test

import (
	"strings"
	"testing"

	"mogna/internal/address"
	"mogna/internal/survey"
)

func TestWhatCanBeSentTo(t *testing.T) {
	for written, wire := range map[string]string{
		"bo@tanum.example":                               "bo@tanum.example",
		"BO@Tanum.se":                                    "BO@Tanum.se",
		"o'neil+mogna@tanum.example":                     "o'neil+mogna@tanum.example",
		"gota@göteborg.example":                          "gota@xn--gteborg-90a.example",
		"gota@GÖTEBORG.example":                          "gota@xn--gteborg-90a.example",
		"gota@go\u0308teborg.example":                    "gota@xn--gteborg-90a.example",
		"a@straße.example":                               "a@xn--strae-oqa.example",
		"a@" + strings.Repeat("a", 63) + ".example":      "a@" + strings.Repeat("a", 63) + ".example",
		"a@1435.example":                                 "a@1435.example",
		"a@xn--gteborg-90a.example":                      "a@xn--gteborg-90a.example",
		strings.Repeat("a", 64) + "@förvaltning.example": strings.Repeat("a", 64) + "@xn--frvaltning-ecb.example",
	} {
		if f := address.Check("email", written); len(f) > 0 {
			t.Errorf("%s: %v", written, f[0].In(survey.English))
		}
		if got := address.Wire(written); got != wire {
			t.Errorf("%s goes as %s, want %s", written, got, wire)
		}
	}
}

func TestWhatCannotBeSentTo(t *testing.T) {
	for written, says := range map[string]string{
		"":                           "är ingen e-postadress",
		"kommunen":                   "är ingen e-postadress",
		"Bo <bo@tanum.se>":           "är ingen e-postadress",
		"bo@tanum.se (Bo)":           "är ingen e-postadress",
		"bo@tanum.se ":               "är ingen e-postadress",
		"bo@tanum.se,eva@tanum.se":   "är ingen e-postadress",
		`"bo ek"@tanum.se`:           "är ingen e-postadress",
		"bo@tanum.se\r\nBcc: a@b.se": "är ingen e-postadress",
		"bo..ek@tanum.se":            "är ingen e-postadress",
		"åsa.öberg@tanum.example":    "”åö” före @. De flesta e-postservrar tar inte emot sådana adresser. Kontrollera med personen. Kanske är adressen asa.oberg@tanum.example?",
		"а@tanum.example":            "Fråga personen efter en adress med bara a–z", // a Cyrillic letter
		"søren@tanum.example":        "Fråga personen",
		"e@kommun":                   "Domänen ”kommun” är ofullständig",
		"e@göteborg":                 "Domänen ”göteborg” är ofullständig",
		"i@[127.0.0.1]":              "har en dator ([127.0.0.1])",
		"i@127.0.0.1":                "Domänen ”127.0.0.1” är ogiltig",
		"j@-bad-.example":            "Domänen ”-bad-.example” är ogiltig",
		"j@bad-.example":             "är ogiltig",
		"j@under_streck.example":     "är ogiltig",
		"j@tanum.example.":           "är ingen e-postadress",
		"j@xn--a.example":            "är ogiltig",
		"j@a\u200db.example":         "är ogiltig",
		"j@tanum.123":                "är ogiltig",
		"j@tan!um.se":                "är ogiltig",
		"j@" + strings.Repeat("a", 64) + ".example":                                           "är ogiltig",
		"j@" + strings.Repeat("ö", 60) + ".example":                                           "är ogiltig",
		strings.Repeat("a", 65) + "@tanum.example":                                            "högst 254 tecken, varav 64 före @",
		"a@" + strings.Repeat(strings.Repeat("a", 49)+".", 5) + "example":                     "är ogiltig",
		strings.Repeat("a", 60) + "@" + strings.Repeat(strings.Repeat("a", 49)+".", 4) + "se": "E-postadressen är 263 tecken",
		"19121212-1212@tanum.se":                                                              "personnummer",
	} {
		f := address.Check("email", written)
		if len(f) != 1 || f[0].Path != "email" || f[0].What[survey.English] == "" || f[0].Mend[survey.English] == "" {
			t.Errorf("%q: %+v", written, f)
			continue
		}
		if got := f[0].In(survey.Swedish); !strings.Contains(got, says) {
			t.Errorf("%q: %s, want %s", written, got, says)
		}
	}
}

// One mailbox is kept in one form, however its domain was typed.
func TestOneFormOfADomain(t *testing.T) {
	for _, written := range []string{" gota@göteborg.example", "gota@xn--gteborg-90a.example", "gota@XN--GTEBORG-90A.example", "gota@GÖTEBORG.example", "gota@go\u0308teborg.example"} {
		if got := address.Tidy(written); got != "gota@göteborg.example" {
			t.Errorf("%q became %q", written, got)
		}
	}
	for _, same := range []string{"BO@Tanum.se", "kommunen", "a@-bad-.example", "å@tanum.se"} {
		if got := address.Tidy(same); got != same {
			t.Errorf("%q became %q", same, got)
		}
	}
}
