// Package store keeps the domain in SQLite or PostgreSQL: GORM rows on one side, domain values on the other. It is the only
// package that imports GORM. It is one folder, since one transaction (Tx) has the tables of all: a file for each.
package store

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"runtime"
	"strings"

	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"mogna/internal/tracing"
)

// Store is a database. SQLite has one connection that writes and several that read beside it (WAL); PostgreSQL has one
// pool for both.
type Store struct {
	read, write *gorm.DB
	group       *group // SQLite's
	dialect     string
	documents   documents
	address     string // of PostgreSQL
	probe       probe
}

const maxConnections = 16

// Open connects to a postgres:// URL, or else to the SQLite file of that path, which must be there. It does not migrate.
func Open(database string) (*Store, error) {
	if isPostgres(database) {
		return openPostgres(database)
	}
	return openSQLite(database)
}

func isPostgres(database string) bool {
	return strings.HasPrefix(database, "postgres://") || strings.HasPrefix(database, "postgresql://")
}

func openSQLite(path string) (*Store, error) {
	if err := usable(path); err != nil {
		return nil, err
	}
	write, err := connect(openFile(path, false), 1)
	if err != nil {
		return nil, fmt.Errorf("open SQLite file %s: %w", path, err)
	}
	read, err := connect(openFile(path, true), max(4, runtime.NumCPU()))
	if err != nil {
		return nil, fmt.Errorf("open SQLite file %s: %w", path, err)
	}
	s := &Store{read: read, write: write, dialect: "sqlite"}
	if s.group, err = newGroup(write, s.probe.same); err != nil {
		return nil, fmt.Errorf("open SQLite file %s: %w", path, err)
	}
	return s, s.probe.watch(path)
}

func openFile(path string, readOnly bool) gorm.Dialector {
	return sqlite.New(sqlite.Config{DSN: sqliteDSN(path, readOnly)})
}

// sqliteDSN puts the pragmas where every pooled connection gets them. synchronous=FULL makes an acknowledged answer
// survive a power cut; a writer takes its lock at once, so that it never fails halfway for want of it. No connection makes a file.
// Each keeps its prepared statements, since preparing costs more than running most of ours.
func sqliteDSN(path string, readOnly bool) string {
	p := url.Values{"mode": {"rw"}, "_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_foreign_keys": {"on"}, "_busy_timeout": {"10000"},
		"_stmt_cache_size": {"200"}}
	if readOnly {
		p.Set("_query_only", "true")
	} else {
		p.Set("_txlock", "immediate")
		p.Set("_secure_delete", "true") // what is erased is overwritten, and not only forgotten
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + p.Encode()
}

func connect(d gorm.Dialector, connections int) (*gorm.DB, error) {
	db, err := gorm.Open(d, &gorm.Config{
		SkipDefaultTransaction: true, // transactions are the use case's
		TranslateError:         true,
		Logger:                 logger.Discard, // errors reach the log once, through the caller, and without values
	})
	if err != nil {
		return nil, err
	}
	pool, err := db.DB()
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	return db, pool.Ping()
}

// Close closes every connection.
func (s *Store) Close() error {
	if s.group != nil {
		s.group.close()
	}
	s.probe.close()
	err := closePool(s.write)
	if s.read != s.write {
		if e := closePool(s.read); err == nil {
			err = e
		}
	}
	return err
}

func closePool(db *gorm.DB) error {
	pool, err := db.DB()
	if err != nil {
		return err
	}
	return pool.Close()
}

// Read runs a use case that changes nothing, on one snapshot of the data.
func (s *Store) Read(ctx context.Context, fn func(*Tx) error) error {
	ctx, end := tracing.Step(ctx, "database read")
	err := marked(s.look(ctx, func(db *gorm.DB) error { return fn(s.tx(db)) }))
	end(err)
	return err
}

// Ask runs a use case that changes nothing and needs no transaction: each of its questions sees the data as they are then.
func (s *Store) Ask(ctx context.Context, fn func(*Tx) error) error {
	return marked(fn(s.tx(s.read.WithContext(ctx))))
}

func (s *Store) tx(db *gorm.DB) *Tx { return &Tx{db: db, dialect: s.dialect, documents: &s.documents} }

// Write runs a use case that changes something: all of it, or nothing.
func (s *Store) Write(ctx context.Context, fn func(*Tx) error) error {
	ctx, end := tracing.Step(ctx, "database write")
	err := clash(s.change(ctx, func(db *gorm.DB) error { return fn(s.tx(db)) }))
	end(err)
	return err
}

func (s *Store) change(ctx context.Context, run func(*gorm.DB) error) error {
	if s.group != nil {
		return marked(translated(s.write, s.group.do(ctx, run)))
	}
	err := s.inLine(ctx, "BEGIN", false, run)
	if errors.Is(err, errAgain) {
		err = s.inLine(ctx, "BEGIN", true, run)
	}
	return marked(translated(s.write, err))
}

func (s *Store) look(ctx context.Context, run func(*gorm.DB) error) error {
	if s.group != nil {
		return s.read.WithContext(ctx).Transaction(run)
	}
	return s.inLine(ctx, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", true, run)
}

// Tx is one transaction, with everything that use cases ask of the store.
type Tx struct {
	db        *gorm.DB
	dialect   string
	documents *documents
	keysOf    int64 // the round whose questionnaires are at hand
	keys      []documentKey
}
