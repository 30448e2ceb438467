package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/store"
)

// shrinks are the tables that a migration empties.
var shrinks = map[int64]string{2: "sessions", 12: "sessions"}

// versions of the schema that have landed.
func versions(t *testing.T) (list []int64) {
	t.Helper()
	files, err := filepath.Glob("migrations/sqlite/*.sql")
	must(t, err)
	for _, name := range files {
		number, _, _ := strings.Cut(filepath.Base(name), "_") // numbers may be missing
		v, err := strconv.ParseInt(number, 10, 64)
		must(t, err)
		list = append(list, v)
	}
	return list
}

func fill(t *testing.T, s *store.Store, version int64) {
	t.Helper()
	script, err := os.ReadFile(filepath.Join("testdata/filled", twoDigits(version)+".sql"))
	must(t, err)
	bytes := "x'00ff80c3'"
	if s.Dialect() == "postgres" {
		bytes = `'\x00ff80c3'`
	}
	s.Exec(t, strings.ReplaceAll(string(script), "BYTES", bytes))
}

func twoDigits(n int64) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

// Each version of the schema that has landed is brought up to this one with everything in it, and the program reads it.
func TestEveryEarlierVersionIsUpgraded(t *testing.T) {
	all := versions(t)
	last := all[len(all)-1]
	for _, kind := range kinds {
		for _, version := range all {
			t.Run(kind+" "+twoDigits(version), func(t *testing.T) {
				s := reopened(t, cast.filled(t, kind, version))
				before := s.Counts(t)
				_, err := s.Migrate(t.Context())
				must(t, err)
				after := s.Counts(t)
				for name, n := range before {
					emptied := slices.ContainsFunc(all, func(v int64) bool { return v > version && shrinks[v] == name })
					if after[name] < n && !emptied {
						t.Errorf("%s: %d became %d", name, n, after[name])
					}
				}
				now, program, err := s.SchemaVersion(t.Context())
				if now != last || program != last || err != nil {
					t.Errorf("version %d of %d, %v", now, program, err)
				}
				reads(t, s)
			})
		}
	}
}
