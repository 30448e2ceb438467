package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/gorm"
)

// line is a transaction of PostgreSQL's in which statements wait until an answer is needed, and then go to the server together: it takes
// longer to get there and back than most of them take. It begins with the first and is committed with the last.
type line struct {
	ctx     context.Context
	conn    *sql.Conn
	waiting *pgx.Batch
	failed  error // of what waited: it undoes the transaction, whatever comes after
	locks   bool  // it does nothing without a transaction
	begun   bool
	free    *unlocked // a save that does
}

// inLine runs a use case in a transaction of its own. Where it may do without one, and has to be run again with one, it says so.
func (s *Store) inLine(ctx context.Context, begin string, locks bool, fn func(*gorm.DB) error) error {
	pool, err := s.write.DB()
	if err != nil {
		return err
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	l := &line{ctx: ctx, conn: conn, waiting: &pgx.Batch{}, locks: locks}
	l.later(begin)
	committed := false
	defer func() {
		if !committed { // also where the use case panics
			l.undo()
		}
	}()
	db := s.write.Session(&gorm.Session{Context: ctx, NewDB: true})
	db.Statement.ConnPool = l
	if err := fn(db); err != nil {
		if errors.Is(l.failed, errAgain) {
			return errAgain
		}
		return err
	}
	if err := l.commit(); err != nil {
		return err
	}
	committed = true
	return nil
}

// commit has the server do what waits, and keep all. Of a transaction in which anything failed it keeps nothing, and says so in passing.
func (l *line) commit() error {
	if l.failed != nil {
		return l.failed
	}
	if l.free != nil {
		return l.commitFree()
	}
	l.later("COMMIT")
	n := l.waiting.Len()
	return l.send(func(results pgx.BatchResults) error {
		for range n - 1 {
			if _, err := results.Exec(); err != nil {
				return err
			}
		}
		done, err := results.Exec()
		if err == nil && done.String() != "COMMIT" {
			err = pgx.ErrTxCommitRollback
		}
		return err
	})
}

// commitFree has the server do all of a save that locks nothing, in one statement.
func (l *line) commitFree() error {
	statement, parameters, err := l.free.last()
	if err != nil || statement == "" {
		return err
	}
	l.later(statement, parameters...)
	if s := l.free.saved; s != nil && s.tidy { // both in one transaction, since they are sent together
		l.later(tidyHistory, l.free.assignment, rememberedAnswers)
	}
	return l.send(func(results pgx.BatchResults) error {
		done, err := results.Exec()
		if err == nil && done.RowsAffected() == 0 {
			err = errAgain
		}
		return err
	})
}

// again ends what would do more than a save without a transaction.
func (l *line) again() error {
	l.failed = errAgain
	return errAgain
}

// undo ends the transaction, or else the connection, so that nobody meets what is left of it.
func (l *line) undo() {
	_ = l.conn.Raw(func(c any) error {
		conn := c.(*stdlib.Conn).Conn()
		if conn.PgConn().TxStatus() == 'I' {
			return nil
		}
		if _, err := conn.Exec(context.WithoutCancel(l.ctx), "ROLLBACK"); err != nil {
			return driver.ErrBadConn
		}
		return nil
	})
}

func (l *line) later(statement string, parameters ...any) { l.waiting.Queue(statement, parameters...) }

// flush has the server do what waits.
func (l *line) flush() error {
	if l.free != nil {
		return l.again()
	}
	if l.waiting.Len() == 0 || l.failed != nil {
		return l.failed
	}
	l.failed = l.send(func(pgx.BatchResults) error { return nil })
	return l.failed
}

// ask puts a question after what waits, in the same breath.
func (l *line) ask(read func(scan func(...any) error) error, query string, parameters []any) error {
	if l.failed != nil {
		return l.failed
	}
	if l.free != nil {
		l.free.questions++
	}
	before := l.waiting.Len()
	l.later(query, parameters...)
	return l.send(func(results pgx.BatchResults) error {
		for range before {
			if _, err := results.Exec(); err != nil {
				l.failed = err
				return err
			}
		}
		rows, err := results.Query()
		if err != nil {
			return err
		}
		defer rows.Close()
		return readEach(rows, read)
	})
}

func (l *line) send(read func(pgx.BatchResults) error) (err error) {
	batch := l.waiting
	l.begun = true
	l.waiting = &pgx.Batch{}
	raw := l.conn.Raw(func(c any) error {
		results := c.(*stdlib.Conn).Conn().SendBatch(l.ctx, batch)
		err = read(results)
		if closed := results.Close(); err == nil {
			err = closed
		}
		return nil
	})
	if err == nil {
		err = raw
	}
	return err
}

// What GORM asks of a connection.

func (l *line) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error) {
	if err := l.flush(); err != nil {
		return nil, err
	}
	return l.conn.PrepareContext(ctx, query)
}

func (l *line) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	if err := l.flush(); err != nil {
		return nil, err
	}
	return l.conn.ExecContext(ctx, query, args...)
}

func (l *line) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if err := l.forQuestion(query); err != nil {
		return nil, err
	}
	return l.conn.QueryContext(ctx, query, args...)
}

// QueryRowContext can't tell that what waited has failed; whoever reads the row is told that nobody asks any more.
func (l *line) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if err := l.forQuestion(query); err != nil {
		gone, cancel := context.WithCancelCause(ctx)
		cancel(err)
		ctx = gone
	}
	return l.conn.QueryRowContext(ctx, query, args...)
}

// forQuestion has the server do what waits, before a question.
func (l *line) forQuestion(query string) error {
	if l.free != nil && l.failed == nil && strings.HasPrefix(query, "SELECT") {
		l.free.questions++
		return nil
	}
	return l.flush()
}
