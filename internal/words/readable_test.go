package words

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// Limits of the texts. LIX counts words per sentence and the share of words with more than six letters: 30 is easy, 40 is a
// newspaper, 50 an authority. It says something only of a text with some length.
const (
	mostWords = 26 // in a sentence
	mostLIX   = 50 // in a text of at least lixFrom words
	lixFrom   = 40
)

// long are the sentences that are meant to be longer, and hard the texts that are meant to be harder, each with the reason.
var long = []struct{ path, reason string }{
	{"configs/questionnaires/first/formagor-2030.yaml", "a sign is one sentence, We can show that …, and its parts are held together"},
}

// written is where texts for readers in the field are: pages, emails, messages and questionnaires.
func written(path string) bool {
	return strings.HasPrefix(path, "configs/") || strings.HasPrefix(path, "internal/") || strings.HasPrefix(path, "frontend/")
}

// No sentence for readers is longer than we say, in either language, and no longer text in Swedish harder.
func TestTextsAreReadable(t *testing.T) {
	used := make([]bool, len(long))
	meantToBe := func(p passage) bool {
		file, _, _ := strings.Cut(p.where, ":")
		for n, m := range long {
			if is, _ := filepath.Match(m.path, file); is || m.path == p.where {
				used[n] = true
				return true
			}
		}
		return false
	}
	for _, path := range roots {
		for _, p := range texts(t, path) {
			if !written(p.where) {
				continue
			}
			for _, s := range sentences(p.text) {
				if n := len(words(s)); n > mostWords && !meantToBe(p) {
					t.Errorf("%s: a sentence of %d words (%s): %s", p.where, n, p.lang, s)
				}
			}
			if p.lang == "sv" && len(words(p.text)) >= lixFrom {
				if x := lix(p.text); x > mostLIX && !meantToBe(p) {
					t.Errorf("%s: LIX %.0f: %s", p.where, x, p.text)
				}
			}
		}
	}
	for n, m := range long {
		if !used[n] {
			t.Errorf("the exception for %s is not needed any more", m.path)
		}
	}
}

var (
	ends = regexp.MustCompile(`[.!?:]+["”’)]*(?:\s+|$)|\n\s*\n`)
	word = regexp.MustCompile(`[\pL\pN][\pL\pN’'.@/-]*`)
)

func sentences(text string) (list []string) {
	for _, s := range ends.Split(text, -1) {
		if strings.TrimSpace(s) != "" {
			list = append(list, s)
		}
	}
	return list
}

func words(s string) []string { return word.FindAllString(s, -1) }

func lix(text string) float64 {
	all, hard := words(text), 0
	for _, w := range all {
		if utf8.RuneCountInString(strings.Trim(w, ".-'’")) > 6 {
			hard++
		}
	}
	return float64(len(all))/float64(max(1, len(sentences(text)))) + 100*float64(hard)/float64(max(1, len(all)))
}

func TestLIX(t *testing.T) {
	if x := lix("Vi svarar nu. Kommunerna jämför resultaten."); x < 36.3 || x > 36.4 { // 6 words, 2 sentences, 2 long words
		t.Errorf("%.1f", x)
	}
	if n := len(sentences("Skriv 3,5 till namn@kommun.se. Sedan: välj.")); n != 3 {
		t.Errorf("%d sentences", n)
	}
}
