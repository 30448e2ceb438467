package words

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// No type, function, constant or file is called by a name that the glossary has retired.
func TestNoNameIsRetired(t *testing.T) {
	retired := retiredNames(t)
	for where, names := range namesInCode(t) {
		for _, name := range names {
			said := " " + strings.Join(wordsOfName(name), " ") + " "
			for r, use := range retired {
				if strings.Contains(said, " "+r+" ") {
					t.Errorf("%s: %q is retired, use %s: %s", where, r, use, name)
				}
			}
		}
	}
}

// retiredNames reads the second table of docs/glossary.md: the words of each name, and what to use.
func retiredNames(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile(root + "docs/glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(data), "| Retired name | Use |\n")
	if !found {
		t.Fatal("docs/glossary.md has no table of retired names")
	}
	retired := map[string]string{}
	for line := range strings.Lines(table) {
		cells := strings.Split(line, "|")
		if len(cells) != 4 {
			break
		}
		for _, m := range inTicks.FindAllStringSubmatch(cells[1], -1) {
			retired[strings.Join(wordsOfName(m[1]), " ")] = strings.TrimSpace(cells[2])
		}
	}
	if len(retired) < 15 {
		t.Fatalf("only %d retired names are found in the glossary", len(retired))
	}
	return retired
}

var declaredInScript = regexp.MustCompile(`(?m)^\s*(?:export )?(?:async )?(?:function|class|interface|type|const|let) (\w+)`)

// namesInCode are what Go, TypeScript and Svelte declare, and the names of files, by file. Migrations keep the names that they landed with.
func namesInCode(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for pkg, names := range declarations(t) {
		for name := range names {
			all["package "+pkg] = append(all["package "+pkg], name[strings.Index(name, ".")+1:])
		}
	}
	for _, folder := range []string{"cmd", "internal", "frontend/src", "frontend/e2e"} {
		err := filepath.WalkDir(root+folder, func(file string, entry os.DirEntry, err error) error {
			if err != nil || strings.Contains(file, "/api/schema") || strings.HasSuffix(file, ".sql") {
				return err
			}
			name, ext := strings.TrimSuffix(entry.Name(), filepath.Ext(file)), filepath.Ext(file)
			all[file] = append(all[file], name)
			if ext != ".ts" && ext != ".svelte" {
				return nil
			}
			data, err := os.ReadFile(file)
			for _, m := range declaredInScript.FindAllStringSubmatch(string(data), -1) {
				all[file] = append(all[file], m[1])
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// wordsOfName takes a name apart at its capitals and signs.
func wordsOfName(name string) []string {
	var spaced strings.Builder
	for n, r := range name {
		switch {
		case !unicode.IsLetter(r):
			r = ' '
		case unicode.IsUpper(r) && n > 0 && !unicode.IsUpper(rune(name[n-1])):
			spaced.WriteByte(' ')
		}
		spaced.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(spaced.String())
}

func TestWordsOfName(t *testing.T) {
	for name, words := range map[string]string{"sendURL": "send url", "open-response.go": "open response go", "EconomyFig": "economy fig", "html_front": "html front"} {
		if got := strings.Join(wordsOfName(name), " "); got != words {
			t.Errorf("%s is %q, not %q", name, got, words)
		}
	}
}
