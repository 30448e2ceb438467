package narrative

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"mogna/internal/survey"
)

var update = flag.Bool("update", false, "write testdata/sentences.*.md anew")

// section is a sentence in its forms.
type section struct {
	title string
	forms []form
}

type form struct {
	when string
	say  func(t *teller) []string
}

// TestSentencesInTheirForms writes every sentence in its forms (none, one, two, three and many; hidden and missing; names that end
// in s) as a page in each language that a person can read aloud: testdata/sentences.sv.md and .en.md. To change a sentence, change it,
// run the test with -update, and read the page.
func TestSentencesInTheirForms(t *testing.T) {
	for _, lang := range []string{survey.Swedish, survey.English} {
		var page strings.Builder
		page.WriteString("# Sentences, " + lang + "\n\nWritten by `go test ./internal/narrative -run Sentences -update`, to be read by a person.\n")
		for _, s := range sections() {
			page.WriteString("\n## " + s.title + "\n\n")
			for _, f := range s.forms {
				said := strings.Join(f.say(bare(lang)), " ")
				whole(t, lang+", "+s.title+", "+f.when, said)
				fmt.Fprintf(&page, "- *%s:* %s\n", f.when, strings.ReplaceAll(said, "\u00a0", " "))
			}
		}
		name := "testdata/sentences." + lang + ".md"
		if *update {
			if err := os.WriteFile(name, []byte(page.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(name)
		if err != nil || page.String() != string(want) {
			t.Errorf("%s is not what is said now (%v). Run the test with -update, and read it.", name, err)
		}
	}
}

// whole holds what no sentence may be, whoever reads it.
func whole(t *testing.T, where, said string) {
	t.Helper()
	if !strings.HasSuffix(said, ".") || strings.HasSuffix(said, "..") {
		t.Errorf("%s doesn't end as a sentence: %q", where, said)
	}
	for n, sentence := range strings.Split(said, ". ") {
		if first := strings.Trim(sentence, "”“")[0]; first >= '0' && first <= '9' && n == 0 {
			t.Errorf("%s begins with a figure: %q", where, said)
		}
	}
	for _, wrong := range []string{"%!", "  ", " .", " ,", "1 organisationer", "1 personer", "1 områden", "1 organisations", "1 areas", "ss’s"} {
		if strings.Contains(said, wrong) {
			t.Errorf("%s has %q in it: %q", where, wrong, said)
		}
	}
}

func bare(lang string) *teller { return &teller{lang: lang, names: map[string]string{}} }
