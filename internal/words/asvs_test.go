package words

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The document on security answers every requirement of levels 1 and 2 of ASVS 5.0, once. The chapter about WebRTC is left out.
func TestEveryRequirementOfASVSIsAnsweredOnce(t *testing.T) {
	list, err := os.ReadFile("testdata/asvs-5.0-level-2.txt")
	if err != nil {
		t.Fatal(err)
	}
	answered := map[string]int{}
	for _, n := range strings.Fields(string(list)) {
		answered[n] = 0
	}
	if len(answered) != 246 {
		t.Fatalf("%d requirements", len(answered))
	}
	for _, row := range rows(t, "docs/asvs.md") {
		numbers := expanded(t, row[0])
		if len(row) != 3 || strings.TrimSpace(row[1]) == "" || strings.TrimSpace(row[2]) == "" {
			t.Errorf("%s: a row is a number, how it is met and what tests it", row[0])
		}
		for _, n := range numbers {
			if _, known := answered[n]; !known {
				t.Errorf("%s is no requirement of levels 1 and 2", n)
			}
			answered[n]++
		}
	}
	for n, times := range answered {
		if times != 1 {
			t.Errorf("%s is answered %d times", n, times)
		}
	}
}

// What is not met is listed with its number in the document, and told of where the document says that it is told of.
func TestWhatIsNotMetIsTold(t *testing.T) {
	data, err := os.ReadFile(root + "docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	_, told, _ := strings.Cut(string(data), "## Not met, and why")
	told, _, _ = strings.Cut(told, "\n## ")
	not := map[string]bool{}
	for _, row := range rows(t, "docs/asvs.md") {
		if strings.Contains(row[1], "**Not met") {
			for _, n := range expanded(t, row[0]) {
				not[n] = true
			}
		}
	}
	for _, m := range regexp.MustCompile(`\b\d+\.\d+\.\d+\b`).FindAllString(told, -1) {
		if !not[m] {
			t.Errorf("docs/security.md says that %s is not met, and docs/asvs.md does not", m)
		}
	}
	for n := range not {
		if !regexp.MustCompile(`\b` + regexp.QuoteMeta(n) + `\b`).MatchString(told) {
			t.Errorf("%s is not met, and docs/security.md does not say why", n)
		}
	}
	if len(not) < 5 {
		t.Errorf("only %d", len(not))
	}
}

var (
	requirement = regexp.MustCompile(`^\d+\.\d+\.\d+`)
	testName    = regexp.MustCompile("`(Test[A-Z]\\w*|[\\w-]+\\.spec\\.ts)`")
)

// rows are the rows of a document's tables that begin with a requirement.
func rows(t *testing.T, path string) (list [][]string) {
	t.Helper()
	data, err := os.ReadFile(root + path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(data), "\n") {
		cells := strings.Split(strings.Trim(line, "| "), " | ")
		if strings.HasPrefix(line, "| ") && requirement.MatchString(cells[0]) {
			list = append(list, cells)
		}
	}
	return list
}

// expanded takes 6.2.1–6.2.12, 6.3.1 apart.
func expanded(t *testing.T, s string) (list []string) {
	t.Helper()
	for part := range strings.SplitSeq(s, ", ") {
		first, last, many := strings.Cut(part, "–")
		if !many {
			list = append(list, part)
			continue
		}
		at := strings.LastIndex(first, ".") + 1
		from, err := strconv.Atoi(first[at:])
		to, ends := strconv.Atoi(strings.TrimPrefix(last, first[:at]))
		if err != nil || ends != nil || to <= from {
			t.Fatalf("%q is no range", part)
		}
		for n := from; n <= to; n++ {
			list = append(list, fmt.Sprintf("%s%d", first[:at], n))
		}
	}
	return list
}

// A test that the documents name is there.
func TestTheDocumentsNameTestsThatExist(t *testing.T) {
	there := map[string]bool{}
	for _, dir := range []string{"internal", "cmd", "frontend/e2e", "frontend/src"} {
		err := filepath.WalkDir(root+dir, func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			if strings.HasSuffix(path, ".spec.ts") {
				there[filepath.Base(path)] = true
			}
			if strings.HasSuffix(path, "_test.go") {
				data, err := os.ReadFile(path)
				for _, m := range regexp.MustCompile(`(?m)^func (Test\w+)\(`).FindAllStringSubmatch(string(data), -1) {
					there[m[1]] = true
				}
				return err
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	docs, err := filepath.Glob(root + "docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for _, path := range docs {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range testName.FindAllStringSubmatch(string(data), -1) {
			if named++; !there[m[1]] {
				t.Errorf("%s names %s, which is not there", filepath.Base(path), m[1])
			}
		}
	}
	if named < 60 {
		t.Errorf("only %d tests are named", named)
	}
}
