package server_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"strings"
	"testing"

	"mogna/internal/server"
)

// dump is every value in the database, read past the program.
func dump(t *testing.T, database string) string {
	t.Helper()
	tables := "SELECT name FROM sqlite_master WHERE type = 'table'"
	if strings.HasPrefix(database, "postgres") {
		tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
	}
	db := raw(t, database)
	defer db.Close()
	var all strings.Builder
	for _, table := range values(t, db, tables) {
		for _, v := range values(t, db, "SELECT * FROM "+table) {
			all.WriteString(v + "\n")
		}
	}
	return all.String()
}

// values are those of every row and column, as text.
func values(t *testing.T, db *sql.DB, query string) (list []string) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, _ := rows.Columns()
	row := make([]any, len(columns))
	for n := range row {
		row[n] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(row...); err != nil {
			t.Fatal(err)
		}
		for _, v := range row {
			if b, is := (*v.(*any)).([]byte); is {
				list = append(list, string(b))
			} else {
				list = append(list, fmt.Sprint(*v.(*any)))
			}
		}
	}
	return list
}

// leavesNothing looks for the names in the file itself, where what is deleted may linger.
func leavesNothing(t *testing.T, s *server.Server, file string) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range secrets {
		if bytes.Contains(data, []byte(secret)) {
			t.Errorf("%q is still in the file", secret)
		}
	}
}
