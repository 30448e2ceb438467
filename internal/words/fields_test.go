package words

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The names that the glossary says that fields have are those that they have.
func TestTheGlossaryKnowsTheFields(t *testing.T) {
	read := func(path string) string {
		data, err := os.ReadFile(root + path)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	fields := read("api/openapi.yaml") + read("internal/survey/questionnaire.go") + read("internal/app/letters/sender.go")
	_, table, _ := strings.Cut(read("docs/glossary.md"), "| In code and fields |")
	table, _, _ = strings.Cut(table, "\n\n")
	names := regexp.MustCompile("`(\\w+)`").FindAllStringSubmatch(table, -1)
	if len(names) < 10 {
		t.Fatalf("%d names", len(names))
	}
	for _, n := range names {
		if !regexp.MustCompile(`(?i)\b` + n[1]).MatchString(fields) {
			t.Errorf("no field is called %s", n[1])
		}
	}
}
