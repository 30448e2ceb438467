package servertest

import (
	"context"
	"database/sql"
	"os"
	"strings"
	"sync"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/cputest"
	"mogna/internal/pgtest"
	"mogna/internal/server"
)

// postgres is the one server of a test program, and empty databases that tests get copies of: to migrate each anew takes longer than
// most tests do.
var postgres struct {
	sync.Mutex
	server   *pgtest.Server
	migrated string
}

// Main runs a package's tests, and ends the PostgreSQL that the first of them has started who needs it.
func Main(m *testing.M) {
	code := m.Run()
	if postgres.server != nil {
		postgres.server.Stop()
	}
	os.Exit(code)
}

// PostgreSQL makes an empty database of PostgreSQL's, as mogna init does.
func PostgreSQL(t testing.TB) string {
	t.Helper()
	postgres.Lock()
	defer postgres.Unlock()
	var err error
	if postgres.server == nil {
		if postgres.server, err = pgtest.Start(); err != nil {
			t.Fatal(err)
		}
		if _, benchmark := t.(*testing.B); !benchmark {
			if err = postgres.server.WithoutFsync(); err != nil {
				t.Fatal(err)
			}
		}
		if postgres.migrated, err = postgres.server.Database(); err != nil {
			t.Fatal(err)
		}
		if _, err = server.Init(context.Background(), postgres.migrated); err != nil {
			t.Fatal(err)
		}
	}
	url, err := postgres.server.CopyOf(postgres.migrated)
	if err != nil {
		t.Fatal(err)
	}
	return url
}

// CPU tells how much CPU time a database takes that is no part of the process that uses it.
func CPU(t testing.TB, database string) cputest.Clock {
	t.Helper()
	if !strings.HasPrefix(database, "postgres://") {
		return cputest.Sum()
	}
	postgres.Lock()
	defer postgres.Unlock()
	return postgres.server.CPU(t)
}

// SQLite makes an empty database of SQLite's, as mogna init does.
func SQLite(t testing.TB) string {
	t.Helper()
	return apptest.SQLite(t)
}

// Databases are an empty one of each kind, by kind.
func Databases(t testing.TB) map[string]string {
	t.Helper()
	return map[string]string{"sqlite": SQLite(t), "postgres": PostgreSQL(t)}
}

// OpenDatabase opens a database beside the server, on one connection.
func OpenDatabase(b testing.TB, database string) *sql.DB {
	b.Helper()
	driver := "sqlite3"
	if strings.HasPrefix(database, "postgres://") {
		driver = "pgx"
	}
	db, err := sql.Open(driver, database)
	if err != nil {
		b.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	b.Cleanup(func() { db.Close() })
	return db
}
