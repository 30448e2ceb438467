package store

import (
	"context"
	"database/sql"
	"database/sql/driver"

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
}

// inLine runs a use case in a transaction of its own.
func (s *Store) inLine(ctx context.Context, begin string, fn func(*gorm.DB) error) error {
	pool, err := s.write.DB()
	if err != nil {
		return err
	}
	conn, err := pool.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	l := &line{ctx: ctx, conn: conn, waiting: &pgx.Batch{}}
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
	if err := l.flush(); err != nil {
		return nil, err
	}
	return l.conn.QueryContext(ctx, query, args...)
}

// QueryRowContext can't tell that what waited has failed; the server then refuses the question too.
func (l *line) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	_ = l.flush()
	return l.conn.QueryRowContext(ctx, query, args...)
}
