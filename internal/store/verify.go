package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"mogna/internal/survey"
)

// describe writes into a backup what it is and what it holds.
func (b *Backup) describe(ctx context.Context, path string) error {
	s, err := openSide(ctx, path, true)
	if err != nil {
		return err
	}
	defer s.close()
	for _, statement := range []string{"CREATE TABLE backup_made (at TEXT NOT NULL, program TEXT NOT NULL, schema_version INTEGER NOT NULL)",
		"CREATE TABLE backup_sums (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, sha256 TEXT NOT NULL)"} {
		if _, err := s.conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	if _, err := s.conn.ExecContext(ctx, "INSERT INTO backup_made VALUES (?, ?, ?)", b.At.Format(time.RFC3339), b.Program, b.Schema); err != nil {
		return err
	}
	for _, t := range b.Tables {
		if _, err := s.conn.ExecContext(ctx, "INSERT INTO backup_sums VALUES (?, ?, ?)", t.Table, t.Rows, t.Hash); err != nil {
			return err
		}
	}
	return s.commit(ctx)
}

// Verify opens a backup, has SQLite look through it, and holds every row against what the backup says of itself.
func Verify(ctx context.Context, path string) (*Backup, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, survey.Fail(survey.NotFound, "Säkerhetskopian %s går inte att läsa: %v", "The backup %s cannot be read: %v", path, err)
	}
	s, err := openBackup(ctx, path)
	if err != nil {
		return nil, damaged(path, err)
	}
	defer s.close()
	b, err := s.described(ctx)
	if err != nil {
		return nil, damaged(path, err)
	}
	found, err := s.sound(ctx)
	if err != nil {
		return nil, damaged(path, err)
	}
	slices.SortFunc(found, byTable)
	if !slices.Equal(found, b.Tables) {
		return nil, damaged(path, differs(found, b.Tables))
	}
	return b, nil
}

// VerifyDatabase reads every row of a database in use, and has SQLite look through the file.
func VerifyDatabase(ctx context.Context, database string) (*Backup, error) {
	s, version, err := source(ctx, database)
	if err != nil {
		return nil, err
	}
	defer s.close()
	list, err := s.sound(ctx)
	if err != nil {
		return nil, damaged("", err)
	}
	return &Backup{Schema: version, Tables: list}, nil
}

// sound looks through a database and sums it up.
func (s *side) sound(ctx context.Context) ([]Sum, error) {
	if s.dialect == "sqlite" {
		var said string
		if err := s.conn.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&said); err != nil {
			return nil, err
		}
		if said != "ok" {
			return nil, errors.New(said)
		}
		if err := references(ctx, s.conn); err != nil {
			return nil, err
		}
	}
	tables, err := schema(ctx, s.conn, s.dialect)
	if err != nil {
		return nil, err
	}
	return sums(ctx, s.conn, tables)
}

func (s *side) described(ctx context.Context) (*Backup, error) {
	b := &Backup{}
	var at string
	err := s.conn.QueryRowContext(ctx, "SELECT at, program, schema_version FROM backup_made").Scan(&at, &b.Program, &b.Schema)
	if err != nil {
		return nil, fmt.Errorf("it is no backup by mogna backup: %w", err)
	}
	if b.At, err = time.Parse(time.RFC3339, at); err != nil {
		return nil, err
	}
	rows, err := s.conn.QueryContext(ctx, "SELECT name, rows, sha256 FROM backup_sums ORDER BY name")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var t Sum
		if err := rows.Scan(&t.Table, &t.Rows, &t.Hash); err != nil {
			return nil, err
		}
		b.Tables = append(b.Tables, t)
	}
	if len(b.Tables) == 0 {
		return nil, sql.ErrNoRows
	}
	return b, rows.Err()
}

func byTable(a, b Sum) int {
	if a.Table < b.Table {
		return -1
	}
	return 1
}

func differs(found, told []Sum) error {
	for _, f := range found {
		if !slices.Contains(told, f) {
			return fmt.Errorf("%s is not as it was when the backup was made", f.Table)
		}
	}
	return errors.New("a table is missing")
}

// damaged says that a database can't be relied on.
func damaged(path string, err error) error {
	var told *survey.Error
	if errors.As(err, &told) {
		return err
	}
	if path == "" {
		return fmt.Errorf("the database is damaged: %w", err)
	}
	return fmt.Errorf("the backup %s can't be used: %w", path, err)
}
