package store

import (
	"context"
	"database/sql"
	"database/sql/driver"

	"github.com/mattn/go-sqlite3"
)

// sqliteDriver is SQLite's driver with connections that keep their prepared statements. The driver itself forgets them after
// each use, and preparing costs more than running most of ours; database/sql keeps only those prepared outside transactions.
const sqliteDriver = "sqlite3-keeping-statements"

func init() { sql.Register(sqliteDriver, keeping{&sqlite3.SQLiteDriver{}}) }

type keeping struct{ driver.Driver }

func (k keeping) Open(dsn string) (driver.Conn, error) {
	c, err := k.Driver.Open(dsn)
	if err != nil {
		return nil, err
	}
	return &conn{sqlite: c.(*sqlite3.SQLiteConn), kept: map[string]*kept{}}, nil
}

// conn has no Query of its own, so that database/sql goes by Prepare.
type conn struct {
	sqlite *sqlite3.SQLiteConn
	kept   map[string]*kept
}

// kept is a prepared statement that closing leaves prepared. database/sql uses a connection from one goroutine at a time.
type kept struct {
	*sqlite3.SQLiteStmt
	busy bool
}

func (s *kept) Close() error {
	s.busy = false
	return nil
}

// mostKept bounds the statements of a connection; lists of values of many lengths make many.
const mostKept = 200

func (c *conn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if s := c.kept[query]; s != nil && !s.busy {
		s.busy = true
		return s, nil
	}
	prepared, err := c.sqlite.PrepareContext(ctx, query)
	if err != nil || c.kept[query] != nil {
		return prepared, err // in use: another of its kind, for once
	}
	c.makeRoom()
	s := &kept{SQLiteStmt: prepared.(*sqlite3.SQLiteStmt), busy: true}
	c.kept[query] = s
	return s, nil
}

func (c *conn) makeRoom() {
	for query, s := range c.kept {
		if len(c.kept) < mostKept {
			return
		}
		if !s.busy {
			_ = s.SQLiteStmt.Close()
			delete(c.kept, query)
		}
	}
}

// ExecContext runs scripts, which have no parameters, whole; statements with parameters go by Prepare.
func (c *conn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if len(args) > 0 {
		return nil, driver.ErrSkip
	}
	return c.sqlite.ExecContext(ctx, query, args)
}

func (c *conn) BeginTx(ctx context.Context, o driver.TxOptions) (driver.Tx, error) {
	return c.sqlite.BeginTx(ctx, o)
}

func (c *conn) Close() error {
	for _, s := range c.kept {
		_ = s.SQLiteStmt.Close()
	}
	return c.sqlite.Close()
}

func (c *conn) Ping(ctx context.Context) error { return c.sqlite.Ping(ctx) }

// Prepare and Begin are what the interface asks for; database/sql calls those with a context.
func (c *conn) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

// Begin begins a transaction.
func (c *conn) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}
