package store_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// filled are databases of this version with rows in every table.
func filled(t *testing.T) map[string]string {
	t.Helper()
	databases := map[string]string{}
	for _, kind := range kinds {
		databases[kind] = cast.filled(t, kind, slices.Max(versions(t)))
	}
	return databases
}

func holds(t *testing.T, database string) []store.Sum {
	t.Helper()
	b, err := store.VerifyDatabase(t.Context(), database)
	must(t, err)
	slices.SortFunc(b.Tables, func(a, b store.Sum) int { return strings.Compare(a.Table, b.Table) })
	return b.Tables
}

// Everything goes from either database to either, and the copy goes on from the numbers that were given last.
func TestEverythingIsMoved(t *testing.T) {
	databases := filled(t)
	if a, b := holds(t, databases["sqlite"]), holds(t, databases["postgres"]); len(a) < 40 || len(a) != len(b) {
		t.Fatalf("%d and %d tables", len(a), len(b))
	}
	for kind, from := range databases {
		for _, other := range kinds {
			t.Run(kind+" to "+other, func(t *testing.T) {
				to := vacant(t, other)
				_, err := store.Move(t.Context(), from, to)
				must(t, err)
				if before, after := holds(t, from), holds(t, to); !slices.Equal(before, after) {
					t.Errorf("before %v\nafter %v", before, after)
				}
				s, err := store.Open(to)
				must(t, err)
				defer s.Close()
				n, err := s.Migrate(t.Context())
				if n != 0 || err != nil {
					t.Errorf("%d migrations, %v", n, err)
				}
				reads(t, s)
				write(t, s, func(tx *store.Tx) error {
					people := []survey.Respondent{{RoundID: 2, Organisation: "1435", Name: "Ny", Email: "ny@x.example", Role: survey.ITManager}}
					err := tx.PutRespondents(people)
					if people[0].ID != 6 { // four there are, and one was removed
						t.Errorf("the new respondent has number %d", people[0].ID)
					}
					return err
				})
				if _, err := store.Move(t.Context(), from, to); !hasCode(err, survey.Conflict) {
					t.Errorf("into a database that is in use: %v", err)
				}
			})
		}
	}
}

// A backup is restored to either database as it was when it was made, whatever has been written since.
func TestABackupIsRestored(t *testing.T) {
	for kind, database := range filled(t) {
		path := filepath.Join(t.TempDir(), "night.backup")
		made, err := store.BackUp(t.Context(), database, path, "test", now)
		must(t, err)
		night := holds(t, database)
		s, err := store.Open(database)
		must(t, err)
		write(t, s, func(tx *store.Tx) error {
			return tx.PutOrganisations([]survey.Organisation{{Code: "1401", Name: "Härryda", Kind: survey.Municipality}})
		})
		must(t, s.Close())
		verified, err := store.Verify(t.Context(), path)
		must(t, err)
		if verified.Rows() != made.Rows() || !verified.At.Equal(made.At) || verified.Program != "test" || !slices.Equal(verified.Tables, night) {
			t.Errorf("%s: %+v, %+v", kind, verified, made)
		}
		if left, _ := filepath.Glob(path + "?*"); len(left) > 0 {
			t.Errorf("%q is left", left)
		}
		if _, err := store.BackUp(t.Context(), database, path, "test", now); !hasCode(err, survey.Conflict) {
			t.Errorf("over another backup: %v", err)
		}
		for _, other := range kinds {
			t.Run(kind+" to "+other, func(t *testing.T) {
				to := vacant(t, other)
				_, _, err := store.Restore(t.Context(), path, to, false, now)
				must(t, err)
				restored := map[string]store.Sum{}
				for _, s := range holds(t, to) {
					restored[s.Table] = s
				}
				for _, s := range night {
					if s.Table != "sessions" && s.Table != "letters" && restored[s.Table] != s {
						t.Errorf("%s: %+v, want %+v", s.Table, restored[s.Table], s)
					}
				}
				s, err := store.Open(to)
				must(t, err)
				defer s.Close()
				reads(t, s)
				for what, query := range map[string]string{"sessions": "SELECT count(*) FROM sessions", "letters that would go twice": "SELECT count(*) FROM letters WHERE state IN ('waiting', 'sending', 'handing')"} {
					if n := s.Number(t, query); n != 0 {
						t.Errorf("%d %s", n, what)
					}
				}
				if n := s.Number(t, "SELECT count(*) FROM letters"); n != 4 {
					t.Errorf("%d letters", n)
				}
				if _, _, err := store.Restore(t.Context(), path, to, false, now); !hasCode(err, survey.Conflict) {
					t.Errorf("over what is there: %v", err)
				}
			})
		}
	}
}

// A backup of an earlier version is restored, and brought up to this one.
func TestABackupOfAnEarlierVersionIsRestored(t *testing.T) {
	for _, kind := range kinds {
		database := cast.filled(t, kind, 11)
		path := filepath.Join(t.TempDir(), "old.backup")
		_, err := store.BackUp(t.Context(), database, path, "test", now)
		must(t, err)
		to := vacant(t, kind)
		_, _, err = store.Restore(t.Context(), path, to, false, now)
		must(t, err)
		s, err := store.Open(to)
		must(t, err)
		defer s.Close()
		reads(t, s)
		if n := s.Number(t, "SELECT count(*) FROM hands"); n == 0 {
			t.Error("it was not brought up")
		}
	}
}

// A backup in which anything has changed is refused, and what is there is left as it is.
func TestABackupThatHasChangedIsRefused(t *testing.T) {
	database := filled(t)["sqlite"]
	good := filepath.Join(t.TempDir(), "good.backup")
	_, err := store.BackUp(t.Context(), database, good, "test", now)
	must(t, err)
	data, err := os.ReadFile(good)
	must(t, err)
	change := func(statement string) func(string) error {
		return func(path string) error {
			db, err := sql.Open("sqlite3", path)
			if err != nil {
				return err
			}
			_, err = db.Exec(statement)
			return errors.Join(err, db.Close())
		}
	}
	for name, harm := range map[string]func(path string) error{
		"an answer":    change("UPDATE answers SET number = 2 WHERE assignment_id = 1 AND item = 'a'"),
		"a row gone":   change("DELETE FROM notices"),
		"a row twice":  change("INSERT INTO limits (key, used_until) VALUES ('x', 1)"),
		"a table gone": change("DROP TABLE notices"),
		"a byte": func(path string) error {
			at := strings.Index(string(data), "Strömstad")
			broken := slices.Clone(data)
			broken[at] = 'T'
			return os.WriteFile(path, broken, 0o600)
		},
		"cut off":      func(path string) error { return os.WriteFile(path, data[:len(data)/2], 0o600) },
		"no backup":    func(path string) error { return os.WriteFile(path, []byte("kod;namn\n"), 0o600) },
		"empty":        func(path string) error { return os.WriteFile(path, nil, 0o600) },
		"not there":    os.Remove,
		"the database": func(path string) error { return errors.Join(os.Remove(path), os.Link(database, path)) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "bad.backup")
			must(t, os.WriteFile(path, data, 0o600))
			must(t, harm(path))
			if _, err := store.Verify(t.Context(), path); err == nil {
				t.Error("it is taken for a good one")
			}
			to := vacant(t, "sqlite")
			if _, _, err := store.Restore(t.Context(), path, to, true, now); err == nil {
				t.Error("it was restored")
			}
			if _, err := os.Stat(to); err == nil {
				t.Error("a database was left")
			}
		})
	}
}

// A file that is in use is not replaced; one that is not is kept under another name.
func TestRestoringKeepsWhatWasThere(t *testing.T) {
	database := filled(t)["sqlite"]
	path := filepath.Join(t.TempDir(), "night.backup")
	_, err := store.BackUp(t.Context(), database, path, "test", now)
	must(t, err)
	s, err := store.Open(database)
	must(t, err)
	write(t, s, func(tx *store.Tx) error {
		return tx.PutOrganisations([]survey.Organisation{{Code: "1401", Name: "Härryda", Kind: survey.Municipality}})
	})
	if _, _, err := store.Restore(t.Context(), path, database, true, now); !hasCode(err, survey.Conflict) {
		t.Errorf("while in use: %v", err)
	}
	write(t, s, func(tx *store.Tx) error { return tx.PutOrganisations([]survey.Organisation{tanum}) })
	must(t, s.Close())
	_, aside, err := store.Restore(t.Context(), path, database, true, now)
	must(t, err)
	for file, want := range map[string]int64{aside: 4, database: 3} {
		s, err := store.Open(file)
		must(t, err)
		if n := s.Number(t, "SELECT count(*) FROM organisations"); n != want {
			t.Errorf("%s has %d organisations", file, n)
		}
		must(t, s.Close())
	}
	must(t, os.WriteFile(database, []byte("damaged"), 0o600))
	if _, _, err := store.Restore(t.Context(), path, database, true, now.AddDate(0, 0, 1)); err != nil {
		t.Errorf("over a damaged file: %v", err)
	}
}

// A backup that is made while much is written is of one moment: what is written together is there together.
func TestABackupIsOfOneMoment(t *testing.T) {
	for kind, database := range filled(t) {
		t.Run(kind, func(t *testing.T) {
			s, err := store.Open(database)
			must(t, err)
			defer s.Close()
			ctx, stop := context.WithCancel(t.Context())
			var writers sync.WaitGroup
			writers.Go(func() {
				for ; ctx.Err() == nil; time.Sleep(time.Millisecond) { // what it writes is copied each time
					err := s.Write(context.Background(), func(tx *store.Tx) error {
						return errors.Join(tx.Audit(audit.Entry{At: now, Actor: "x", Action: "pair", Object: "x"}), tx.AddNotices([]survey.Notice{{Respondent: 1, At: now, Kind: "pair"}}))
					})
					if err != nil {
						t.Error(err)
						return
					}
				}
			})
			for n := range 3 {
				path := filepath.Join(t.TempDir(), string(rune('a'+n)))
				_, err := store.BackUp(t.Context(), database, path, "test", now)
				must(t, err)
				db, err := sql.Open("sqlite3", path)
				must(t, err)
				var pairs [2]int
				must(t, errors.Join(db.QueryRow("SELECT count(*) FROM audit_log WHERE action = 'pair'").Scan(&pairs[0]), db.QueryRow("SELECT count(*) FROM notices WHERE kind = 'pair'").Scan(&pairs[1]), db.Close()))
				if pairs[0] != pairs[1] {
					t.Errorf("%d and %d", pairs[0], pairs[1])
				}
			}
			stop()
			writers.Wait()
			if n := s.Number(t, "SELECT count(*) FROM notices WHERE kind = 'pair'"); n == 0 {
				t.Error("nothing was written meanwhile")
			}
		})
	}
}
