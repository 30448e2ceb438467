package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// probe is what looks after the database beside those who use it.
type probe struct {
	pool *sql.DB // PostgreSQL's

	path   string // SQLite's
	opened os.FileInfo
	log    atomic.Pointer[os.FileInfo] // SQLite's own, which has what is not in the file yet

	mu      sync.Mutex
	looking chan struct{} // closed when the look under way is done
	next    time.Time     // no look before
	found   error
}

const (
	roomNeeded = 256 << 10       // of the disk, for a write and the log it goes by
	longLook   = 5 * time.Minute // for looking through a large file
	restFor    = 20              // times as long as a look took until the next: it takes a twentieth of a core at most
)

// watch notes which file has been opened.
func (p *probe) watch(path string) (err error) {
	p.path = path
	p.opened, err = os.Stat(path)
	return err
}

func (p *probe) close() {
	if p.pool != nil {
		_ = p.pool.Close()
	}
}

// file tells whether the file that was opened is still there to be written.
func (p *probe) file() error {
	if err := p.same(); err != nil {
		return err
	}
	if now, err := os.Stat(p.path); err == nil && now.Mode().Perm()&0o222 == 0 {
		return fmt.Errorf("the database file %s is read-only", p.path)
	}
	f, err := os.OpenFile(p.path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("the database file can't be written: %w", err)
	}
	return errors.Join(f.Close(), p.room())
}

// same tells whether the file that was opened is still there, and SQLite's log beside it. What is written to one that was deleted or
// replaced is lost when the program stops.
func (p *probe) same() error {
	now, err := os.Stat(p.path)
	switch {
	case err != nil:
		return &away{fmt.Errorf("the database file is not there: %w; put it back, or restore a backup, and start Mogna again", err)}
	case !os.SameFile(now, p.opened):
		return &away{fmt.Errorf("the database file %s is another than the one that was opened; start Mogna again", p.path)}
	}
	log, err := os.Stat(p.path + "-wal")
	known := p.log.Load()
	switch {
	case known != nil && (err != nil || !os.SameFile(log, *known)):
		return &away{fmt.Errorf("the database's log %s-wal was deleted or replaced, and the latest writes with it; start Mogna again", p.path)}
	case known == nil && err == nil:
		p.log.Store(&log)
	}
	return nil
}

// room writes a little beside the database: SQLite itself may still find room in its log.
func (p *probe) room() error {
	f, err := os.CreateTemp(filepath.Dir(p.path), ".mogna-ready-*")
	if err != nil {
		return fmt.Errorf("nothing can be written beside the database: %w", err)
	}
	_, err = f.Write(make([]byte, roomNeeded))
	err = errors.Join(err, f.Close(), os.Remove(f.Name()))
	if err != nil {
		return fmt.Errorf("the database's disk has no room: %w", err)
	}
	return nil
}

// sound tells what the last look through the file has found, and begins another when it is time. It waits for that one as long as
// it may: a small file is looked through at once.
func (p *probe) sound(ctx context.Context) error {
	p.mu.Lock()
	if p.looking == nil && !time.Now().Before(p.next) {
		p.looking = make(chan struct{})
		go p.look(p.looking)
	}
	looking := p.looking
	p.mu.Unlock()
	if looking != nil {
		wait, cancel := context.WithTimeout(ctx, time.Second/2)
		defer cancel()
		select {
		case <-looking:
		case <-wait.Done():
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.found
}

func (p *probe) look(done chan struct{}) {
	ctx, cancel := context.WithTimeout(context.Background(), longLook)
	defer cancel()
	start := time.Now()
	err := check(ctx, p.path)
	p.mu.Lock()
	defer p.mu.Unlock()
	if !errors.Is(err, context.DeadlineExceeded) {
		p.found = err
	}
	p.looking, p.next = nil, time.Now().Add(restFor*time.Since(start))
	close(done)
}
