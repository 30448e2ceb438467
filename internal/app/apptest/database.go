package apptest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"

	"mogna/internal/store"
)

var sqlite struct {
	sync.Mutex
	migrated []byte
}

// SQLite makes an empty database, as mogna init does: to migrate each anew takes longer than most tests do.
func SQLite(t testing.TB) string {
	t.Helper()
	sqlite.Lock()
	defer sqlite.Unlock()
	path := filepath.Join(folder(t), "mogna.db")
	if sqlite.migrated != nil {
		if err := os.WriteFile(path, sqlite.migrated, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	db, err := store.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Migrate(context.Background())
	if err = errors.Join(err, db.Close()); err == nil {
		sqlite.migrated, err = os.ReadFile(path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// folder is where a test's database of SQLite's is: in memory where the system has room, so that it does not wait for the disk, and on
// the disk for a benchmark.
func folder(t testing.TB) string {
	t.Helper()
	const inMemory, room = "/dev/shm", 1 << 30
	var has syscall.Statfs_t
	if _, benchmark := t.(*testing.B); benchmark || syscall.Statfs(inMemory, &has) != nil || has.Bavail*uint64(has.Bsize) < room {
		return t.TempDir()
	}
	dir, err := os.MkdirTemp(inMemory, "mogna-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}
