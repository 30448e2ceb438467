package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"mogna/internal/store"
	"mogna/internal/survey"
)

func TestReadyWhereAllIsWell(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		for range 2 {
			if err := s.Ready(t.Context()); err != nil {
				t.Error(err)
			}
		}
		if n := s.Number(t, "SELECT count(*) FROM readiness"); n != 1 {
			t.Errorf("%d rows were written", n)
		}
	})
}

// A file that can't be relied on is told of, whatever is remembered of it.
func TestNotReadyWithoutAFile(t *testing.T) {
	for name, c := range map[string]struct {
		harm func(t *testing.T, path string)
		said string
	}{
		"deleted": {func(t *testing.T, path string) { must(t, os.Remove(path)) }, "not there"},
		"replaced": {func(t *testing.T, path string) {
			data, err := os.ReadFile(path)
			must(t, err)
			must(t, os.WriteFile(path+".new", data, 0o600))
			must(t, os.Rename(path+".new", path))
		}, "another"},
		"read-only": {func(t *testing.T, path string) { must(t, os.Chmod(path, 0o400)) }, "read-only"},
		"damaged":   {damage, "malformed"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "mogna.db")
			s := migrated(t, path)
			seeded(t, s)
			must(t, s.Ready(t.Context()))
			c.harm(t, path)
			err := s.Ready(t.Context())
			for ; err == nil && t.Context().Err() == nil; err = s.Ready(t.Context()) {
				time.Sleep(10 * time.Millisecond) // the next look through the file comes in its time
			}
			if err == nil || !strings.Contains(err.Error(), c.said) {
				t.Error(err)
			}
		})
	}
}

// On a disk without room whoever asks is told so. The limit holds for a whole process, so the store is opened in one of its own.
func TestNotReadyWithoutRoom(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mogna.db")
	seeded(t, migrated(t, path))
	alone := exec.Command(os.Args[0])
	alone.Env = append(os.Environ(), roomless+"="+path)
	said, err := alone.CombinedOutput()
	if err != nil || !strings.Contains(string(said), "no room") {
		t.Errorf("%s %v", said, err)
	}
}

// roomless names the database that a process of its own opens, to say how ready it is once no file may grow.
const roomless = "MOGNA_TEST_ROOMLESS"

func readyWithoutRoom(path string) error {
	s, err := store.Open(path)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Ready(context.Background()); err != nil {
		return err
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ)
	limit.Cur = 64 << 10
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	fmt.Println(s.Ready(context.Background()))
	return nil
}

// migrated makes a database at a path.
func migrated(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Create(path)
	must(t, err)
	t.Cleanup(func() { s.Close() })
	_, err = s.Migrate(t.Context())
	must(t, err)
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// damage writes over the second half of the file, and lets its log be empty.
func damage(t *testing.T, path string) {
	other, err := store.Open(path)
	must(t, err)
	other.Exec(t, "PRAGMA wal_checkpoint(TRUNCATE)")
	must(t, other.Close())
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	defer f.Close()
	size, err := f.Seek(0, io.SeekEnd)
	must(t, err)
	_, err = f.WriteAt(bytes.Repeat([]byte{0xa5}, int(size/2)), size/2)
	must(t, err)
}

// Where another program holds the file, whoever asks is told that the database is away, and the program's own long write is no fault.
func TestNotReadyBehindALock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mogna.db")
	s := migrated(t, path)
	other, err := store.Open(path)
	must(t, err)
	defer other.Close()
	held, let := make(chan struct{}), make(chan struct{})
	done := make(chan error, 1)
	go func() {
		done <- other.Write(context.Background(), func(*store.Tx) error { close(held); <-let; return nil })
	}()
	<-held
	short, cancel := context.WithTimeout(t.Context(), time.Second/4)
	defer cancel()
	if err := s.Ready(short); err == nil {
		t.Error("ready, though nothing can be written")
	}
	short, cancel = context.WithTimeout(t.Context(), time.Second/4)
	defer cancel()
	if err := other.Ready(short); err != nil {
		t.Errorf("its own write makes it not ready: %v", err)
	}
	close(let)
	must(t, <-done)
}

// What fails for the database's sake says that trying again may help.
func TestAnAbsentDatabaseIsAway(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		late, cancel := context.WithDeadline(t.Context(), time.Now())
		defer cancel()
		for name, err := range map[string]error{"late": s.Read(late, func(*store.Tx) error { return nil }), "write": s.Write(late, func(*store.Tx) error { return nil })} {
			if !isUnavailable(err) {
				t.Errorf("%s: %v", name, err)
			}
		}
		must(t, s.Close())
		if err := s.Read(t.Context(), func(*store.Tx) error { return nil }); !isUnavailable(err) {
			t.Errorf("closed: %v", err)
		}
		if err := s.Write(t.Context(), func(*store.Tx) error { return nil }); !isUnavailable(err) {
			t.Errorf("closed: %v", err)
		}
	})
}

func isUnavailable(err error) bool {
	var told *survey.Error
	return errors.As(err, &told) && told.Code == survey.Unavailable
}
