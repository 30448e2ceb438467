package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gorm.io/gorm"
)

// MigrateTo brings the schema to an earlier version.
func (s *Store) MigrateTo(t *testing.T, version int64) {
	t.Helper()
	p, _, end, err := s.migrator()
	if err == nil {
		defer end()
		_, err = p.UpTo(context.Background(), version)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Exec runs a statement as it is.
func (s *Store) Exec(t *testing.T, statement string) {
	t.Helper()
	if err := s.write.Exec(statement).Error; err != nil {
		t.Fatal(err)
	}
}

// Pretend marks the database as migrated to a version.
func (s *Store) Pretend(t *testing.T, version int64) {
	t.Helper()
	if err := s.write.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (?, ?)", version, true).Error; err != nil {
		t.Fatal(err)
	}
}

// Dialect is which database it is.
func (s *Store) Dialect() string { return s.dialect }

// Number is what a query counts.
func (s *Store) Number(t *testing.T, query string) (n int64) {
	t.Helper()
	if err := s.write.Raw(query).Row().Scan(&n); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}

// Counts is how many rows each table has.
func (s *Store) Counts(t *testing.T) map[string]int64 {
	t.Helper()
	pool, err := s.write.DB()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := schema(context.Background(), pool, s.dialect)
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int64{}
	for _, table := range tables {
		counts[table.name] = s.Number(t, "SELECT count(*) FROM "+table.name)
	}
	return counts
}

// Plan is how the database would carry a query out in a database with many rows.
func (s *Store) Plan(t *testing.T, query string) string {
	t.Helper()
	explain := "EXPLAIN QUERY PLAN "
	if s.dialect == "postgres" {
		explain = "EXPLAIN "
	}
	var plan []string
	err := s.write.Transaction(func(tx *gorm.DB) error {
		if s.dialect == "postgres" { // whose table of a few rows is quicker read whole
			if err := tx.Exec("SET LOCAL enable_seqscan = off").Error; err != nil {
				return err
			}
		}
		rows, err := tx.Raw(explain + query).Rows()
		if err != nil {
			return err
		}
		defer rows.Close()
		columns, err := rows.Columns()
		for err == nil && rows.Next() {
			into := make([]any, len(columns))
			for n := range into {
				into[n] = new(any)
			}
			err = rows.Scan(into...)
			plan = append(plan, fmt.Sprint(*into[len(into)-1].(*any)))
		}
		return errors.Join(err, rows.Err())
	})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return strings.Join(plan, "\n")
}
