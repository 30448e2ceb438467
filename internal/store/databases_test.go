package store_test

import (
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"mogna/internal/store"
)

var kinds = []string{"sqlite", "postgres"}

// moulds are databases that tests get copies of: to migrate each anew takes longer than most tests do.
type moulds struct {
	mu   sync.Mutex
	made map[string]string
}

var cast = moulds{made: map[string]string{}}

// migrated gives a copy of an empty database of this version.
func (m *moulds) migrated(t *testing.T, kind string) *store.Store {
	t.Helper()
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.made[kind] == "" {
		database := vacant(t, kind)
		s, err := store.Create(database)
		must(t, err)
		_, err = s.Migrate(t.Context())
		must(t, err)
		must(t, s.Close())
		m.keep(t, kind, kind, database)
	}
	return reopened(t, copyOf(t, kind, m.made[kind]))
}

// filled gives a copy of a database of an earlier version with rows in every table.
func (m *moulds) filled(t *testing.T, kind string, version int64) string {
	t.Helper()
	m.mu.Lock()
	defer m.mu.Unlock()
	name := kind + twoDigits(version)
	if m.made[name] == "" {
		m.fill(t, kind)
	}
	return copyOf(t, kind, m.made[name])
}

// fill brings one database through every version. Rows are put in each table as the version was that made it.
func (m *moulds) fill(t *testing.T, kind string) {
	t.Helper()
	database := vacant(t, kind)
	for _, v := range versions(t) {
		s, err := store.Create(database)
		must(t, err)
		before := s.Counts(t)
		s.MigrateTo(t, v)
		for name, n := range s.Counts(t) {
			if n < before[name] && shrinks[v] != name {
				t.Fatalf("migration %d takes rows of %s: %d became %d", v, name, before[name], n)
			}
		}
		fill(t, s, v)
		for name, n := range s.Counts(t) {
			if n == 0 {
				t.Fatalf("version %d: %s has no rows", v, name)
			}
		}
		must(t, s.Close())
		m.keep(t, kind, kind+twoDigits(v), database)
	}
}

// keep makes a mould of a database as it is. The one of a test ends with the test.
func (m *moulds) keep(t *testing.T, kind, name, database string) {
	t.Helper()
	if kind == "postgres" {
		m.made[name] = copyOf(t, kind, database)
		return
	}
	m.made[name] = filepath.Join(folder, name+".db")
	copyFile(t, database, m.made[name])
}

func copyOf(t *testing.T, kind, database string) string {
	t.Helper()
	if kind == "postgres" {
		url, err := server.CopyOf(database)
		must(t, err)
		return url
	}
	path := filepath.Join(t.TempDir(), "mogna.db")
	copyFile(t, database, path)
	return path
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	must(t, err)
	defer in.Close()
	out, err := os.Create(to)
	must(t, err)
	_, err = io.Copy(out, in)
	must(t, err)
	must(t, out.Close())
}

func reopened(t *testing.T, database string) *store.Store {
	t.Helper()
	s, err := store.Open(database)
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// vacant is where there is no database yet, or an empty one.
func vacant(t *testing.T, kind string) string {
	t.Helper()
	if kind == "postgres" {
		return postgresURL(t)
	}
	return filepath.Join(t.TempDir(), "new", "mogna.db")
}
