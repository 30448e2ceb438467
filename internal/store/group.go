package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"gorm.io/gorm"
)

// group runs SQLite's writes one after another, and lets those that wait share a transaction: making it durable is what takes
// the time, and it takes as long for one as for many. Each is answered only when what it wrote is on disk.
type group struct {
	db    *gorm.DB
	there func() error // tells whether the file is still the one that was opened
	queue chan *write
	done  chan struct{}
	end   sync.Once
	began atomic.Int64 // when the transaction at hand got the right to write; 0: there is none

	apart, back, release *sql.Stmt // of what is written apart from the others' part
}

// since is when the transaction at hand got the right to write.
func (g *group) since() (t time.Time) {
	if at := g.began.Load(); at != 0 {
		t = time.UnixMicro(at)
	}
	return t
}

type write struct {
	ctx      context.Context
	run      func(*gorm.DB) error
	answer   chan error
	panicked any
}

// shared is the most writes in one transaction: the first should not wait long for the last.
const shared = 64

var errClosed = errors.New("the database is closed")

func newGroup(db *gorm.DB, there func() error) (g *group, err error) {
	g = &group{db: db, there: there, queue: make(chan *write), done: make(chan struct{})}
	for into, statement := range map[**sql.Stmt]string{&g.apart: "SAVEPOINT apart", &g.back: "ROLLBACK TO apart", &g.release: "RELEASE apart"} {
		if *into, err = db.ConnPool.PrepareContext(context.Background(), statement); err != nil {
			return nil, err
		}
	}
	go g.work()
	return g, nil
}

// run runs one of the prepared statements in a transaction.
func (g *group) run(tx *gorm.DB, s *sql.Stmt) error {
	_, err := tx.Statement.ConnPool.(*sql.Tx).Stmt(s).Exec()
	return err
}

// do runs a write and gives its outcome. Where it fails, nothing of it is kept, and the others of its transaction are.
func (g *group) do(ctx context.Context, run func(*gorm.DB) error) error {
	w := &write{ctx: ctx, run: run, answer: make(chan error, 1)}
	select {
	case g.queue <- w:
	case <-ctx.Done():
		return ctx.Err()
	case <-g.done:
		return errClosed
	}
	err := <-w.answer
	if w.panicked != nil {
		panic(w.panicked)
	}
	return err
}

func (g *group) close() { g.end.Do(func() { close(g.done) }) }

func (g *group) work() {
	for {
		select {
		case first := <-g.queue:
			g.transact(first)
		case <-g.done:
			return
		}
	}
}

// transact runs a write and those that come while it runs in one transaction.
func (g *group) transact(first *write) {
	if err := g.there(); err != nil {
		first.answer <- err
		return
	}
	tx := g.db.Begin()
	if tx.Error != nil {
		first.answer <- tx.Error
		return
	}
	g.began.Store(time.Now().UnixMicro())
	defer g.began.Store(0)
	if err := first.attempt(tx); err != nil {
		first.answer <- errors.Join(err, tx.Rollback().Error)
		return
	}
	together := []*write{first}
	for len(together) < shared {
		w := g.next()
		if w == nil {
			break
		}
		kept, err := g.attemptApart(tx, w)
		if !kept { // the whole transaction is gone
			g.answer(append(together, w), errors.Join(err, tx.Rollback().Error))
			return
		}
		if err != nil {
			w.answer <- err
			continue
		}
		together = append(together, w)
	}
	err := tx.Commit().Error
	if err == nil { // a file that is gone takes what is written as before, and nobody will ever read it
		err = g.there()
	}
	g.answer(together, err)
}

func (g *group) answer(writes []*write, err error) {
	for _, w := range writes {
		w.answer <- err
	}
}

func (g *group) next() *write {
	select {
	case w := <-g.queue:
		return w
	default:
		return nil
	}
}

// attemptApart runs a write so that it can be undone without the others, and tells whether the others' are still kept: a full disk
// has SQLite undo them all.
func (g *group) attemptApart(tx *gorm.DB, w *write) (kept bool, err error) {
	if err := g.run(tx, g.apart); err != nil {
		return false, err
	}
	if err = w.attempt(tx); err != nil {
		if undone := g.run(tx, g.back); undone != nil {
			return false, errors.Join(err, undone)
		}
	}
	released := g.run(tx, g.release)
	return released == nil, errors.Join(err, released)
}

// attempt runs a write. Its panic is raised again where it was asked for.
func (w *write) attempt(tx *gorm.DB) (err error) {
	defer func() {
		if w.panicked = recover(); w.panicked != nil {
			err = fmt.Errorf("panic: %v", w.panicked)
		}
	}()
	if err := w.ctx.Err(); err != nil {
		return err
	}
	// From here on a browser that leaves stops nothing: SQLite would undo the others' part of the transaction with it.
	return w.run(tx.WithContext(context.WithoutCancel(w.ctx)))
}
