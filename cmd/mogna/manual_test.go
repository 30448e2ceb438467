package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every command has a page that says what --help says, the same on each day where the build names its time.
func TestEveryCommandHasAManualPage(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1764403200")
	folder := t.TempDir()
	if code, out, errs := mogna("manual", folder); code != 0 || out+errs != "" {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	for page, says := range map[string]string{"mogna.1": "mogna-backup(1)", "mogna-serve.1": "Run the service", "mogna-admin-link.1": "within 24 hours",
		"mogna-restore.1": `--replace`, "mogna-migrate.1": ".pgpass"} {
		text, err := os.ReadFile(filepath.Join(folder, page))
		if err != nil || !strings.Contains(string(text), says) || !strings.Contains(string(text), `"Nov 2025"`) || strings.Contains(string(text), "Auto generated") {
			t.Errorf("%s: %v\n%s", page, err, text)
		}
	}
}

// docs/commands.md lists each command that does something.
func TestEveryCommandIsListed(t *testing.T) {
	folder := t.TempDir()
	if code, out, errs := mogna("manual", folder); code != 0 {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	list, err := os.ReadFile("../../docs/commands.md")
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob(folder + "/*.1")
	if err != nil || len(pages) < 15 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	known := map[string]bool{}
	for _, page := range pages {
		if name := strings.TrimSuffix(filepath.Base(page), ".1"); !strings.HasPrefix(name, "mogna-completion") {
			known[name] = true
		}
	}
	for page := range known {
		name, isGroup := page, false
		for other := range known {
			isGroup = isGroup || strings.HasPrefix(other, page+"-")
		}
		for group := page; strings.Contains(group, "-"); { // names have hyphens too
			group = group[:strings.LastIndex(group, "-")]
			if known[group] {
				name = strings.ReplaceAll(group, "-", " ") + " " + page[len(group)+1:]
				break
			}
		}
		if !isGroup && !strings.Contains(string(list), "`"+name) {
			t.Errorf("docs/commands.md does not list %s", name)
		}
	}
}
