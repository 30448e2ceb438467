package store_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/internal/store"
	"mogna/internal/survey"
)

// A migration that has landed is never changed, and never goes: what it made is in somebody's database. A new one gets its line with
// (cd internal/store/migrations && sha256sum */*.sql > SHA256SUMS).
func TestMigrationsAreAsTheyLanded(t *testing.T) {
	landed, err := os.ReadFile("migrations/SHA256SUMS")
	must(t, err)
	files, err := filepath.Glob("migrations/*/*.sql")
	must(t, err)
	var now strings.Builder
	for _, name := range files {
		data, err := os.ReadFile(name)
		must(t, err)
		sum := sha256.Sum256(data)
		fmt.Fprintf(&now, "%s  %s\n", hex.EncodeToString(sum[:]), strings.TrimPrefix(name, "migrations/"))
	}
	if now.String() != string(landed) {
		t.Errorf("the migrations are not those of migrations/SHA256SUMS:\n%s", now.String())
	}
}

// A database remembers the migrations that it was made by, and is not opened by a program that has others.
func TestADatabaseOfOtherMigrationsIsRefused(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		if n := s.Number(t, "SELECT count(*) FROM migration_checksums c JOIN goose_db_version g ON g.version_id = c.version"); n < 17 {
			t.Errorf("%d checksums are kept", n)
		}
		s.Exec(t, "DELETE FROM migration_checksums WHERE version > 5") // as a database from before they were kept
		_, err := s.Migrate(t.Context())
		must(t, err)
		if n := s.Number(t, "SELECT count(*) FROM migration_checksums WHERE version > 5"); n < 12 {
			t.Errorf("%d checksums are filled in", n)
		}
		s.Exec(t, "UPDATE migration_checksums SET sha256 = 'x' WHERE version = 7")
		if _, err := s.Migrate(t.Context()); !hasCode(err, survey.Conflict) || !strings.Contains(err.Error(), "7") {
			t.Errorf("%v", err)
		}
	})
}

// Of the databases that were made before the first migration had its final form, those that lack columns are told of and not
// changed; those that lack an index get it.
func TestDatabasesOfAnUnfinishedFirstMigration(t *testing.T) {
	for _, kind := range []string{"sqlite", "postgres"} {
		for form, finished := range map[string]bool{"1": false, "2": true} {
			t.Run(kind+" "+form, func(t *testing.T) {
				s, err := store.Create(vacant(t, kind))
				must(t, err)
				defer s.Close()
				script, err := os.ReadFile("testdata/unfinished/" + kind + "-" + form + ".sql")
				must(t, err)
				_, _, err = s.SchemaVersion(t.Context()) // makes the table of versions
				must(t, err)
				s.Exec(t, string(script))
				s.Exec(t, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (1, TRUE)")
				_, err = s.Migrate(t.Context())
				if finished {
					must(t, err)
					index := map[string]string{"sqlite": "SELECT count(*) FROM sqlite_master WHERE name = 'assignments_organisation'", "postgres": "SELECT count(*) FROM pg_indexes WHERE indexname = 'assignments_organisation'"}
					if s.Number(t, index[kind]) != 1 {
						t.Error("the index is missing")
					}
					return
				}
				if !hasCode(err, survey.Conflict) || !strings.Contains(err.Error(), "0.1.0") {
					t.Error(err)
				}
				if n := s.Number(t, "SELECT max(version_id) FROM goose_db_version"); n != 1 {
					t.Errorf("it was brought to %d", n)
				}
			})
		}
	}
}
