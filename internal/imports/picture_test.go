package imports

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// beside are packages that the picture leaves out: they are for tests, and import nothing of the program's.
var beside = []string{"pgtest", "testservices", "imports", "words", "mailtest", "optest", "servertest", "apptest", "figurestest", "cputest"}

var (
	pictured = regexp.MustCompile("(?s)```\n(.*?)```")
	named    = regexp.MustCompile(`[a-z]+`)
)

// The picture in ARCHITECTURE.md has each package once, in a row above those of everything that it imports. A package within another
// stands in its row.
func TestThePictureIsTrue(t *testing.T) {
	rows := picture(t)
	row := func(p string) (int, string) {
		parts := strings.Split(p, "/")
		for n := len(parts) - 1; n >= 0; n-- {
			if at, there := rows[parts[n]]; there {
				return at, parts[n]
			}
		}
		return 0, ""
	}
	for _, p := range packages(t) {
		at, name := row(p.name)
		if leftOut(p.name) {
			continue
		}
		if name == "" {
			t.Errorf("the picture in ARCHITECTURE.md does not have %s", p.name)
		}
		for _, i := range p.Imports {
			own, ours := strings.CutPrefix(i, module)
			if below, of := row(own); ours && !leftOut(own) && of != name && below <= at {
				t.Errorf("%s imports %s, which the picture in ARCHITECTURE.md does not have in a row below it", p.name, own)
			}
		}
	}
}

func leftOut(p string) bool {
	for _, b := range beside {
		if strings.HasSuffix(p, "/"+b) {
			return true
		}
	}
	return false
}

// picture reads the row of each package. What stands after a dash explains the row.
func picture(t *testing.T) map[string]int {
	t.Helper()
	text, err := os.ReadFile("../../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	block := pictured.FindSubmatch(text)
	if block == nil {
		t.Fatal("ARCHITECTURE.md has no picture")
	}
	known := map[string]bool{}
	for _, p := range packages(t) {
		parts := strings.Split(p.name, "/")
		known[parts[len(parts)-1]] = true
	}
	rows := map[string]int{}
	for n, line := range strings.Split(string(block[1]), "\n") {
		line, _, _ = strings.Cut(line, "—")
		for _, name := range named.FindAllString(line, -1) {
			if _, twice := rows[name]; twice {
				t.Errorf("the picture has %s twice", name)
			}
			if known[name] {
				rows[name] = n + 1
			}
		}
	}
	return rows
}
