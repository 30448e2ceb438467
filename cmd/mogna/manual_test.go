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
