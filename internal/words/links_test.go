package words

import (
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"`)
	heading = regexp.MustCompile(`(?m)^#{1,6}\s+(.+?)\s*#*$`)
)

// Every link in a document leads to a file of the project and, where it names one, to a heading in it. Links to other sites are not
// followed.
func TestLinksInDocumentsLeadSomewhere(t *testing.T) {
	files := documents(t)
	links := 0
	for _, file := range files {
		for _, l := range linksIn(read(t, file)) {
			links++
			if why := broken(file, l); why != "" {
				t.Errorf("%s: %s: %s", file, l, why)
			}
		}
	}
	if len(files) < 10 || links < 50 {
		t.Errorf("only %d documents with %d links", len(files), links)
	}
}

// Every document can be reached from README.md by links.
func TestDocumentsAreReachable(t *testing.T) {
	reached := map[string]bool{}
	var follow func(file string)
	follow = func(file string) {
		if reached[file] || !strings.HasSuffix(file, ".md") {
			return
		}
		reached[file] = true
		for _, l := range linksIn(read(t, file)) {
			if target, _, local := target(file, l); local {
				follow(target)
			}
		}
	}
	follow("README.md")
	for _, file := range documents(t) {
		if !reached[file] && !strings.HasPrefix(file, ".github/") {
			t.Errorf("no link leads to %s from README.md", file)
		}
	}
}

// documents are the project's, but for what tests read and what others wrote.
func documents(t *testing.T) (list []string) {
	t.Helper()
	err := filepath.WalkDir(root, func(file string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch name := entry.Name(); {
		case entry.IsDir() && slices.Contains([]string{".git", "node_modules", "testdata", "bin", "release", "dist", "test-results"}, name):
			return filepath.SkipDir
		case strings.HasSuffix(name, ".md"):
			list = append(list, filepath.ToSlash(strings.TrimPrefix(file, root)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(root + file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func linksIn(text string) (list []string) {
	for _, m := range link.FindAllStringSubmatch(ticked.ReplaceAllString(fenced.ReplaceAllString(text, ""), ""), -1) {
		list = append(list, m[1]+m[2])
	}
	return list
}

// target is the file that a link leads to, seen from the project's root, and the heading.
func target(from, link string) (file, anchor string, local bool) {
	u, err := url.Parse(link)
	if err != nil || u.IsAbs() {
		return "", "", false
	}
	if u.Path == "" {
		return from, u.Fragment, true
	}
	return path.Join(path.Dir(from), u.Path), u.Fragment, true
}

func broken(from, link string) string {
	file, anchor, local := target(from, link)
	if !local {
		return ""
	}
	if _, err := os.Stat(root + file); err != nil || strings.HasPrefix(file, "..") {
		return "there is no such file"
	}
	if anchor == "" {
		return ""
	}
	data, err := os.ReadFile(root + file)
	if err != nil || !anchors(string(data))[anchor] {
		return "there is no such heading"
	}
	return ""
}

// anchors are what headings can be linked by, as forges make them: small letters, digits and hyphens, numbered where they repeat.
func anchors(text string) map[string]bool {
	all := map[string]bool{}
	for _, m := range heading.FindAllStringSubmatch(fenced.ReplaceAllString(text, ""), -1) {
		name := anchorMarks.ReplaceAllString(strings.ToLower(strings.TrimSpace(linked.ReplaceAllString(m[1], ""))), "")
		name = strings.ReplaceAll(name, " ", "-")
		for n, plain := 1, name; all[name]; n++ {
			name = fmt.Sprintf("%s-%d", plain, n)
		}
		all[name] = true
	}
	return all
}

var anchorMarks = regexp.MustCompile(`[^\pL\pN _-]`)

func TestAnchors(t *testing.T) {
	found := anchors("# Install, operate\n\n## Reverse proxy and TLS\n\n## `serve`\n\n## Again\n\n## Again\n")
	for _, a := range []string{"install-operate", "reverse-proxy-and-tls", "serve", "again", "again-1"} {
		if !found[a] {
			t.Errorf("%s is missing in %v", a, found)
		}
	}
}
