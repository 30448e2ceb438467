package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/internal/store"
	"mogna/internal/survey"
)

// A file that is not there is not made in silence, and what can't be one is told of.
func TestADatabaseThatCannotBeOpenedIsTold(t *testing.T) {
	folder := t.TempDir()
	place := func(name, content string) string {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, []byte(content), 0o600))
		return path
	}
	for name, c := range map[string]struct{ path, said string }{
		"missing":        {filepath.Join(folder, "gone.db"), "mogna init"},
		"missing folder": {filepath.Join(folder, "volume", "mogna.db"), "mogna init"},
		"a folder":       {folder, "folder"},
		"another file":   {place("list.csv", "kod;namn\n"), "not a SQLite database"},
		"below a file":   {filepath.Join(place("file", "x"), "mogna.db"), "not a directory"},
	} {
		s, err := store.Open(c.path)
		if err == nil {
			s.Close()
		}
		var told *survey.Error
		if err == nil || errors.As(err, &told) && !strings.Contains(told.In(survey.English), c.said) || told == nil && !strings.Contains(err.Error(), c.said) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, path := range []string{"gone.db", "volume"} {
		if _, err := os.Stat(filepath.Join(folder, path)); err == nil {
			t.Errorf("%s was made", path)
		}
	}
}

// Where the file, or SQLite's log beside it, is taken away while Mogna runs, nothing that would be lost is acknowledged.
func TestWritesToAFileThatIsGoneAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		harm  func(path string) error
		mends func(path string) error
	}{
		"deleted":        {harm: os.Remove},
		"log deleted":    {harm: func(path string) error { return os.Remove(path + "-wal") }},
		"folder renamed": {harm: func(path string) error { return os.Rename(filepath.Dir(path), filepath.Dir(path)+".away") }, mends: func(path string) error { return os.Rename(filepath.Dir(path)+".away", filepath.Dir(path)) }},
		"replaced": {harm: func(path string) error {
			return errors.Join(os.WriteFile(path+".new", nil, 0o600), os.Rename(path+".new", path))
		}},
		"moved and back": {harm: func(path string) error { return os.Rename(path, path+".x") }, mends: func(path string) error { return os.Rename(path+".x", path) }},
		"log was emptied": {harm: func(path string) error {
			return errors.Join(os.Remove(path+"-wal"), os.WriteFile(path+"-wal", nil, 0o600))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "data", "mogna.db")
			s := migrated(t, path)
			seeded(t, s)
			put := func() error {
				return s.Write(t.Context(), func(tx *store.Tx) error { return tx.PutOrganisations([]survey.Organisation{tanum}) })
			}
			must(t, put())
			must(t, c.harm(path))
			for range 2 {
				if err := put(); !isUnavailable(err) {
					t.Errorf("acknowledged: %v", err)
				}
			}
			if err := s.Sessions().Commit("a", nil, now); !isUnavailable(err) {
				t.Errorf("a session was acknowledged: %v", err)
			}
			if err := s.Ready(t.Context()); err == nil {
				t.Error("ready")
			}
			if c.mends != nil {
				must(t, c.mends(path))
				must(t, put())
			}
		})
	}
}

// A file that goes while a write is under way: it is not acknowledged either.
func TestAWriteDuringWhichTheFileGoesIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mogna.db")
	s := migrated(t, path)
	err := s.Write(t.Context(), func(tx *store.Tx) error {
		return errors.Join(tx.PutOrganisations([]survey.Organisation{tanum}), os.Remove(path))
	})
	if !isUnavailable(err) {
		t.Error(err)
	}
}
