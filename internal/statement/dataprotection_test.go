package statement_test

import (
	"strings"
	"testing"

	"mogna/configs"
	"mogna/internal/statement"
)

const filledIn = `controller: Trollhättans stad
contact: {email: stadshuset@trollhattan.example}
basis: {sv: "Uppgift av allmänt intresse, artikel 6.1 e i GDPR.", en: "A task in the public interest, Article 6(1)(e) GDPR."}
officer: {name: Eva Ek, phone: 0520-49 50 00}
records: {email: arkiv@trollhattan.example}
`

// What the installation has not filled in shows as a gap in both languages, and is named.
func TestGapsShow(t *testing.T) {
	p, err := statement.ParseDataProtection(configs.DataProtection)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(p.Missing(), " "); got != "controller contact basis officer records" {
		t.Error(got)
	}
	if n, m := strings.Count(whole(p, "sv"), "[Skriv "), strings.Count(whole(p, "en"), "[Enter "); n != 5 || m != 5 {
		t.Errorf("%d and %d gaps", n, m)
	}
	p, err = statement.ParseDataProtection([]byte(filledIn))
	if err != nil || len(p.Missing()) != 0 {
		t.Fatal(err, p.Missing())
	}
	for lang, want := range map[string][]string{
		"sv": {"Trollhättans stad är personuppgiftsansvarig.", "Rättslig grund: Uppgift av allmänt intresse, artikel 6.1 e i GDPR.", "Eva Ek, 0520-49 50 00.", "allmänna handlingar: arkiv@trollhattan.example."},
		"en": {"Trollhättans stad is the data controller.", "Legal basis: A task in the public interest, Article 6(1)(e) GDPR.", "Contact: stadshuset@trollhattan.example."},
	} {
		for _, s := range want {
			if !strings.Contains(whole(p, lang), s) {
				t.Errorf("%s lacks %q: %s", lang, s, whole(p, lang))
			}
		}
		if strings.ContainsAny(whole(p, lang), "[]%") || strings.Contains(whole(p, lang), "..") {
			t.Error(whole(p, lang))
		}
	}
}

func whole(p *statement.DataProtection, lang string) string { return written(p.Notice(), lang) }

func written(parts []statement.Part, lang string) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(part.Heading[lang] + "\n")
		for _, text := range part.Paragraphs {
			b.WriteString(text[lang] + "\n")
		}
	}
	return b.String()
}

func TestMisspeltEntriesAreRefused(t *testing.T) {
	for want, change := range map[string][2]string{
		"field controler not found":   {"controller:", "controler:"},
		"officer.email":               {"name: Eva Ek", "email: eva"},
		"both Swedish and English":    {`en: "A task`, `fi: "A task`},
		"there is no language \"fi\"": {`en: "A task`, `fi: "A task`},
	} {
		if _, err := statement.ParseDataProtection([]byte(strings.Replace(filledIn, change[0], change[1], 1))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

// The register entry has what Article 30(1) of the GDPR asks for, and shows what only the controller knows as gaps.
func TestTheRegisterEntryIsWhole(t *testing.T) {
	p, err := statement.ParseDataProtection([]byte(filledIn))
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string][]string{
		"sv": {"Trollhättans stad är personuppgiftsansvarig.", "Eva Ek", "Rättslig grund", "Kategorier av registrerade", "Mottagare", "tredje land", "gallringsdatum", "Säkerhetsåtgärder", statement.Stored["sv"]},
		"en": {"Trollhättans stad is the data controller.", "Legal basis", "Categories of data subjects", "Recipients", "third countries", "retention date", "Security measures", statement.Stored["en"]},
	} {
		text := written(p.Register(), lang)
		for _, s := range want {
			if !strings.Contains(text, s) {
				t.Errorf("%s lacks %q", lang, s)
			}
		}
		if n := strings.Count(text, "["); n != 4 {
			t.Errorf("%s: %d gaps that only the controller can fill: %s", lang, n, text)
		}
		if notice := written(p.Notice(), lang); strings.Contains(notice, "[") {
			t.Errorf("the entry has changed the notice: %s", notice)
		}
	}
}
