package spelling_test

import (
	"iter"
	"strings"
	"testing"

	"mogna/internal/spelling"
)

func words(list ...string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, w := range list {
			if !yield(w, w) {
				return
			}
		}
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		word, want string
		known      []string
	}{
		{"tanumm", "tanum", []string{"munkedal", "tanum", "tanums"}},
		{"åmal", "åmål", []string{"åmål"}},
		{"databse", "database", []string{"baseUrl", "database"}},
		{"nyköping", "", []string{"norrköping", "linköping"}}, // three slips, and three
		{"ab", "", []string{"ac"}},                            // half of a short word is no slip
		{"tanum", "", []string{""}},
		{strings.Repeat("a", 41), "", []string{strings.Repeat("a", 41)}},
	} {
		got, found := spelling.Nearest(c.word, words(c.known...))
		if got != c.want || found != (c.want != "") {
			t.Errorf("%q: %q %v", c.word, got, found)
		}
	}
}
