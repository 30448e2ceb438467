package words

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// roots are where texts are read.
var roots = []string{
	"frontend/src/lib", "internal/chart", "internal/narrative", "internal/planning", "internal/report",
	"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs", "api/openapi.yaml", "configs", "cmd",
	"internal/address", "internal/app", "internal/config", "internal/economy", "internal/httpapi", "internal/importing", "internal/letter",
	"internal/mail", "internal/offline", "internal/pdf", "internal/questionnaire", "internal/scoring", "internal/signin", "internal/statement",
	"internal/survey", "internal/tabular",
}

// meant are the uses of a retired word that are meant, each with the reason.
var meant = []struct{ path, word, reason string }{
	{"docs/glossary.md", "*", "it lists the words"},
	{"configs/questionnaires/first/*.yaml", "*", "the first edition stays as it was answered"},
	{"configs/questionnaires/formagor-2030.yaml", "brev", "post on paper, which digital mail replaces"},
	{"configs/questionnaires/formagor-2030.yaml", "letter*", "the same"},
	{"configs/questionnaires/formagor-2030.yaml", "secrecy", "the act is called so"},
	{"configs/questionnaires/viktning-2030.yaml", "brev", "the same"},
	{"configs/questionnaires/viktning-2030.yaml", "letter*", "the same"},
	{"configs/questionnaires/digital-mognad.yaml", "division*", "the division of labour"},
	{"docs/operations.md", "breach", "a personal data breach, as the law calls it"},
	{"internal/report/html/method.tmpl", "konfidensintervall*", "the field's name, once, beside ours"},
	{"internal/address/address.go", "letter*", "a letter of the alphabet"},
	{"internal/mail/compose.go", "letter*", "the same"},
	{"internal/questionnaire/*.go", "letter*", "the same"},
}

// retired is a word that the glossary has taken out of use in a language.
type retired struct {
	word, lang, use string
	found           *regexp.Regexp
}

// No text uses a word that the glossary has retired.
func TestNoTextUsesARetiredWord(t *testing.T) {
	words := glossary(t)
	used := make([]bool, len(meant))
	for _, path := range roots {
		for _, p := range texts(t, path) {
			text := filledIn.ReplaceAllString(strings.ReplaceAll(p.text, "’", "'"), "…")
			for _, w := range words {
				if w.lang == p.lang && w.found.MatchString(text) && !excepted(p, w, used) {
					t.Errorf("%s: %q is retired, use %q: %s", p.where, w.word, w.use, p.text)
				}
			}
		}
	}
	for n, m := range meant {
		if !used[n] {
			t.Errorf("the exception for %q in %s is not needed any more", m.word, m.path)
		}
	}
}

// filledIn is what a text has filled in by a name.
var filledIn = regexp.MustCompile(`\{\w+\}`)

func excepted(p passage, w retired, used []bool) bool {
	file, _, _ := strings.Cut(p.where, ":")
	for n, m := range meant {
		if is, _ := filepath.Match(m.path, file); (is || m.path == p.where) && (m.word == w.word || m.word == "*") {
			used[n] = true
			return true
		}
	}
	return false
}

var inTicks = regexp.MustCompile("`([^`]+)`")

// glossary reads the retired words from the table of docs/glossary.md: those in code type in its last two columns.
func glossary(t *testing.T) (list []retired) {
	t.Helper()
	data, err := os.ReadFile(root + "docs/glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(data), "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 7 {
			continue
		}
		for column, lang := range map[int]string{4: "en", 5: "sv"} {
			for _, m := range inTicks.FindAllStringSubmatch(cells[column], -1) {
				use := strings.TrimSpace(cells[map[string]int{"en": 1, "sv": 2}[lang]])
				list = append(list, retired{word: m[1], lang: lang, use: use, found: pattern(m[1])})
			}
		}
	}
	if len(list) < 60 {
		t.Fatalf("only %d retired words are found in the glossary", len(list))
	}
	return list
}

// pattern finds a whole word or phrase, whatever its case; a star at its end is any ending.
func pattern(word string) *regexp.Regexp {
	body, any := strings.CutSuffix(word, "*")
	end := `(?:[^\pL\pN]|$)`
	if any {
		end = ""
	}
	return regexp.MustCompile(`(?i)(?:^|[^\pL\pN])` + regexp.QuoteMeta(body) + end)
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		word, text string
		found      bool
	}{
		{"brev", "Ett brev.", true}, {"brev", "Nyhetsbrevet", false}, {"letter*", "Letters go", true}, {"letter*", "newsletter", false},
		{"can't", "It can't be", true}, {"organ", "organisation", false}, {"hand in", "hand in the form", true}, {"MiB", "10 MiB", true},
	} {
		if got := pattern(c.word).MatchString(c.text); got != c.found {
			t.Errorf("%q in %q: %v", c.word, c.text, got)
		}
	}
}
