package statement_test

import (
	"strings"
	"testing"

	"mogna/configs"
	"mogna/internal/statement"
)

func TestTheShippedStatementIsWhole(t *testing.T) {
	s, err := statement.Parse(configs.Accessibility)
	if err != nil {
		t.Fatal(err)
	}
	if s.Conformance != "partial" || len(s.Shortcomings) < 3 || s.Assessed.Year() < 2026 || s.Shortcomings[0].What["en"] == "" ||
		s.Named()["sv"] != "[Skriv er organisation här]" || strings.Join(s.Missing(), " ") != "responsible contact" {
		t.Errorf("%+v", s)
	}
}

// Each thing that the act asks for is missed when it isn't there.
func TestWhatIsMissingIsNamed(t *testing.T) {
	whole := string(configs.Accessibility)
	before, after, _ := strings.Cut(whole, "shortcomings:")
	_, after, _ = strings.Cut(after, "# What is exempt")
	if _, err := statement.Parse([]byte(before + "#" + after)); err == nil || !strings.Contains(err.Error(), "what does not conform") {
		t.Errorf("partly compliant without a shortcoming: %v", err)
	}
	for what, change := range map[string][2]string{
		"conformance":                      {"conformance: partial", "conformance: somewhat"},
		"alternatives in English":          {"  en: You can have", "  fi: You can have"},
		"shortcomings 1: why in Swedish":   {"      sv: Tabellerna har många", "      fi: Tabellerna har många"},
		"assessed":                         {"assessed: 2026-11-23", ""},
		`"i går" is not a date`:            {"updated: 2026-11-23", "updated: i går"},
		"field supervisor not found":       {"burdens: []", "supervisor: nobody"},
		"burdens 1 in English":             {"burdens: []", "burdens: [{sv: Kartan}]"},
		"outside 1 in Swedish":             {"outside: []", "outside: [{en: Maps}]"},
		"mapping key \"burdens\" already ": {"outside: []", "burdens: []"},
	} {
		changed := strings.Replace(whole, change[0], change[1], 1)
		if changed == whole {
			t.Fatalf("%s: nothing to change", what)
		}
		if _, err := statement.Parse([]byte(changed)); err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
