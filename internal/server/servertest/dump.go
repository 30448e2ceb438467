package servertest

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"
)

// Dump is every value in the database, read past the program.
func Dump(t *testing.T, database string) string {
	t.Helper()
	tables := "SELECT name FROM sqlite_master WHERE type = 'table'"
	if strings.HasPrefix(database, "postgres") {
		tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
	}
	db := OpenDatabase(t, database)
	defer db.Close()
	var all strings.Builder
	for _, table := range Values(t, db, tables) {
		for _, v := range Values(t, db, "SELECT * FROM "+table) {
			all.WriteString(v + "\n")
		}
	}
	return all.String()
}

// Values are those of every row and column, as text.
func Values(t *testing.T, db *sql.DB, query string) (list []string) {
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
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}
