package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// side is a database that is copied from or to, by a connection of its own and in one transaction.
type side struct {
	dialect string
	pool    *sql.DB
	conn    *sql.Conn
}

// openSide begins the transaction. SQLite checks no reference before the end of a copy; PostgreSQL sets no time limit.
func openSide(ctx context.Context, database string, write bool) (*side, error) {
	if isPostgres(database) {
		pool, err := postgresPool(database, 0)
		if err != nil {
			return nil, err
		}
		if write {
			return begun(ctx, "postgres", pool, "BEGIN")
		}
		return begun(ctx, "postgres", pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
	}
	pool, err := sql.Open("sqlite3", strings.Replace(sqliteDSN(database, !write), "_foreign_keys=on", "_foreign_keys=off", 1))
	if err != nil {
		return nil, err
	}
	return begun(ctx, "sqlite", pool, "BEGIN")
}

// openBackup opens a backup as it lies, also where nothing may be written.
func openBackup(ctx context.Context, path string) (*side, error) {
	pool, err := sql.Open("sqlite3", "file:"+(&url.URL{Path: path}).EscapedPath()+"?mode=ro&immutable=1")
	if err != nil {
		return nil, err
	}
	return begun(ctx, "sqlite", pool, "BEGIN")
}

func begun(ctx context.Context, dialect string, pool *sql.DB, begin string) (s *side, err error) {
	s = &side{dialect: dialect, pool: pool}
	if s.conn, err = pool.Conn(ctx); err == nil {
		_, err = s.conn.ExecContext(ctx, begin)
	}
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return s, nil
}

func (s *side) commit(ctx context.Context) error {
	_, err := s.conn.ExecContext(ctx, "COMMIT")
	return err
}

// close ends what has not been committed.
func (s *side) close() {
	_, _ = s.conn.ExecContext(context.Background(), "ROLLBACK")
	_ = s.conn.Close()
	_ = s.pool.Close()
}

// copyAll copies every row of every table and the numbers that were given last, reads the copy again and holds it against what
// was read. It does not commit.
func copyAll(ctx context.Context, from, to *side) ([]Sum, error) {
	tables, err := schema(ctx, from.conn, from.dialect)
	if err != nil {
		return nil, err
	}
	theirs, err := schema(ctx, to.conn, to.dialect)
	if err != nil {
		return nil, err
	}
	if err := alike(tables, theirs); err != nil {
		return nil, err
	}
	var list []Sum
	for _, t := range tables {
		a := newAdder()
		if err := to.fill(ctx, t, func(put func([]any) error) error {
			return each(ctx, from.conn, t, func(values []any) error { return errors.Join(a.add(t.columns, values), put(values)) })
		}); err != nil {
			return nil, fmt.Errorf("copy %s: %w", t.name, err)
		}
		read, copied := a.total(t.name), Sum{}
		if copied, err = sum(ctx, to.conn, t); err != nil {
			return nil, err
		}
		if read != copied {
			return nil, fmt.Errorf("the copy of %s differs: %d rows were read and %d are there", t.name, read.Rows, copied.Rows)
		}
		list = append(list, read)
	}
	if err := numbers(ctx, from, to); err != nil {
		return nil, err
	}
	if to.dialect == "sqlite" {
		if err := references(ctx, to.conn); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func alike(tables, theirs []table) error {
	describe := func(list []table) (lines []string) {
		for _, t := range list {
			lines = append(lines, t.name+" ("+strings.Join(t.columns, ", ")+")")
		}
		slices.Sort(lines)
		return lines
	}
	if a, b := describe(tables), describe(theirs); !slices.Equal(a, b) {
		return fmt.Errorf("the databases have different tables:\n%s\n\n%s", strings.Join(a, "\n"), strings.Join(b, "\n"))
	}
	return nil
}

// fill gives a table the rows that read puts.
func (s *side) fill(ctx context.Context, t table, read func(put func([]any) error) error) error {
	if s.dialect == "postgres" {
		return s.stream(ctx, t, read)
	}
	insert, err := s.conn.PrepareContext(ctx, `INSERT INTO "`+t.name+`" (`+quoted(t.columns)+`) VALUES (?`+strings.Repeat(", ?", len(t.columns)-1)+`)`)
	if err != nil {
		return err
	}
	defer insert.Close()
	return read(func(values []any) error {
		_, err := insert.ExecContext(ctx, values...)
		return err
	})
}

// stream goes by COPY: rows may then refer to others of the same table in whatever order.
func (s *side) stream(ctx context.Context, t table, read func(put func([]any) error) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	lines, failed := make(chan []any, 100), make(chan error, 1)
	go func() {
		failed <- read(func(values []any) error {
			select {
			case lines <- slices.Clone(values):
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
		close(lines)
	}()
	var readErr error
	err := s.conn.Raw(func(c any) error {
		_, err := c.(*stdlib.Conn).Conn().CopyFrom(ctx, pgx.Identifier{t.name}, t.columns, pgx.CopyFromFunc(func() ([]any, error) {
			if line, more := <-lines; more {
				return line, nil
			}
			readErr = <-failed
			return nil, readErr
		}))
		return err
	})
	if err != nil {
		cancel()
		for range lines { // until the reader has ended
		}
	}
	return err
}

func references(ctx context.Context, q querier) error {
	broken, err := pairs(ctx, q, "SELECT \"table\", \"parent\" FROM pragma_foreign_key_check")
	for name, others := range broken {
		err = errors.Join(err, fmt.Errorf("%d rows of %s refer to rows of %s that are not there", len(others), name, others[0]))
	}
	return err
}
